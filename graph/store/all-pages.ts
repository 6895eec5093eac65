import { MAX_PAGE, type Page, type PageRequest } from './records.ts';

/** The rows of a paged list, a page at a time; the next page is asked for when the one before has been dealt with. */
export async function* allPages<T>(
  list: (page: PageRequest) => Promise<Page<T>>,
  signal?: AbortSignal,
): AsyncGenerator<readonly T[], void, void> {
  for (let after: string | null = null, more = true; more;) {
    signal?.throwIfAborted();
    const page: Page<T> = await list({ first: MAX_PAGE, after });
    yield page.items.map(({ value }) => value);
    [after, more] = [page.end, page.hasNext];
  }
}
