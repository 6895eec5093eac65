import { importsOf, programFiles } from '../imports.ts';

/** A folder (or a file) of the program, and those that it imports from. */
export type Part = Readonly<{ folder: string; imports: readonly string[] }>;

/** Parts of the program and the imports between them, read from the source. A file belongs to the deepest folder that contains it. */
export function partsOf(folders: readonly string[]): readonly Part[] {
  const deepestFirst = folders.toSorted((a, b) => b.length - a.length);
  const folderOf = (file: string): string | undefined =>
    deepestFirst.find((folder) => `${file}/`.startsWith(`${folder}/`));
  const imports = new Map<string, Set<string>>(folders.map((folder) => [folder, new Set()]));
  for (const [file, targets] of importsOf(programFiles())) {
    const from = folderOf(file);
    if (from === undefined) continue;
    for (const target of targets) {
      const to = folderOf(target);
      if (to !== undefined && to !== from) imports.get(from)?.add(to);
    }
  }
  return folders.map((folder) => ({
    folder,
    imports: [...(imports.get(folder) ?? [])].toSorted(),
  }));
}

/** The parts, where an import that others lead to anyway is left out. */
export function withoutDetours(parts: readonly Part[]): readonly Part[] {
  const direct = new Map(parts.map(({ folder, imports }) => [folder, imports]));
  const reaches = (from: string, to: string, seen: ReadonlySet<string>): boolean =>
    (direct.get(from) ?? []).some(
      (next) => next === to || (!seen.has(next) && reaches(next, to, new Set([...seen, next]))),
    );
  return parts.map((part) => ({
    ...part,
    imports: part.imports.filter(
      (to) => !part.imports.some((other) => other !== to && reaches(other, to, new Set([part.folder]))),
    ),
  }));
}
