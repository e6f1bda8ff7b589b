"""Finding a quoted passage again, in plain Python: the paper's method with the standard library alone.

It is written to be read beside the paper and to check the TypeScript of the editor against; it is not fast.
@paper:quote-anchoring file
"""

import re
import unicodedata
from dataclasses import dataclass
from math import floor
from typing import Iterator, NamedTuple

SURE_SCORE = 0.8  # @paper:sure-threshold
CHECK_SCORE = 0.6  # @paper:check-threshold
SURE_MARGIN = 0.1  # @paper:sure-margin
CONTEXT_WEIGHT = 0.3  # @paper:context-weight
ERROR_RATE = 0.5  # @paper:error-rate

SOFT_HYPHEN = "\u00ad"
SILENT = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0e-\x1f\x7f]")
CJK = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


@dataclass(frozen=True)
class Selector:
    """@paper:eq.1"""

    quote: str
    before: str = ""
    after: str = ""
    page: int | None = None


@dataclass(frozen=True)
class Found:
    page: int
    text: str
    score: float
    margin: float
    tier: str


class Candidate(NamedTuple):
    start: int  # of the whole document's text
    end: int
    errors: int


def normalise(lines: list[str]) -> str:
    """@paper:fold-text"""
    text = ""
    soft = False
    for line in lines:
        piece = " ".join(unicodedata.normalize("NFKC", SILENT.sub("", line)).split())
        if piece:
            text = text + piece if soft else join(text, piece)
            soft = line.rstrip().endswith(SOFT_HYPHEN)
    return text


def join(before: str, after: str) -> str:
    """@paper:join-hyphens,page-seams"""
    if not before or not after:
        return before + after
    if re.search(r"[^\W_][-\u2010]$", before) and after[0].isalnum():
        return (before[:-1] if after[0].islower() else before) + after
    sides = [before[-1], after[0]]
    wide = [bool(CJK.match(side)) for side in sides]
    closed = [is_wide or unicodedata.category(side).startswith("P") for side, is_wide in zip(sides, wide)]
    return before + ("" if any(wide) and all(closed) else " ") + after


def find(pages: list[list[str]], selector: Selector) -> Found | None:
    """@paper:alg.1

    @paper:whole-document deviates: all pages are normalised first and searched as one text; nothing is read lazily,
    and nobody can stop it. The rings only order the candidates.
    """
    quote, before, after = (normalise(part.splitlines()) for part in (selector.quote, selector.before, selector.after))
    if not quote:
        return None
    text, starts = "", []
    for page in pages:
        text = join(text, normalise(page))
        starts.append(len(text) - len(normalise(page)))
    leaders: list[tuple[float, Candidate]] = []
    for look in (exact, approximate):
        matches = list(look(text, quote))
        for ring in rings(len(pages), selector.page):
            here = [match for match in matches if page_of(match.start, starts) in ring]
            here.sort(key=lambda match: ring.index(page_of(match.start, starts)))
            scored = leaders + [(score(text, match, quote, before, after), match) for match in here]
            leaders = best_two(scored)
            found = verdict(text, starts, leaders)
            if found and found.tier == "sure":
                return found
    return verdict(text, starts, leaders)


def rings(count: int, hint: int | None) -> list[list[int]]:
    """@paper:rings"""
    if hint is None:
        return [list(range(1, count + 1))]
    centre = min(max(1, hint), count)
    return [[page for page in sorted({centre - d, centre + d}) if 1 <= page <= count] for d in range(count)]


def exact(text: str, quote: str) -> Iterator[Candidate]:
    """@paper:exact-pass"""
    start = text.find(quote)
    while start >= 0:
        yield Candidate(start, start + len(quote), 0)
        start = text.find(quote, start + 1)


def approximate(text: str, quote: str) -> Iterator[Candidate]:
    """@paper:approximate-pass

    @paper:plain-columns deviates: Sellers' dynamic programme, a character at a time, in place of Myers' bit vectors.
    """
    allowed = floor(ERROR_RATE * len(quote))  # @paper:eq.4
    # A cell holds the least errors of a match that ends here, and where the longest such match starts.
    column = [(i, 0) for i in range(len(quote) + 1)]
    matches = []
    for end, letter in enumerate(text, 1):
        above = column[0]
        column[0] = (0, end)
        for i, wanted in enumerate(quote, 1):
            replaced = (above[0] + (letter != wanted), above[1])
            above = column[i]
            column[i] = min(replaced, (above[0] + 1, above[1]), (column[i - 1][0] + 1, column[i - 1][1]))
        errors, start = column[-1]
        if errors <= allowed:
            matches.append(Candidate(start, end, errors))
    taken: list[Candidate] = []
    for match in sorted(matches, key=lambda match: (match.errors, match.start - match.end, match.end)):
        if not any(overlap(match, other) for other in taken):
            taken.append(match)
            yield match


def score(text: str, match: Candidate, quote: str, before: str, after: str) -> float:
    """@paper:score"""
    words = 1 - match.errors / max(len(quote), match.end - match.start)  # @paper:eq.5
    here_before = text[: match.start].rstrip()[-len(before) :]
    here_after = text[match.end :].lstrip()[: len(after)]
    sides = [similarity(kept, here) for kept, here in ((before, here_before), (after, here_after)) if kept]
    if not sides:
        return words
    context = sum(sides) / len(sides)  # @paper:eq.6
    return (1 - CONTEXT_WEIGHT) * words + CONTEXT_WEIGHT * context  # @paper:eq.7


def similarity(one: str, other: str) -> float:
    """Edit similarity: 1 for equal texts, 0 for texts with nothing in common."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        diagonal, row[0] = row[0], i
        for j, wanted in enumerate(other, 1):
            diagonal, row[j] = row[j], min(diagonal + (letter != wanted), row[j] + 1, row[j - 1] + 1)
    return 1 - row[-1] / max(len(one), len(other), 1)


def best_two(scored: list[tuple[float, Candidate]]) -> list[tuple[float, Candidate]]:
    """The best candidate, the first of equals, and the best that does not overlap it."""
    ranked = sorted(scored, key=lambda each: -each[0])
    return ranked[:1] + [each for each in ranked if not overlap(each[1], ranked[0][1])][:1]


def verdict(text: str, starts: list[int], leaders: list[tuple[float, Candidate]]) -> Found | None:
    """@paper:margin,tiers"""
    if not leaders:
        return None
    (best, match), rival = leaders[0], leaders[1][0] if len(leaders) > 1 else 0.0
    margin = best - rival  # @paper:eq.8,lone-candidate
    tier = "sure" if best >= SURE_SCORE and margin >= SURE_MARGIN else "check" if best >= CHECK_SCORE else "lost"
    return Found(page_of(match.start, starts), text[match.start : match.end], best, margin, tier)


def page_of(offset: int, starts: list[int]) -> int:
    return sum(start <= offset for start in starts)


def overlap(one: Candidate, other: Candidate) -> bool:
    return one.start < other.end and other.start < one.end
