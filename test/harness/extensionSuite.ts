import Mocha from 'mocha';
import { formatOutcome, outcomePrefix, watch } from './outcome.ts';

/*
 * Runs inside the extension host, bundled together with the tests.
 */

/**
 * Runs the tests that `load` defines and writes each outcome to the console: as one line of JSON for the harness, or
 * as text for a person. Rejects when one failed, which VS Code turns into the exit code.
 */
export async function runSuite(output: 'json' | 'text', load: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, forbidOnly: true, reporter: Mocha.reporters.Base });
  // what Mocha does itself before it loads a file: `describe` and `it` become globals
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  load();
  const failures = await new Promise<number>((resolve) => {
    watch(mocha.run(resolve), (outcome) => { console.log(output === 'json' ? outcomePrefix + JSON.stringify(outcome) : formatOutcome(outcome)); });
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
