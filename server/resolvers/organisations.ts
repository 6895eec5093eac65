import type { AgencyResolvers, EnterpriseResolvers, InstitutionResolvers } from '../generated/resolvers.ts';
import { entityFields } from './entity.ts';
import { programsOf } from './neighbours.ts';

/** The three types of organisation differ in what they are, not in what they answer. */
export const Agency: AgencyResolvers = { ...entityFields, programs: programsOf };
export const Enterprise: EnterpriseResolvers = { ...entityFields, programs: programsOf };
export const Institution: InstitutionResolvers = { ...entityFields, programs: programsOf };
