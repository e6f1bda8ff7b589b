import { Disposables, listen } from './disposable.ts';
import type { Disposable } from './disposable.ts';
import type { FindBar } from './findBar.ts';
import type { Reader } from './reader.ts';

/** A key with its modifiers, `Mod` being Ctrl or Cmd: `Mod+f`, `Alt+ArrowLeft`, `n`; for signs as `+` Shift tells nothing. */
function chord(event: KeyboardEvent): string {
  const shift = event.shiftKey && (event.key.length > 1 || /\p{L}/u.test(event.key));
  const modifiers = [event.ctrlKey || event.metaKey ? 'Mod+' : '', event.altKey ? 'Alt+' : '', shift ? 'Shift+' : ''];
  return `${modifiers.join('')}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
}

const modifierKeys: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/**
 * The viewer's keys. What is handled here does not reach VS Code; everything else does, so that its own keys work.
 * Scrolling (arrows, Page Up and Down, Home, End, space) is the browser's.
 */
export function handleKeys(container: HTMLElement, reader: Reader, findBar: FindBar): Disposable {
  const disposables = new Disposables();
  const everywhere: Record<string, () => boolean> = {
    'Mod+f': () => done(() => { findBar.open(); }),
    'F3': () => findBar.isOpen && done(() => { findBar.again(false); }),
    'Shift+F3': () => findBar.isOpen && done(() => { findBar.again(true); }),
    // Without a trail the key is VS Code's own Go Back.
    'Alt+ArrowLeft': () => reader.canGoBack && done(() => { reader.goBack(); }),
    'Escape': () => findBar.isOpen && done(() => { findBar.close(); }),
  };
  const overPages: Record<string, () => boolean> = {
    'n': () => done(() => { reader.page += 1; }),
    'p': () => done(() => { reader.page -= 1; }),
    '+': () => done(() => { reader.zoom(1); }),
    '=': () => done(() => { reader.zoom(1); }),
    '-': () => done(() => { reader.zoom(-1); }),
    '0': () => done(() => { reader.scaleValue = 'page-width'; }),
  };
  let begun = false;
  disposables.add(listen(document, 'keydown', (event) => {
    if (modifierKeys.has(event.key)) return;
    const key = chord(event);
    // VS Code waits for a second key, whatever it is: Ctrl+K P is its own, and no page turns.
    const isSecond = begun;
    begun = !isSecond && key === 'Mod+k';
    if (isSecond || reader.pageCount === 0 || event.defaultPrevented) return;
    const inPages = event.target instanceof Node && container.contains(event.target) || event.target === document.body;
    const run = everywhere[key] ?? (inPages ? overPages[key] : undefined);
    if (!run?.()) return;
    event.preventDefault();
    event.stopPropagation();
  }));
  return disposables;
}

function done(run: () => void): true {
  run();
  return true;
}
