import type { Disposable } from './disposable.ts';
import type { PageTexts } from './pageTexts.ts';
import type { Reader } from './reader.ts';
import { TextLayerMap } from './textLayer.ts';
import { onViewer } from './viewerEvents.ts';

/** Keeps what stands beside the text, as margin line numbers do, out of what can be selected. */
export function setAside(reader: Reader, texts: PageTexts): Disposable {
  let disposed = false;
  const listener = onViewer(reader.bus, 'textlayerrendered', ({ pageNumber }) => {
    void texts.read(pageNumber).then((text) => {
      const view = reader.view(pageNumber);
      // The pages may be another document's by now.
      if (disposed || !view) return;
      for (const aside of TextLayerMap.of(view.div, text)?.asides ?? []) aside.classList.add('pt-aside');
    });
  });
  return {
    dispose: () => {
      disposed = true;
      listener.dispose();
    },
  };
}
