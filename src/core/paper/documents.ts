import { URI, Utils } from 'vscode-uri';
import type { PaperDocument } from './paper.ts';
import type { DocumentFields } from './schema.ts';
import { locate, type YamlSource } from '../yaml/yaml.ts';

/** The documents by name. A path that leads out of the root is resolved all the same; a rule reports it. */
export function readDocuments(source: YamlSource, documents: Readonly<Record<string, DocumentFields>>, paperUri: string): Map<string, PaperDocument> {
  const folder = Utils.dirname(URI.parse(paperUri));
  return new Map(Object.entries(documents).map(([name, fields]) => {
    const uri = fields.pdf === undefined ? {} : { uri: Utils.resolvePath(folder, fields.pdf).toString() };
    const range = locate(source, ['paper', 'documents', name, ...(fields.pdf === undefined ? [] : ['pdf'])]);
    return [name, { name, fields, ...uri, range }];
  }));
}
