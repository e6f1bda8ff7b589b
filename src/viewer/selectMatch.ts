import type { Reader } from './reader.ts';
import { domPoint, unitsBefore } from './textLayer.ts';
import { onViewer } from './viewerEvents.ts';

/**
 * The match that find stands at becomes the selection once find takes its marks out of the text, as in an editor; so
 * it can be extended and marked without a mouse.
 */
export function selectMatch(reader: Reader): void {
  // A match over several runs of text has a mark in each. The marks go away; their places in the runs stay.
  const places = [...document.querySelectorAll('.textLayer .highlight.selected')].flatMap((mark) => {
    const run = mark.parentElement;
    return run ? [{ run, from: unitsBefore(run, mark, 0), to: unitsBefore(run, mark, mark.childNodes.length) }] : [];
  });
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return;
  const once = onViewer(reader.bus, 'updatetextlayermatches', () => {
    once.dispose();
    const [start, startOffset] = domPoint(first.run, first.from);
    const [end, endOffset] = domPoint(last.run, last.to);
    document.getSelection()?.setBaseAndExtent(start, startOffset, end, endOffset);
  });
}
