import type { EntityId } from '../../../id.ts';
import { pagedList } from '../../cursor.ts';
import type { EntityRecord, LinkedRegion, Page, PageRequest, RegionLink } from '../../port.ts';
import { LINK_KINDS } from '../../region-links.ts';
import { linkedRegionsOf, linksOf, type LinkRow, type LinkedRow } from '../cypher/region-links.ts';
import { ancestorsOf } from '../cypher/regions.ts';
import { pageOfList, type Read } from '../read.ts';
import { entityRecord, relationRecord } from '../rows.ts';

export const regionAncestors = async (read: Read, region: EntityId): Promise<readonly EntityRecord[]> =>
  (await read(ancestorsOf(region))).map(entityRecord);

export const regionLinks = (read: Read, a: EntityId, b: EntityId, request: PageRequest): Promise<Page<RegionLink>> =>
  pageOfList<LinkRow, RegionLink>(read, pagedList('regionLinks', a, b), request, linksOf(a, b), (rows) =>
    rows.map(([kind, via, relations, weight, firstDate, firstEventDate]) => ({
      kind: LINK_KINDS[kind] ?? 'DIRECT',
      via: via === null ? null : entityRecord(via),
      relations: relations.map(relationRecord),
      weight,
      firstDate,
      firstEventDate,
    })),
  );

export const linkedRegions = (read: Read, region: EntityId, request: PageRequest): Promise<Page<LinkedRegion>> =>
  pageOfList<LinkedRow, LinkedRegion>(
    read,
    pagedList('linkedRegions', region),
    request,
    linkedRegionsOf(region),
    (rows) =>
      rows.map(([row, direct, sharedPrograms, organisations]) => ({
        region: entityRecord(row),
        direct,
        sharedPrograms,
        organisations,
      })),
  );
