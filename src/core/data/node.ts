/** A value that a file of data holds. Offsets are UTF-16 units of the file; absent where the format's reader tells none. */
export interface Leaf {
  readonly value: string | number | boolean;
  /** As the file has it; quotes are part of it. */
  readonly start?: number;
  readonly end?: number;
}

/** A place in a file of data, whatever its format. What is below is made when it is asked for. */
export interface DataNode {
  readonly leaf?: Leaf;
  /** Of a map: what has this name. */
  get?(name: string): DataNode | undefined;
  /** Of a list. */
  readonly items?: readonly DataNode[];
}

export function leaf(value: Leaf['value'], start?: number, end?: number): DataNode {
  return { leaf: { value, ...(start === undefined || end === undefined ? {} : { start, end }) } };
}

/** A map that is filled by and by. */
export class DataMap implements DataNode {
  readonly entries = new Map<string, DataNode>();

  get(name: string): DataNode | undefined {
    return this.entries.get(name);
  }
}

/** A list that is filled by and by. */
export class DataList implements DataNode {
  readonly items: DataNode[] = [];
}
