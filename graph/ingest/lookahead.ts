/**
 * Works on several items at once and gives the results in the order of the items: up to `ahead` are at work or wait to be taken, so
 * memory stays flat however many items there are and however slowly they are taken. An item is drawn only when there is room for it.
 *
 * @param work must not keep anything alive that nobody awaits: where the taker leaves early, results under way are dropped.
 */
export async function* lookahead<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Readonly<{ item: Item; result: Promise<Result> }>, void, void> {
  const started: Readonly<{ item: Item; result: Promise<Result> }>[] = [];
  for await (const item of items) {
    const result = work(item);
    // The consumer awaits it; this only silences unhandledRejection until then.
    result.catch(() => undefined);
    started.push({ item, result });
    if (started.length < ahead) continue;
    const first = started.shift();
    if (first !== undefined) yield first;
  }
  yield* started;
}

/** The items, until there is an abort: what is under way then still comes to its end. */
export function* unlessAborted<Item>(
  items: Iterable<Item>,
  signal: AbortSignal | undefined,
): Generator<Item, void, void> {
  for (const item of items) {
    if (signal?.aborted === true) return;
    yield item;
  }
}
