import type { Between as BetweenFilter, Page, PageRequest } from '../graph/index.ts';

/** `first` has a default in the SDL. */
export type PageArguments = Readonly<{ first: number; after?: string | null | undefined }>;

/** A page of the port in the shape of a Relay connection. */
export type Connection<T> = Readonly<{
  edges: readonly Readonly<{ node: T; cursor: string }>[];
  pageInfo: Readonly<{
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  }>;
  totalCount: number;
}>;

/** Runs a paged read of the port and gives its page as a connection. */
export async function paged<T>(
  { first, after }: PageArguments,
  list: (page: PageRequest) => Promise<Page<T>>,
): Promise<Connection<T>> {
  const page = await list({ first, after: after ?? null });
  return {
    edges: page.items.map(({ value, cursor }) => ({ node: value, cursor })),
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: (after ?? null) !== null,
      startCursor: page.items[0]?.cursor ?? null,
      endCursor: page.end,
    },
    totalCount: page.total,
  };
}

type BetweenArgument = Readonly<{ from?: string | null | undefined; to?: string | null | undefined }>;

/** A range of dates as the port takes it. */
export const betweenOf = (between: BetweenArgument | null | undefined): BetweenFilter | null =>
  between === null || between === undefined ? null : { from: between.from ?? null, to: between.to ?? null };
