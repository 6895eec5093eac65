import { dateBounds } from '../../dates.ts';
import type { ComparedProgram, Page, PageRequest, SetQuery } from '../../port.ts';
import { comparison } from '../../program-set.ts';
import { programSetList, type ComparedRow } from '../cypher/program-set.ts';
import { pageOfList, type Read } from '../read.ts';
import { entityRecord } from '../rows.ts';
import { figures } from './programs.ts';

export function programSet(read: Read, query: SetQuery, request: PageRequest): Promise<Page<ComparedProgram>> {
  const { regions, list } = comparison(query);
  return pageOfList<ComparedRow, ComparedProgram>(
    read,
    list,
    request,
    programSetList(regions, query.set, dateBounds('programSet', query.between)),
    (rows) =>
      rows.map(([row, cells]) => {
        const program = entityRecord(row);
        const byRegion = new Map(cells.map((cell) => [cell[1], cell]));
        return {
          program,
          cells: regions.flatMap((region) => {
            const cell = byRegion.get(region);
            return cell === undefined ? [] : [{ program: program.id, region, ...figures(cell) }];
          }),
        };
      }),
  );
}
