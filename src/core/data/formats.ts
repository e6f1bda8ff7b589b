import { readIniData } from './iniData.ts';
import type { DataNode } from './node.ts';
import { readJsonLines, readTableData } from './tableData.ts';
import { readTomlData } from './tomlData.ts';
import { readYamlData } from './yamlData.ts';

/** How the files of data are read, by the end of their names. Each gives undefined for what does not parse. */
const formats: Readonly<Record<string, (text: string) => DataNode | undefined>> = {
  yaml: readYamlData,
  yml: readYamlData,
  json: readYamlData,
  jsonl: readJsonLines,
  ndjson: readJsonLines,
  toml: readTomlData,
  ini: readIniData,
  cfg: readIniData,
  conf: readIniData,
  csv: (text) => readTableData(text, ','),
  tsv: (text) => readTableData(text, '\t'),
};

export const dataFormats = Object.keys(formats);

/** How a file of this name is read; undefined where nobody knows. */
export function readerOf(file: string): ((text: string) => DataNode | undefined) | undefined {
  const extension = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined;
}
