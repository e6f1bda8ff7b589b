/** A stretch of a text; `to` is exclusive. UTF-16 offsets. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Longer ones are no sentences: a table, a listing. They are cut, which bounds what every pattern costs. */
const longest = 1000;

/** After these a dot ends no sentence. */
const abbreviation = /(?:^|[\s([])(?:et al|e\.g|i\.e|cf|vs|resp|approx|ca|viz|[Ff]igs?|[Ee]qs?|[Ee]qn|[Ss]ecs?|[Ss]ect|[Tt]abs?|[Aa]lgs?|[Tt]hm|[Rr]efs?|[Aa]pp|[Dd]ef|[Pp]rop|[Ll]em|[Cc]or|[Cc]hap|Nos?|[Vv]ol|[Ss]uppl?|Dr|Prof|Mr|Ms|St|\p{Lu})$/u;
const end = /[.!?]["'”’)\]]{0,2}(?=\s)|[。！？]|(?=\s[•∙▪–—]\s)/gu;

/** The sentences of `text` from `from` to `to`, without the blanks between them. Linear. */
export function sentencesOf(text: string, from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  let start = from;
  const close = (at: number) => {
    while (start < at) {
      const cut = at - start > longest ? cutBefore(text, start, start + longest) : at;
      const whole = trimmed(text, start, cut);
      if (whole.to > whole.from) found.push(whole);
      start = cut;
    }
  };
  end.lastIndex = from;
  for (let match = end.exec(text); match && match.index < to; match = end.exec(text)) {
    const at = match.index + match[0].length;
    if (match[0] === '') end.lastIndex++;
    else if (match[0].startsWith('.') && !endsSentence(text, start, match.index, at)) continue;
    close(Math.min(at, to));
  }
  close(to);
  return found;
}

function endsSentence(text: string, start: number, dot: number, after: number): boolean {
  // The label of an item: `1. Take a page.`
  if (dot - start < 6 && /^\s*\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])$/.test(text.slice(start, dot))) return false;
  // The widest abbreviation and the blank before it.
  if (abbreviation.test(text.slice(Math.max(0, dot - 9), dot))) return false;
  return !/^\s\p{Ll}/u.test(text.slice(after, after + 3));
}

function cutBefore(text: string, from: number, to: number): number {
  const blank = text.lastIndexOf(' ', to);
  return blank > from ? blank : to;
}

function trimmed(text: string, from: number, to: number): Stretch {
  let [first, last] = [from, to];
  while (first < last && /[\s•∙▪]/.test(text[first] ?? '')) first++;
  while (last > first && /\s/.test(text[last - 1] ?? '')) last--;
  return { from: first, to: last };
}
