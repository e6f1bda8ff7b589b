import type { FontStyle } from '../core/outline/page.ts';

// TeX's own fonts abbreviate (CMBX10, SFTI1000, LMCaps10), URW's say Medi for bold, Libertine's end in TB; the rest write words.
const bold = /bold|black|heavy|demi|medi(?!um)|semi|-(?:bd|blk|med)\b|(?:^|[+-])(?:(?:cm|sf|ec|tc|lh|m?cm)[bs]x|cmb\d|cmssbx|rtxb|rtxpplb|t1xb)|Lin(?:Libertine|Biolinum)(?:M?T|Display)?[BZ]/i;
const math = /(?:^|[+-])(?:cmmi|cmsy|cmex|cmbsy|msam|msbm|eu[fsr][mb]|rsfs|stmary|wasy|lasy|line\d|linew|lcircle|bbold|dsrom|xy[a-z]{2,4}\d|rmtmi|rm?txmi|zsfmi)|math|symbol|standardsym|mtmi|mtsy|mtex|newtxb?mi|tx(?:b?sy|b?ex|mi)|(?:px|zpl)(?:sy|ex|mi)|stixsize|opensymbol|fdsymbol|mnsymbol/i;
const smallCaps = /csc|smallcap|-sc\b|caps|rtxsc/i;
const mono = /mono(?!type)|courier|typewriter|consol|menlo|inconsolata|(?:^|[+-])(?:cm|sf|ec)(?:s?l?tt)|nimbusmon|txtt|txbtt|t1xtt|(?:source|fira)code/i;
const superior = /sups?(?:-|\b)|superior/i;

/** Whether a font's digits and letters are raised by design: printed at full size on the baseline, they are superscripts all the same. */
export function isSuperior(name: string): boolean {
  return superior.test(name);
}

/** What a PostScript name such as `ABCDEF+CMBX10` tells of its font. */
export function fontStyle(name: string): FontStyle {
  return { bold: bold.test(name), math: math.test(name), smallCaps: smallCaps.test(name), mono: mono.test(name) };
}

export const untold: FontStyle = { bold: false, math: false, smallCaps: false, mono: false };
