import { URI, Utils } from 'vscode-uri';

/** The key that a paper file's name gives: `vaswani2017` for `…/vaswani2017.paper.yaml`. Not always one that marks can name. */
export function keyFromUri(uri: string): string {
  return Utils.basename(URI.parse(uri)).replace(/\.paper\.ya?ml$/i, '');
}
