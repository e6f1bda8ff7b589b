/** One field of a record that can be filled in by itself. */
export interface FormField {
  /** Keys, and between them the index of an item of a list: `options`, 0, `text`. */
  readonly path: FieldPath;
  /** What it is for, as the schema says. */
  readonly description: string;
  /** `list`: names, one after the other. */
  readonly type: 'text' | 'number' | 'choice' | 'list';
  readonly choices?: readonly string[];
  /** As text; absent where the record does not have it. */
  readonly value?: string;
  readonly isRequired: boolean;
  /** Of an item that is not there yet: a value makes it. */
  readonly isNew?: true;
}

export type FieldPath = readonly (string | number)[];

/** What a person wrote into a field, as the paper file has it; undefined takes the field away. */
export function fieldValue({ type, choices }: FormField, written: string): unknown {
  const text = written.trim();
  if (text === '') return undefined;
  if (type === 'list') return text.split(',').map((part) => part.trim()).filter((part) => part !== '');
  if (choices?.join() === 'true,false') return text === 'true';
  return type === 'number' ? writtenNumber(text) : text;
}

/** A number where that says it all: `27.30` stays the text that it is. */
export function writtenNumber(text: string): number | string {
  return Number.isFinite(Number(text)) && !/\.\d*0$/.test(text) ? Number(text) : text;
}
