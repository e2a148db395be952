/** Next offsets to read, by topic and partition, and their text as a place. */
export class TopicPlaces {
  private constructor(private readonly next: Map<string, string>) {}

  /** Throws when the text is the place of another way in. */
  static from(text = '[]'): TopicPlaces {
    const entries: unknown = JSON.parse(text);
    if (!Array.isArray(entries)) throw new TypeError(`${text} is no place on a topic`);
    return new TopicPlaces(new Map(entries as [string, string][]));
  }

  offsetOf(topic: string, partition: number): string {
    return this.next.get(nameOf(topic, partition)) ?? '0';
  }

  /** The place after a record too. */
  after(topic: string, partition: number, lastOffset: string): TopicPlaces {
    return new TopicPlaces(new Map(this.next).set(nameOf(topic, partition), String(BigInt(lastOffset) + 1n)));
  }

  toString(): string {
    return JSON.stringify([...this.next]);
  }
}

const nameOf = (topic: string, partition: number) => `${topic}/${partition}`;
