import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Drawing, Rect } from '../core/outline/page.ts';

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Matrix = readonly number[];

/** Thinner than this, in PDF points, is a rule. */
const ruleWidth = 2;
/** Drawings kept of a page; a plot of a million points is no better known by more of them. */
const limit = 4000;
const images = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintImageXObjectRepeat]);

/** The boxes of everything that a page draws beside text, in PDF points. Clips and what is only clipped are left out. */
export function drawingsOf({ fnArray, argsArray }: Operators): Drawing[] {
  const drawings: Drawing[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const add = (kind: Drawing['kind'], rect: Rect) => {
    // Some programs draw their rules as pictures.
    const thin = Math.min(rect[2] - rect[0], rect[3] - rect[1]) <= ruleWidth;
    if (rect.every(Number.isFinite)) drawings.push({ kind: thin ? 'rule' : kind, rect });
  };
  for (let index = 0; index < fnArray.length && drawings.length < limit; index++) {
    const operator = fnArray[index] ?? 0;
    const args = argsArray[index] as readonly unknown[] | null;
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform && args) matrix = Util.transform([...matrix], [...args as number[]]) as number[];
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      const own = args?.[0] as ArrayLike<number> | null;
      if (own) matrix = Util.transform([...matrix], Array.from(own)) as number[];
    } else if (operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.constructPath && args) {
      const [how, , bounds] = args as [number, unknown, ArrayLike<number> | null];
      // A path that ends in endPath paints nothing: it clips, or is left over.
      if (how === OPS.endPath || !bounds) continue;
      add('path', bounded(matrix, bounds));
    } else if (images.has(operator)) add('image', bounded(matrix, [0, 0, 1, 1]));
  }
  return drawings;
}

function bounded([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, box: ArrayLike<number>): Rect {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(box);
  const xs = [x1, x2].flatMap((x) => [y1, y2].map((y) => a * x + c * y + e));
  const ys = [x1, x2].flatMap((x) => [y1, y2].map((y) => b * x + d * y + f));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
