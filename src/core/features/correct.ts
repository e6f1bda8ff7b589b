import { formatAddress, parseAddress } from '../address.ts';
import { engineVersion } from '../documents/reading.ts';
import { printLock, type ThingLine } from '../paper/lock.ts';
import { meantAddress } from '../paper/addressText.ts';
import type { Papertrace } from '../service.ts';
import { papersOf, type Refusal } from './edits.ts';
import type { LockText } from './locks.ts';
import type { Passage } from './newRecord.ts';

/**
 * The lock in which an address stands where a person selected it, whatever the outline says; without a passage, where the
 * outline has it again. It holds for this PDF; in another one the address is looked up anew.
 */
export async function correctAddress(papertrace: Papertrace, pdf: string, written: string, passage?: Passage): Promise<{ locks: readonly LockText[]; address: string } | Refusal> {
  const address = parseAddress(written.trim()) ?? meantAddress(written);
  if (!address) return { refused: `"${written}" is no address of a paper. Write eq.5, sec.3.2 or alg.1.L4.` };
  await Promise.all(papertrace.workspaces.map((workspace) => workspace.settledByLocks()));
  const [owner] = await papersOf(papertrace, pdf);
  const located = owner?.traced.located;
  if (!owner || !located) return { refused: 'No paper file names this PDF. Run "Papertrace: Start a Paper" first.' };
  if (!located.state.isText) return { refused: 'The lock beside the paper file cannot be read: it is too large, or no text. Nothing was written to it.' };
  const read = await owner.workspace.documents.read(pdf);
  if (!read) return { refused: 'The PDF cannot be read.' };
  const { sha256 } = read.reading;
  const thing = formatAddress(address);
  // Records that stand there are looked up anew too.
  const others = located.fresh.things.filter((line) => line.sha256 !== sha256 || !line.wanted.includes(thing));
  const place = passage && await read.quote(passage);
  if (passage && !place) return { refused: 'The selected words were not found in the text of the PDF.' };
  const line: ThingLine[] = place ? [{ sha256, thing, wanted: [thing], places: [place], engine: engineVersion, corrected: true }] : [];
  return { locks: [{ uri: located.state.uri, text: printLock({ ...located.fresh, things: [...others, ...line] }) }], address: thing };
}
