const longest = 80;

/** Words of the paper as the title of a step: without what leads in or out, begun with a capital, at most a line long. */
export function titleFrom(words: string): string {
  let text = words.replace(/\s*(?:▷|\/\/|\(\*).*$/u, '').replace(/^(?:[-–•]\s)?(?:(?:and|where|which|then|thus|hence|so|here|now|next|finally|first|second|specifically|therefore|more formally|formally|in particular|for (?:this|example)|to this end|in this case|that is)\b,?\s)+/iu, '');
  text = text.replace(/^(?:e\.g\.|i\.e\.),?\s/iu, '').replace(/^we\s(?:can\s|may\s|must\s|are\sable\sto\s|then\s|also\s|first\s|now\s|will\s|simply\s)*(?=\p{Ll})(?!\p{Ll}+ed\s)/iu, '').replace(/[\s:;,.]+$/u, '');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/\s(?:is|are|was|be|as|by|via|to be|that|where|with|of|the|follows|following|(?:is|are|can be|may be)?\s?(?:given|defined|computed|calculated|obtained|expressed|written|described|formulated|denoted)(?:\s(?:as|by|to be))?)$/iu, '').replace(/[\s:;,.=]+$/u, '');
  }
  // A long sentence comes to the point after its first clause.
  if (text.length > longest) text = text.replace(/^(?:when|if|as|since|to|with|for|given|in|on|by|because|while|after|once|let|under)\b[^,]{3,100},\s(?=\S+\s\S+\s\S)/iu, '');
  const [sentence = text] = text.split(/(?<=[^.\s]{2}[.!?;])\s(?=\p{Lu})/u);
  const short = sentence.length > longest ? `${sentence.slice(0, sentence.lastIndexOf(' ', longest)).replace(/[\s,;:(]+$/u, '')}…` : sentence;
  return /^\p{Ll}{2}/u.test(short) ? short.charAt(0).toUpperCase() + short.slice(1) : short;
}
