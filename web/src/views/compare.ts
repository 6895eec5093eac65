/** What two or more regions have in common, from the cells of the matrix. */
type Cell = Readonly<{ program: string; region: string }>;
export type SetKind = Readonly<{ kind: 'common' | 'some' | 'missing' }> | Readonly<{ kind: 'only'; region: string }>;
export type ProgramSet<P> = Readonly<{ set: SetKind; programs: readonly P[] }>;

/** Each programme in exactly one set: in all the picked regions, in one alone, in some, in none. Empty sets are left out. */
export function setsOf<P extends Readonly<{ id: string }>>(
  programs: readonly P[],
  cells: readonly Cell[],
  picks: readonly string[],
): ProgramSet<P>[] {
  const where = new Map<string, Set<string>>();
  for (const { program, region } of cells) {
    if (!picks.includes(region)) continue;
    where.set(program, (where.get(program) ?? new Set<string>()).add(region));
  }
  const count = ({ id }: P): number => where.get(id)?.size ?? 0;
  const sets: ProgramSet<P>[] = [
    { set: { kind: 'common' }, programs: programs.filter((program) => count(program) === picks.length) },
    ...picks.map((region) => ({
      set: { kind: 'only' as const, region },
      programs: programs.filter(
        (program) => picks.length > 1 && count(program) === 1 && (where.get(program.id)?.has(region) ?? false),
      ),
    })),
    {
      set: { kind: 'some' },
      programs: programs.filter((program) => count(program) > 1 && count(program) < picks.length),
    },
    { set: { kind: 'missing' }, programs: programs.filter((program) => count(program) === 0) },
  ];
  return sets.filter((one) => one.programs.length > 0);
}
