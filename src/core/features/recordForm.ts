import * as z from 'zod';
import { type PaperRecord, sections } from '../paper/paper.ts';
import { address, placeFields, sectionFields } from '../paper/schema.ts';
import type { Papertrace } from '../service.ts';
import { recordNamed } from './edits.ts';
import type { FieldPath, FormField } from './formField.ts';
import type { WrittenPlace } from './newRecord.ts';
import type { RecordRef } from './overview.ts';

/** The fields of a record in the order of the schema, those of its parts and of the items of its lists too, places among them. */
export async function recordForm(papertrace: Papertrace, ref: RecordRef): Promise<FormField[]> {
  const found = await recordNamed(papertrace, ref);
  return found ? formOf(found.record) : [];
}

export function formOf(record: PaperRecord): FormField[] {
  return fieldsOf(sectionFields[sections[record.kind]], record.fields, []);
}

function fieldsOf(schema: z.ZodObject, values: object, above: FieldPath): FormField[] {
  return Object.entries(schema.shape).flatMap(([name, wrapped]): FormField[] => {
    const field = wrapped as z.ZodType;
    const inner = field instanceof z.ZodOptional ? field.unwrap() as z.ZodType : field;
    const path = [...above, name];
    if (name === 'at') return placesOf(values);
    const value: unknown = (values as Readonly<Record<string, unknown>>)[name];
    if (inner instanceof z.ZodObject) return fieldsOf(inner, typeof value === 'object' && value !== null ? value : {}, path);
    if (inner instanceof z.ZodArray && inner.element instanceof z.ZodObject) return itemFields(inner.element, Array.isArray(value) ? value : [], path);
    const kind = kindOf(inner);
    // A map where a text may stand is for the paper file.
    if (!kind || (typeof value === 'object' && !Array.isArray(value))) return [];
    const shown = Array.isArray(value) ? value.join(', ') : value as string | number | boolean | undefined;
    return [{ path, description: inner.description ?? field.description ?? '', ...kind, ...(shown === undefined ? {} : { value: String(shown) }), isRequired: inner === field }];
  });
}

/** The places of a record, as they are written; one stands alone where it is no list. */
export function writtenPlaces(fields: object): readonly WrittenPlace[] {
  const at = 'at' in fields ? fields.at as WrittenPlace | readonly WrittenPlace[] | undefined : undefined;
  return at === undefined ? [] : [at].flat();
}

/** Each an address or a passage, then an address that is not there yet. */
function placesOf(fields: object): FormField[] {
  const places = writtenPlaces(fields);
  const addressField = (index: number): FormField => ({ path: ['at', index], description: address.description ?? '', type: 'text', isRequired: false });
  return [
    ...places.flatMap((place, index) => (typeof place === 'string' ? [{ ...addressField(index), value: place }] : fieldsOf(placeFields, place, ['at', index]))),
    { ...addressField(places.length), isNew: true },
  ];
}

/** Item by item, then one that is not there yet: of what it cannot be without, where there is such a field. */
function itemFields(schema: z.ZodObject, items: readonly unknown[], path: FieldPath): FormField[] {
  const fields = items.flatMap((item, index) => fieldsOf(schema, typeof item === 'object' && item !== null ? item : {}, [...path, index]));
  const blank = fieldsOf(schema, {}, [...path, items.length]);
  const needed = blank.filter(({ isRequired }) => isRequired);
  return [...fields, ...(needed.length > 0 ? needed : blank).map((field) => ({ ...field, isRequired: false, isNew: true as const }))];
}

function kindOf(schema: z.ZodType): Pick<FormField, 'type' | 'choices'> | undefined {
  if (schema instanceof z.ZodEnum) return { type: 'choice', choices: schema.options.map(String) };
  if (schema instanceof z.ZodBoolean) return { type: 'choice', choices: ['true', 'false'] };
  if (schema instanceof z.ZodArray) return schema.element instanceof z.ZodString ? { type: 'list' } : undefined;
  if (schema instanceof z.ZodNumber) return { type: 'number' };
  if (schema instanceof z.ZodUnion) return schema.options.some((option) => option instanceof z.ZodNumber) ? { type: 'number' } : schema.options.some((option) => option instanceof z.ZodString) ? { type: 'text' } : undefined;
  return schema instanceof z.ZodString ? { type: 'text' } : undefined;
}
