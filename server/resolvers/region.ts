import { ORGANISATION_TYPES, provincesOf, type RegionLevel } from '../../graph/index.ts';
import type { RegionLevel as ApiRegionLevel, RegionResolvers } from '../generated/resolvers.ts';
import { paged } from '../page.ts';
import { entityFields } from './entity.ts';
import { neighboursOver } from './neighbours.ts';

const LEVELS: Readonly<Record<RegionLevel, ApiRegionLevel>> = {
  province: 'PROVINCE',
  city: 'CITY',
  county: 'COUNTY',
  town: 'TOWN',
  village: 'VILLAGE',
  zone: 'ZONE',
  economic: 'ECONOMIC',
};

export const Region: RegionResolvers = {
  ...entityFields,
  level: ({ level }) => (level === null ? null : LEVELS[level]),
  ancestors: ({ id }, _, { store, read }) => store.regionAncestors(id, read),
  provinces: async (region, _, { store, read }) => {
    const own = region.code === null ? [] : provincesOf([region]);
    return own.length > 0 ? own : provincesOf([region, ...(await store.regionAncestors(region.id, read))]);
  },
  children: ({ id }, args, { store, read }) => paged(args, (page) => store.regionChildren(id, page, read)),
  programs: neighboursOver('IN', ['CARRIED_OUT_IN']),
  organisations: neighboursOver('IN', ['LOCATED_IN'], ORGANISATION_TYPES),
  linkedRegions: ({ id }, args, { store, read }) => paged(args, (page) => store.linkedRegions(id, page, read)),
};
