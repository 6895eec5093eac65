import type { ProgramResolvers } from '../generated/resolvers.ts';
import { entityFields } from './entity.ts';
import { neighboursOver } from './neighbours.ts';

export const Program: ProgramResolvers = {
  ...entityFields,
  regions: neighboursOver('OUT', ['CARRIED_OUT_IN']),
  leaders: neighboursOver('IN', ['LEADS']),
  participants: neighboursOver('IN', ['PARTICIPATES_IN']),
  trace: ({ id }, _, { store, read }) => store.programTrace(id, read),
};
