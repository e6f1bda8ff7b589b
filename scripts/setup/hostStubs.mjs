/** Stand-ins for compiled packages that the server imports, by name: only what is called on the way the tests use it. */

const log = `
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(file) { this.file = file; this.level = 2; mkdirSync(dirname(file), { recursive: true }); }
  write(level, message) {
    if (levels.indexOf(level) < this.level) return;
    // the folder goes away with the profile while the last lines are still being written
    try { appendFileSync(this.file, new Date().toISOString() + ' [' + level + '] ' + message + '\\n'); } catch {}
  }
  setLevel(level) { this.level = level; }
  getLevel() { return this.level; }
  setPattern() {} clearFormatters() {} flush() {} drop() {}
}
for (const level of levels) Logger.prototype[level] = function (message) { this.write(level, message); };
// one assignment each: imported from an ES module, only such exports have names
exports.version = 0;
exports.Logger = Logger;
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (name, file) => new Logger(file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`;

/** Ends an extension host whose server is gone. */
const watchdog = `
exports.start = (pid) => setInterval(() => { try { process.kill(pid, 0); } catch { process.exit(87); } }, 2000).unref();
`;

export const stubs = {
  '@vscode/spdlog': log,
  'native-watchdog': watchdog,
  '@vscode/native-watchdog': watchdog,
  '@vscode/deviceid': `exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';`,
  '@vscode/fs-copyfile': `exports.copyFile = (from, to) => require('node:fs').promises.copyFile(from, to);`,
};
