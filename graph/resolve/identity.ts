import { digest, type EntityId } from '../id.ts';
import type { RegionKey } from '../lexicon/index.ts';
import type { EntityType } from '../ontology/index.ts';

/**
 * Ids are computed from (type, canonical key), never counted: any order of ingest, any machine and both stores agree.
 * A region's key is its GB/T 2260 code; an organ's its region and its kind of organ, so that two 市科技局 never fuse.
 */
export function entityId(type: EntityType, ...key: readonly string[]): EntityId {
  // Copied, because a name cut from a text would keep the whole text in memory.
  const text = `${type}\u001f${key.join('\u001f')}`;
  let id = known.get(text);
  if (id === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, (id = `${type.toLowerCase()}-${digest(text)}` as EntityId));
  }
  return id;
}

/** Names recur: an id is computed once for many mentions. Bounded, so that a large corpus does not fill memory. */
const known = new Map<string, EntityId>();
const MOST_KNOWN = 20_000;

export const regionId = (key: RegionKey): EntityId =>
  /^\d{6}$/.test(key) ? (`region-${key}` as EntityId) : entityId('Region', key);

/** A name as identity sees it: quotation marks, brackets' width and white space do not tell two things apart. */
export const nameKey = (name: string): string =>
  PLAIN.test(name)
    ? name
    : name
        .normalize('NFKC')
        .replace(/[\s“”"'‘’「」『』《》〈〉]/g, '')
        .replace(/\(/g, '（')
        .replace(/\)/g, '）')
        .toLowerCase();

/** Names of nothing but ideographs, which are most, stay as they are. */
const PLAIN = /^[\u4e00-\u9fff]*$/;
