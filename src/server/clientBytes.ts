import type { Connection } from 'vscode-languageserver';
import type { FileRequests } from '../protocol/fileRequests.ts';

type Asked = 'papertrace/readBytes' | 'papertrace/readOwn';

/** Bytes that the client reads for us; undefined where it cannot. */
export async function clientBytes<Name extends Asked>(connection: Connection, name: Name, params: FileRequests[Name]['params']): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const text = await connection.sendRequest<string | null>(name, params);
  return text === null ? undefined : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
