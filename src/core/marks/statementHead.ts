const declaration = /\bwhere\b|\)\s*:(?!:)|^[^:=]*\b(?:const|let|var|fn|function|class|interface|impl|extends|implements)\b(?!\??\s*:)/;

/** Longer statements are no heads. In UTF-16 units. */
const longest = 4000;

/** The head of a definition as it is read on: type parameters, where clauses, initialisers, declarations. Commas in it end nothing. */
export class Head {
  readonly #text: string;
  #read: number;
  /** What was read, without strings and arrows. */
  #bare = '';
  #angles = 0;
  #declares = false;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#read = start;
  }

  /** Whether it declares or constrains, which it does to its end. */
  get declares(): boolean {
    return this.#declares;
  }

  /** Whether the comma at `comma` stands in the head. Commas are asked for in their order. */
  reaches(comma: number): boolean {
    const bare = this.#text.slice(this.#read, comma).replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[=-]>|[<>]=/g, '');
    this.#angles += bare.split('<').length - bare.split('>').length;
    this.#read = comma;
    if (!this.#declares && this.#bare.length < longest) {
      this.#bare += bare;
      this.#declares = declaration.test(this.#bare);
    }
    return this.#declares || this.#angles > 0;
  }
}
