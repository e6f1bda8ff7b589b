import type { Language } from '../language.ts';
import type { LanguageTable } from '../languages.ts';

/** What kernels, fences and tags call a language beside its ids and the extensions of its files. */
const aliases: Readonly<Record<string, string>> = {
  python2: 'python', python3: 'python', ipython: 'python', ipython2: 'python', ipython3: 'python', mpy: 'python', pyspark: 'python',
  ecmascript: 'javascript', node: 'javascript', module: 'javascript', babel: 'javascriptreact', importmap: 'json', speculationrules: 'json',
  'c#': 'csharp', '.net-csharp': 'csharp', 'f#': 'fsharp', '.net-fsharp': 'fsharp', '.net-powershell': 'powershell',
  shell: 'shellscript', console: 'shellscript', objc: 'objective-c', golang: 'go', vertex: 'glsl', fragment: 'glsl', compute: 'glsl',
  raw: 'markdown',
};

/** A language by what people call it: an id, an extension, `ipython3`, `C++17`; undefined where the table knows none of that name. */
export function languageNamed(name: string, languages: LanguageTable): Language | undefined {
  const plain = name.toLowerCase();
  const find = (word: string): Language | undefined => word === '' ? undefined : languages.of('', aliases[word] ?? word) ?? languages.of(`x.${word}`);
  // C++ kernels name the edition of the standard too.
  return find(plain) ?? find(plain.replace(/\d+$/, ''));
}
