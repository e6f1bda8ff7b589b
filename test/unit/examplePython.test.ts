import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const example = path.resolve(import.meta.dirname, '../../examples/quote-anchoring');

describe('the Python of the example', () => {
  it('passes its own tests', function () {
    const newEnough = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']);
    if (newEnough.status !== 0) {
      console.log('      skipped: there is no Python 3.10 or newer here');
      this.skip();
    }
    const { status, stderr } = spawnSync('python3', ['-B', '-m', 'unittest', 'discover', '-s', example], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.match(stderr, /Ran [1-9]\d* tests/);
  });
});
