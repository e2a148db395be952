interface Range {
  readonly from: bigint;
  readonly to: bigint;
}

/** Where on the inbound topic our records lie. Records of one batch and partition are neighbours; batches need not be. */
export class SentRanges {
  readonly #ranges = new Map<number, Range[]>();

  add(partition: number, from: bigint, many: number): void {
    const known = this.#ranges.get(partition) ?? [];
    this.#ranges.set(partition, [...known, { from, to: from + BigInt(many) }]);
  }

  /** Partition → the offset that a reader has to reach to have seen them all. */
  ends(): ReadonlyMap<number, bigint> {
    return new Map([...this.#ranges].map(([partition, ranges]) => [partition, ranges.at(-1)?.to ?? 0n]));
  }

  holds(partition: number, offset: bigint): boolean {
    return (this.#ranges.get(partition) ?? []).some(({ from, to }) => offset >= from && offset < to);
  }
}
