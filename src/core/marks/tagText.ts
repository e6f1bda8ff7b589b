/** Where the text of an element is interrupted: by code in braces, by a comment in a tag, or by its end. */
export interface TagStop {
  readonly why: 'hole' | 'comment' | 'closed' | 'open';
  /** UTF-16 offsets: where the text before ends, and where reading goes on. */
  readonly inner: number;
  readonly end: number;
}

/** Reads a JSX element, with all inside it, as text with code in braces. It is asked again after each interruption. */
export class TagText {
  /** How many elements are open. */
  #depth = 0;
  #inTag = false;
  /** Whether the tag is one that closes. */
  #closing = false;
  /** Type arguments of a component, open in its tag. */
  #angles = 0;

  /** The next stop from `from` on; the first call begins behind the `<` that opens the element. */
  next(text: string, from: number): TagStop {
    if (this.#depth === 0) this.#open();
    stops.lastIndex = from;
    for (let found = stops.exec(text); found; found = stops.exec(text)) {
      const stop = found[0];
      if (stop === '{') return { why: 'hole', inner: found.index, end: stops.lastIndex };
      if (!this.#inTag) {
        if (stop === '<') this.#open();
        else if (stop === '</') this.#inTag = this.#closing = true;
      } else if (stop === '"' || stop === "'") {
        const end = text.indexOf(stop, stops.lastIndex);
        stops.lastIndex = end < 0 ? text.length : end + 1;
      } else if (stop === '//' || stop === '/*') return { why: 'comment', inner: found.index, end: found.index };
      else if (stop === '<') this.#angles += 1;
      else if (this.#angles > 0) this.#angles -= stop === '>' ? 1 : 0;
      else if (stop.endsWith('>')) {
        this.#inTag = false;
        if (this.#closing || stop === '/>') this.#depth -= 1;
        if (this.#depth === 0) return { why: 'closed', inner: found.index, end: stops.lastIndex };
      }
    }
    return { why: 'open', inner: text.length, end: text.length };
  }

  #open(): void {
    this.#depth += 1;
    this.#inTag = true;
    this.#closing = false;
  }
}

const stops = /\{|<\/|<(?=[A-Za-z_$>])|\/>|\/\/|\/\*|>|["']/g;
