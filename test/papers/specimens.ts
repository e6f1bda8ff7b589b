/** A passage of a real paper, as it is printed and as it is to be quoted. */
export interface Specimen {
  /** The PDF's name without its ending. */
  readonly name: string;
  readonly why: string;
  /** How many pages it has, and on which the passage stands; from 1. */
  readonly pages: number;
  readonly page: number;
  /** As printed, hyphens at line ends and all. */
  readonly lines: readonly string[];
  readonly quote: string;
}

export const specimens: readonly Specimen[] = [
  {
    name: 'minia-almob2013', why: 'the left of two columns, a word split at a line end', pages: 9, page: 2,
    lines: ['It is shown that the graph can be encoded with as lit-', 'tle as 4 bits per node. An important drawback of this', 'representation is that the Bloom filter introduces false', 'nodes and false branching.'],
    quote: 'It is shown that the graph can be encoded with as little as 4 bits per node. An important drawback of this representation is that the Bloom filter introduces false nodes and false branching.',
  },
  {
    name: 'dragonbox-2020', why: 'two columns, a ligature', pages: 9, page: 2,
    lines: ['detect its failure to satisfy the criteria, with the fallback into', 'Dragon4 [6], proposed by Steele and White and satisfies all', 'the criteria, is still popular.'],
    quote: 'detect its failure to satisfy the criteria, with the fallback into Dragon4 [6], proposed by Steele and White and satisfies all the criteria, is still popular.',
  },
  {
    name: 'alphafold2-nature2021', why: 'two columns, raised references amid the words', pages: 12, page: 1,
    lines: ['driving forces into either thermodynamic or kinetic simulation of pro-', 'tein physics16 or statistical approximations thereof17. Although theoreti-', 'cally very appealing, this approach has proved highly challenging for'],
    quote: 'driving forces into either thermodynamic or kinetic simulation of protein physics16 or statistical approximations thereof17. Although theoretically very appealing, this approach has proved highly challenging for',
  },
  {
    name: 'zcash-nu5-2022', why: 'far inside of 221 pages', pages: 221, page: 131,
    lines: ['This does not include a difficulty condition, because here we are defining validity of an Equihash solution', 'independent of difficulty.'],
    quote: 'This does not include a difficulty condition, because here we are defining validity of an Equihash solution independent of difficulty.',
  },
  {
    name: 'bitcoin-zh', why: 'Chinese: no blank where a line ends', pages: 9, page: 1,
    lines: ['可信任第三方来防止双重支付，那就失去了电子货币的主要优点。我们提出一', '种使用点对点网络解决双重支付问题的方案。该网络通过将交易哈希进一条持', '续增长的基于哈希的工作量证明链来给交易打上时间戳'],
    // NFKC makes the wide comma a narrow one
    quote: '可信任第三方来防止双重支付,那就失去了电子货币的主要优点。我们提出一种使用点对点网络解决双重支付问题的方案。该网络通过将交易哈希进一条持续增长的基于哈希的工作量证明链来给交易打上时间戳',
  },
  {
    name: 'joss-phylo2vec', why: 'line numbers in the margin, DRAFT across the page', pages: 5, page: 1,
    lines: ['Newick format which represents trees using strings of nested parentheses (Felsenstein, 2004),', 'modern tree representations utilise integer vectors to define the tree topology traversal. This', 'approach offers several advantages, including easier manipulation, increased memory efficiency,'],
    quote: 'Newick format which represents trees using strings of nested parentheses (Felsenstein, 2004), modern tree representations utilise integer vectors to define the tree topology traversal. This approach offers several advantages, including easier manipulation, increased memory efficiency,',
  },
];
