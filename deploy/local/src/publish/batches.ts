/** Groups items as they come, each group no larger than `many` items and, unless a single item is larger, `size`. */
export async function* batches<T>(
  items: AsyncIterable<T>,
  limit: { readonly many: number; readonly size: number },
  sizeOf: (item: T) => number,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  let size = 0;
  for await (const item of items) {
    if (batch.length > 0 && (batch.length === limit.many || size + sizeOf(item) > limit.size)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(item);
    size += sizeOf(item);
  }
  if (batch.length > 0) yield batch;
}
