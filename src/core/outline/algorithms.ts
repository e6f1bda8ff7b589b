import type { Caption } from './captions.ts';
import { around, boxOf, textOf } from './lines.ts';
import type { Line } from './lines.ts';
import { joinLines } from './join.ts';
import type { Algorithm, AlgorithmLine } from './outline.ts';
import type { Rect } from './page.ts';
import { isProse } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** An algorithm, and the lines that are its own. */
export interface FoundAlgorithm {
  readonly algorithm: Algorithm;
  readonly own: readonly Line[];
}

/** `4:`, `4.` or a bare 4, at a line's start. */
const label = /^(\d{1,3}[a-z]?)(?:\s*[:.)]|(?=\s|$))\s*/;

/** The algorithm or listing of a caption: its lines stand below, for a listing maybe above. */
export function findAlgorithm(caption: Caption, captions: readonly Caption[], isHeading: (line: Line) => boolean): FoundAlgorithm {
  const { sheet, kind, number, lines: own } = caption;
  const foreign = new Set(captions.filter((other) => other !== caption && other.sheet === sheet).flatMap((other) => other.lines));
  const ends = (line: Line) => foreign.has(line) || isHeading(line);
  const framed = betweenRules(caption);
  // Rules of two floats may frame the text between them.
  const ruled = framed && !isCode(sheet, framed) && framed.some(ends) ? undefined : framed;
  const below = ruled ?? bodyBelow(caption, ends);
  const above = ruled !== undefined || isCode(sheet, below) ? [] : bodyAbove(caption, ends);
  const body = below.length === 0 || kind === 'listing' && above.length > 0 || (above.length > 2 && isCode(sheet, above)) ? above : below;
  const lines = labelled(sheet, body) ?? counted(sheet, body);
  const box = around([boxOf(own), ...body.length > 0 ? [boxOf(body)] : []]);
  const title = titleOf(caption);
  return {
    algorithm: { kind: kind === 'listing' ? 'listing' : 'algorithm', number, title, page: sheet.page, rect: sheet.back(box), lines },
    own: [...own, ...body],
  };
}

/** `(Skeleton of Schubfach).` loses what a theorem's heading puts around it. */
function titleOf({ text }: Caption): string {
  return /^\((.{1,200}?)\)\.?$/.exec(text)?.[1] ?? text;
}

/** What stands between the caption and the rule that closes the float, when rules as wide as one another frame it. */
function betweenRules({ sheet, lines }: Caption): Line[] | undefined {
  const [x1, y1, x2, y2] = boxOf(lines);
  const wide = sheet.drawings.filter(({ kind, rect }) => kind === 'rule' && rect[2] - rect[0] > 80 && rect[3] - rect[1] <= 3 && rect[0] <= x1 + 6 && rect[2] > x1 + 20 && rect[2] >= Math.min(x2, rect[0] + 100))
    .map(({ rect }) => rect).sort((a, b) => b[1] - a[1]);
  const top = wide.find((rect) => rect[1] > y2 - 4 && rect[1] < y2 + 14);
  const middle = wide.find((rect) => rect[3] < y1 + 6 && rect[3] > y1 - 14);
  const frame = middle ?? top;
  if (!frame) return undefined;
  const bottom = wide.find((rect) => rect[1] < Math.min(frame[1], y1) - 8 && Math.abs(rect[0] - frame[0]) < 3 && Math.abs(rect[2] - frame[2]) < 3);
  if (!bottom) return undefined;
  const inside = within(sheet, [frame[0] - 4, bottom[1], frame[2] + 4, y1], lines);
  return inside.length > 0 ? inside : undefined;
}

function within(sheet: Sheet, [x1, y1, x2, y2]: Rect, without: readonly Line[]): Line[] {
  return sheet.lines.filter((line) => !without.includes(line) && line.base > y1 && line.base < y2 && line.x1 >= x1 && line.x2 <= x2 + 8);
}

/** Lines below the caption, while they are labelled, indented or follow closely. */
function bodyBelow({ sheet, to, lines: [first] }: Caption, ends: (line: Line) => boolean): Line[] {
  const body: Line[] = [];
  let [labels, lastLabel, labelEdge] = [0, 0, 0];
  for (let at = to; at < sheet.lines.length && first; at++) {
    const line = sheet.lines[at];
    const last = sheet.lines[at - 1];
    if (!line || !last || ends(line)) break;
    const gap = (last.base - line.base) / sheet.body.pitch;
    const own = label.exec(line.text)?.[1];
    const next = own !== undefined && Number.parseInt(own, 10) === lastLabel + 1;
    // Only a list without a frame goes on in the next column, and there with its next number.
    if (line.column !== last.column && !(labels > 0 && next)) break;
    if (next) [labels, lastLabel, labelEdge] = [labels + 1, lastLabel + 1, line.column === last.column ? Math.max(labelEdge, line.x1) : line.x1];
    else {
      const hangs = labels > 0 && line.x1 > labelEdge + 3;
      if (gap < 0 || gap > (body.length === 0 ? 2.6 : 1.7)) break;
      if (labels > 0 && !hangs && (isProse(sheet, line) || gap > 1.1)) break;
      if (labels === 0 && isProse(sheet, line) && line.x1 <= sheet.edges(line.column).left + 1 && body.length > 0 && line.x2 > sheet.edges(line.column).right - line.size * 3) break;
    }
    body.push(line);
    if (body.length > 400) break;
  }
  return body;
}

function bodyAbove({ sheet, from, lines: [first] }: Caption, ends: (line: Line) => boolean): Line[] {
  const body: Line[] = [];
  for (let at = from - 1; at >= 0 && first; at--) {
    const line = sheet.lines[at];
    const next = sheet.lines[at + 1];
    if (!line || !next || line.column !== first.column || ends(line) || (line.base - next.base) / sheet.body.pitch > 2.6) break;
    if (!isCode(sheet, [line]) && isProse(sheet, line)) break;
    body.unshift(line);
  }
  return body;
}

function isCode(sheet: Sheet, lines: readonly Line[]): boolean {
  if (lines.length === 0) return false;
  const coded = lines.filter((line) => sheet.style(line.font).mono || label.test(line.text) || /^(?:Input|Output|Data|Result|Require|Ensure)s?:/i.test(line.text) || /[{};]\s*$|^[})]/.test(line.text) || Math.abs(line.size - sheet.body.size) > 0.06 * sheet.body.size);
  return coded.length >= 0.5 * lines.length;
}

/** The printed labels, when they count; a line without one goes on the line above. */
function labelled(sheet: Sheet, body: readonly Line[]): AlgorithmLine[] | undefined {
  const groups: { label: string; texts: string[]; lines: Line[] }[] = [];
  let last = 0;
  for (const line of body) {
    const match = label.exec(line.text);
    const value = match ? Number.parseInt(match[1] ?? '', 10) : Number.NaN;
    if (match && (value === last + 1 || (value > last && value <= last + 3 && last > 0) || (groups.length === 0 && (value <= 1 || goesOn(body, line, value))))) {
      groups.push({ label: match[1] ?? '', texts: [line.text.slice(match[0].length)], lines: [line] });
      last = value;
    } else {
      const group = groups.at(-1);
      group?.texts.push(line.text);
      group?.lines.push(line);
    }
  }
  if (groups.length < 2 || groups.length < 0.08 * body.length) return undefined;
  return groups.map((group) => ({ label: group.label, text: joinLines(group.texts), page: sheet.page, rect: sheet.back(boxOf(group.lines)) }));
}

/** Listings may count on from the one before: then three more numbers follow the first. */
function goesOn(body: readonly Line[], line: Line, value: number): boolean {
  const values = body.slice(body.indexOf(line)).flatMap(({ text }) => { const own = label.exec(text)?.[1]; return own === undefined ? [] : [Number.parseInt(own, 10)]; });
  return [1, 2, 3].every((step) => values[step] === value + step);
}

function counted(sheet: Sheet, body: readonly Line[]): AlgorithmLine[] {
  return body.map((line, index) => ({ label: String(index + 1), text: textOf(line.glyphs).normalize('NFKC'), page: sheet.page, rect: sheet.back(boxOf([line])) }));
}
