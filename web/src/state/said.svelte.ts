import { request } from '../api/client.ts';
import { PresentStatementDocument } from '../api/generated/graphql.ts';
import type { Address } from './address.svelte.ts';
import type { ArticleFull } from './article.ts';
import { follow } from './present.ts';
import { Resource } from './resource.svelte.ts';

type Asked = Readonly<{ article: ArticleFull | null; statement: string | null }>;
type Said = ArticleFull['statements']['edges'][number]['node'];

/**
 * The statement of an article that the address asks for. One that the article does not have may be an id of before: then the address
 * gets the present one. For a component while it is set up.
 */
export class AskedStatement {
  readonly #asked: () => Asked;
  readonly current = $derived.by((): Said | undefined => {
    const { article, statement } = this.#asked();
    return article?.statements.edges.find(({ node }) => node.id === statement)?.node;
  });

  constructor(address: Pick<Address, 'route' | 'go'>, asked: () => Asked) {
    this.#asked = asked;
    const present = new Resource<null>();
    const unknown = $derived(this.current === undefined && asked().article !== null ? asked().statement : null);
    $effect(() => {
      const id = unknown;
      if (id === null) return;
      // Where the API cannot tell, the article stays without a mark.
      present.load(async (signal) => {
        const { node } = await request(PresentStatementDocument, { id }, signal);
        if (!signal.aborted) follow(address, [id], [node]);
        return null;
      });
      return () => present.stop();
    });
  }
}
