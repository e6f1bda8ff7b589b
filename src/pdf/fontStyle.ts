import type { FontStyle } from '../core/outline/page.ts';

// TeX's own fonts abbreviate (CMBX10, SFTI1000, LMCaps10), URW's say Medi for bold; the rest write words.
const bold = /bold|black|heavy|demi|medi(?!um)|(?:^|[+-])(?:cm|sf|ec|tc|lh)b[xf]|[-,]bd\b|semi|cmb1|ssbx/i;
const italic = /ital|obliq|slant|(?:^|[+-])(?:cm|sf|ec)(?:ti|sl|bxti)|[-,]it\b|[a-z]It(?:al)?\d*$|RegularI/;
const math = /(?:^|[+-])(?:cmmi|cmsy|cmex|cmbsy|msam|msbm|eu[fsr]m|rsfs|lmmath|stmary|wasy|mtmi|mtsy|mtex|txsy|txmi|pxmi|pxsy|ntxmi|mathematicalpi)|math|symbol|mtsyn|mtex/i;
const smallCaps = /csc|smallcap|-sc\b|caps/i;
const mono = /mono|courier|typewriter|consol|cmtt|sftt|ectt|(?:^|[+-])(?:cm|sf|ec)tt|nimbusmon|txtt|code/i;

/** What a PostScript name such as `ABCDEF+CMBX10` tells of its font. */
export function fontStyle(name: string): FontStyle {
  return { bold: bold.test(name), italic: italic.test(name), math: math.test(name), smallCaps: smallCaps.test(name), mono: mono.test(name) };
}

export const untold: FontStyle = { bold: false, italic: false, math: false, smallCaps: false, mono: false };
