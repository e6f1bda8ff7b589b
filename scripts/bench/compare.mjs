/*
 * Found against wanted: kinds, keys, and precision, recall and F1.
 */

/** Titles without white space, case, marks of punctuation and composition. */
const bare = (title) => (title ?? '').normalize('NFKC').toLowerCase().replace(/[\s\p{P}]/gu, '');

/** Equal, or one the beginning of the other as far as a truth file quotes it. */
const alike = (a, b) => bare(a) === bare(b);

/** The lines of truth's algorithms are labels; where it has none, none are printed and counted ones do not count. */
const algorithmLines = (algorithms, truth) => algorithms.flatMap(({ number, page, lines }) => {
  const wanted = truth.find((other) => other.number === number && other.page === page);
  return wanted && wanted.lines.length === 0 ? [] : lines.map((line) => ({ number: `${number} L${line.label ?? line}`, page: line.page ?? page, home: page }));
});

const sameNumber = (a, b) => a.number === b.number && a.page === b.page;

/** For each kind: what was found, what is wanted, what is neither wanted nor wrong, and when two are the same. */
export function kindsOf(found, truth) {
  const optional = truth.optional_headings ?? [];
  return {
    sections: {
      found: found.sections, wanted: truth.sections, optional,
      same: (a, b) => a.page === b.page && (a.number ?? null) === (b.number ?? null) && alike(a.title, b.title),
      excused: (a, b) => a.page === b.page && bare(a.title).startsWith(bare(b.title)),
    },
    equations: { found: found.equations, wanted: truth.equations, same: sameNumber },
    algorithms: { found: found.algorithms, wanted: truth.algorithms, same: sameNumber },
    lines: { found: algorithmLines(found.algorithms, truth.algorithms), wanted: algorithmLines(truth.algorithms, []), same: (a, b) => a.number === b.number && a.home === b.home },
    figures: { found: found.figures, wanted: truth.figures, same: sameNumber },
    tables: { found: found.tables, wanted: truth.tables, same: sameNumber },
    theorems: {
      found: found.theorems.filter(({ number }) => number !== null), wanted: truth.theorems, optional: truth.other_theorem_like ?? [],
      same: (a, b) => a.kind === b.kind && sameNumber(a, b),
    },
  };
}

/** `{ hits, extra, missing }`; each wanted thing is met once. */
export function compare({ found, wanted, optional = [], same, excused = same }) {
  const open = [...wanted];
  const extra = [];
  let hits = 0;
  for (const one of found) {
    const at = open.findIndex((other) => same(one, other));
    if (at >= 0) {
      open.splice(at, 1);
      hits++;
    } else if (!optional.some((other) => excused(one, other))) extra.push(one);
  }
  return { hits, extra, missing: open };
}

export function score({ hits, extra, missing }) {
  const precision = hits + extra.length === 0 ? 1 : hits / (hits + extra.length);
  const recall = hits + missing.length === 0 ? 1 : hits / (hits + missing.length);
  return { precision, recall, f1: precision + recall === 0 ? 0 : 2 * precision * recall / (precision + recall) };
}
