import assert from 'node:assert/strict';
import { languageTable } from '../../../../src/core/marks/languages.ts';
import { parseMarks } from '../../../../src/core/marks/parse.ts';
import { hostileText, hostileTexts } from '../../../harness/hostile.ts';

const table = languageTable();

/** How many characters the expressions went over while `action` ran: time without a clock. */
function looked(action: () => void): number {
  const exec = Reflect.get<RegExp, 'exec'>(RegExp.prototype, 'exec');
  let characters = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    // One that is anchored gives up at once.
    const anchored = this.sticky || (this.source.startsWith('^') && !this.multiline);
    characters += 1 + (found ? found.index + found[0].length - from : anchored ? 0 : Math.max(0, text.length - from));
    return found;
  };
  try {
    action();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return characters;
}

describe('text that is made to be slow', () => {
  for (const hostile of hostileTexts) {
    it(`is read in linear time: ${hostile.name}`, () => {
      const language = table.of('', hostile.language);
      assert.ok(language);
      const cost = (size: number): number => looked(() => { for (const { extent } of parseMarks(hostileText(hostile, size), language, table)) extent(); });
      const small = cost(20_000);
      const large = cost(80_000);
      // Four times the text. Quadratic work would be sixteen times as much.
      assert.ok(large < 6 * small, `${small} characters for 20,000, ${large} for 80,000`);
    });
  }
});
