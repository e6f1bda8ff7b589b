import { lex } from '../../src/core/marks/lexer.ts';
import { languageTable, prefix } from '../../src/core/marks/languages.ts';
import { parseMarks } from '../../src/core/marks/parse.ts';
import { type Hostile, hostileText, hostileTexts } from '../harness/hostile.ts';
import { alternate, type Measurement } from './measurement.ts';
import { type RealFile, realCode } from './realCode.ts';

const rounds = 11;

/** UTF-16 units: the large text, and the one whose time tells what the large one may take. */
const large = 10_000_000;
const small = large / 8;

const timed = (action: () => void): number => {
  const started = performance.now();
  action();
  return performance.now() - started;
};

let code: readonly RealFile[] | undefined;

/** What finding comments and strings costs. */
export const lexing: Measurement = {
  rows: [{
    name: 'lexer',
    what: 'comments and strings of real code in ten languages, against searching the same bytes for the prefix',
    reference: 'Buffer.indexOf',
    unit: 'ms',
    // Only files that hold a mark are lexed. With one in fifty, lexing them costs no more than the search through all.
    goal: { ratio: 50 },
  }],
  absent: () => ((code ??= realCode()) ? undefined : 'this machine has code of fewer than ten languages'),
  async measure(say) {
    const files = code ??= realCode() ?? [];
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    const names = [...new Set(files.map(({ language }) => language.id))];
    say(`${files.length.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(1)} MB: ${names.join(', ')}`);
    for (const name of names) {
      const own = files.filter(({ language }) => language.id === name);
      const ms = timed(() => { for (const { text, language } of own) lex(text, language); });
      say(`${name}: ${(own.reduce((sum, file) => sum + file.bytes.length, 0) / 1000 / ms).toFixed(0)} MB/s`);
    }
    const ours = (): number => timed(() => { for (const { text, language } of files) lex(text, language); });
    const reference = (): number => timed(() => { for (const file of files) file.bytes.indexOf(prefix); });
    return { lexer: await alternate(rounds, () => Promise.resolve(ours()), () => Promise.resolve(reference())) };
  },
};

/** That no text, however it was made, takes more than its length. */
export const hostile: Measurement = {
  rows: [{
    name: 'hostile',
    what: `marks of ${(large / 1e6).toFixed(0)} MB made to be slow (the worst of ${hostileTexts.length} texts), against eight times what an eighth of it takes`,
    reference: '8 × an eighth',
    unit: 'ms',
    // Linear is 1; memory and its collection take their part.
    goal: { ratio: 2 },
  }],
  async measure(say) {
    const time = (text: Hostile, size: number): number => {
      // Another each time: what was lexed last is kept, by its text and its table.
      const table = languageTable();
      const language = table.of('', text.language);
      if (!language) throw new Error(`no language ${text.language}`);
      const made = hostileText(text, size);
      return timed(() => { for (const { extent } of parseMarks(made, language, table)) extent(); });
    };
    const known = hostileTexts.map((text) => {
      time(text, small / 8);
      const eighth = Math.min(time(text, small), time(text, small));
      const whole = time(text, large);
      say(`${text.name}: ${whole.toFixed(0)} ms for ${(large / 1e6).toFixed(0)} MB, ${(whole / eighth / 8).toFixed(2)} × linear`);
      return { text, ratio: whole / eighth / 8 };
    });
    const [worst] = known.sort((a, b) => b.ratio - a.ratio);
    if (!worst) throw new Error('nothing to read');
    say(`the worst: ${worst.text.name}`);
    return { hostile: await alternate(5, () => Promise.resolve(time(worst.text, large)), () => Promise.resolve(8 * time(worst.text, small))) };
  },
};
