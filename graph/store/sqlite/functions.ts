import type { FigureChange } from '../../resolve/index.ts';
import { changeSaid, quantityKey } from '../quantity.ts';

const reported = (metric: string, unit: string, name: string, aliases: string) => ({
  metric,
  unit,
  names: [name, ...(JSON.parse(aliases) as readonly string[])],
});

/** What fill.ts calls to fill what a script of the schema adds; of an indicator, with what its article calls the subject. */
export const FUNCTIONS = {
  change_said: (...of: Parameters<typeof reported>): FigureChange => changeSaid(reported(...of)),
  /** Null where there is none. */
  quantity_key: (...of: Parameters<typeof reported>): string | null => {
    const said = reported(...of);
    // An older version kept no ranges of time.
    return quantityKey({ ...said, change: changeSaid(said), period: null, periodStart: null });
  },
} as const;
