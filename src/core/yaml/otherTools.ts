/*
 * Scalars that YAML 1.1 reads in another way than the core schema of YAML 1.2, which counts here. PyYAML, Ruby and Go's older
 * tools write and read them.
 */

/** What a bare scalar is to such tools, where that is not what it is here; undefined where all agree. */
export function elsewhere(text: string): number | boolean | undefined {
  if (/^(?:y|yes|on)$/i.test(text)) return true;
  if (/^(?:n|no|off)$/i.test(text)) return false;
  // Octal, with the 0 alone.
  if (/^[-+]?0[0-7]+$/.test(text)) return Number.parseInt(text, 8);
  const sixties = /^([-+]?)(\d+(?::[0-5]?\d)+)$/.exec(text);
  if (!sixties?.[2]) return undefined;
  return (sixties[1] === '-' ? -1 : 1) * sixties[2].split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The number of a bare scalar whose digits are grouped (1_000), which is a text here and can only mean one thing. */
export function groupedNumber(text: string): number | undefined {
  return text.includes('_') && /^[-+]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:[eE][-+]?\d+)?$/.test(text) ? Number(text.replaceAll('_', '')) : undefined;
}

/** What a scalar of the wrong kind may be meant to be: a date in full, a number without its quotes, true or false. */
export function meantScalars(text: string): (string | number | boolean)[] {
  const date = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ]\S*)?$/.exec(text);
  const word = elsewhere(text);
  return [
    ...date ? [[date[1], ...[date[2], date[3]].map((part) => part?.padStart(2, '0'))].join('-')] : [],
    ...text.trim() !== '' && Number.isFinite(Number(text)) ? [Number(text)] : [],
    ...typeof word === 'boolean' ? [word] : [],
  ];
}
