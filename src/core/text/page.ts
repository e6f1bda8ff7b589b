/** One run of text as the PDF shows it; `items` stand in the reading order of the extractor. */
export interface TextItem {
  readonly text: string;
  /** Whether a line ends after it. */
  readonly endsLine: boolean;
  /** Drawn beside the text and no part of it, as a line number in the margin is: in no quote. */
  readonly aside?: true;
}

/** One page of positioned text. */
export interface TextPage {
  /** From 1. */
  readonly page: number;
  readonly items: readonly TextItem[];
}

/** A position in a page: before the UTF-16 unit `offset` of the item's text. */
export interface ItemPoint {
  readonly item: number;
  readonly offset: number;
}

/** A stretch of one page; `to` is exclusive. */
export interface PageSpan {
  readonly page: number;
  readonly from: ItemPoint;
  readonly to: ItemPoint;
}
