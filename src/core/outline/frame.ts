import type { LayoutPage, Rect, TextRun } from './page.ts';

/** A page turned so that most of its text runs from left to right; boxes found on it are turned back. */
export interface Frame {
  readonly page: LayoutPage;
  /** What was written in that direction. */
  readonly runs: readonly TextRun[];
  readonly drawings: LayoutPage['drawings'];
  readonly view: Rect;
  back(rect: Rect): Rect;
}

/** Turns points against the clock, by quarters. */
const turns: Record<number, (x: number, y: number) => readonly [number, number]> = {
  0: (x, y) => [x, y],
  90: (x, y) => [-y, x],
  180: (x, y) => [-x, -y],
  270: (x, y) => [y, -x],
};

/** The direction is that of most characters: what /Rotate says does not matter, since pages are also turned without it. */
export function frameOf(page: LayoutPage): Frame {
  const weights = new Map<number, number>();
  for (const { angle, text } of page.runs) {
    const quarter = (angle + 360) % 360;
    weights.set(quarter, (weights.get(quarter) ?? 0) + text.length);
  }
  const angle = [0, 90, 180, 270].reduce((best, next) => ((weights.get(next) ?? 0) > (weights.get(best) ?? 0) ? next : best), 0);
  const forth = turns[(360 - angle) % 360] ?? plain;
  const turnBack = turns[angle] ?? plain;
  const runs = page.runs.filter((run) => (run.angle + 360) % 360 === angle).map((run) => {
    const [x, y] = forth(run.x, run.y);
    return angle === 0 ? run : { ...run, x, y };
  });
  return {
    page,
    runs,
    drawings: angle === 0 ? page.drawings : page.drawings.map(({ kind, rect }) => ({ kind, rect: turned(rect, forth) })),
    view: turned(page.view, forth),
    back: (rect) => turned(rect, turnBack),
  };
}

function plain(x: number, y: number): readonly [number, number] {
  return [x, y];
}

function turned([x1, y1, x2, y2]: Rect, turn: (x: number, y: number) => readonly [number, number]): Rect {
  const [a, b] = turn(x1, y1);
  const [c, d] = turn(x2, y2);
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
