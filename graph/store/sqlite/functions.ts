import { quantityOf } from '../quantity.ts';

/** What fill.ts calls to fill what a script of the schema adds. */
export const FUNCTIONS = {
  /** The key of an indicator by what its article calls the subject; null where it has none. */
  quantity_key: (metric: string, unit: string, name: string, aliases: string): string | null =>
    quantityOf({ metric, unit, value: 0, names: [name, ...(JSON.parse(aliases) as readonly string[])] })?.key ?? null,
} as const;
