import module from 'node:module';
import process from 'node:process';

// Compiling the program takes longer than a small root does: Node keeps what it compiled for the next time, of all that is loaded from here on.
const { enableCompileCache } = module as Partial<typeof module>;
if (enableCompileCache) {
  enableCompileCache();
  await import('./program.ts');
} else {
  // A Node that lacks it lacks more, and would end in words that help nobody.
  process.stderr.write(`papertrace: Node 22.13 or newer is needed, this is ${process.version}\n`);
  process.exitCode = 2;
}
