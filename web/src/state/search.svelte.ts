import type { EntityType } from '../../../graph/ontology/index.ts';
import { request } from '../api/client.ts';
import { SearchDocument, type SearchQuery } from '../api/generated/graphql.ts';
import { Resource } from './resource.svelte.ts';

export type Hit = SearchQuery['search']['edges'][number]['node'];

/** Hits fetched at once; the list says when there are more. */
export const SHOWN = 24;

/** What is searched for, what was found, and which hit the arrow keys stand on. */
export class Search {
  /** With what they answer. */
  readonly hits = new Resource<Readonly<{ key: string; search: SearchQuery['search'] }>>();
  text = $state('');
  #types = $state.raw<readonly EntityType[]>([]);
  #at = $state(0);
  readonly #key = $derived(`${this.asked} ${this.#types.join()}`);
  readonly #found = $derived((this.asked && this.settled && this.hits.value?.search) || null);
  readonly #groups = $derived.by(() => {
    const byType = new Map<EntityType, Hit[]>();
    for (const { node } of this.#found?.edges ?? []) {
      byType.set(node.entity.type, [...(byType.get(node.entity.type) ?? []), node]);
    }
    return [...byType];
  });
  readonly #flat = $derived(this.#groups.flatMap(([, hits]) => hits));

  get asked(): string {
    return this.text.trim();
  }
  get types(): readonly EntityType[] {
    return this.#types;
  }
  /** Whether the hits on show answer what is asked now. */
  get settled(): boolean {
    return this.hits.value?.key === this.#key;
  }
  /** What answers the words and types asked now: never the hits of other words. */
  get found(): SearchQuery['search'] | null {
    return this.#found;
  }
  /** By type, in the order of each type's best hit. */
  get groups(): readonly (readonly [EntityType, readonly Hit[]])[] {
    return this.#groups;
  }
  /** As they stand on the screen. */
  get flat(): readonly Hit[] {
    return this.#flat;
  }
  get at(): number {
    return this.#at;
  }
  get current(): Hit | undefined {
    return this.#flat[this.#at];
  }

  step(by: 1 | -1): void {
    const { length } = this.#flat;
    this.#at = length === 0 ? 0 : (this.#at + by + length) % length;
  }

  stand(at: number): void {
    this.#at = at;
  }

  toggle(type: EntityType): void {
    this.#types = this.#types.includes(type) ? this.#types.filter((one) => one !== type) : [...this.#types, type];
  }

  run(): void {
    const text = this.asked;
    const types = this.#types;
    const key = this.#key;
    if (!text || this.settled) return;
    this.hits.load(async (signal) => {
      const variables = { text, first: SHOWN, ...(types.length > 0 ? { types } : {}) };
      const { search } = await request(SearchDocument, variables, signal);
      this.#at = 0;
      return { key, search };
    });
  }
}
