import Mocha from 'mocha';
import { outcomePrefix, watch } from './outcome.ts';

/*
 * Runs inside the extension host, bundled together with the tests.
 */

/**
 * Runs the tests that `load` defines. Each outcome is written to the console as one line of JSON;
 * rejects when one failed, which VS Code turns into the exit code.
 */
export async function runSuite(load: () => void): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, forbidOnly: true, reporter: Mocha.reporters.Base });
  // what Mocha does itself before it loads a file: `describe` and `it` become globals
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  load();
  const failures = await new Promise<number>((resolve) => {
    watch(mocha.run(resolve), (outcome) => { console.log(outcomePrefix + JSON.stringify(outcome)); });
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
