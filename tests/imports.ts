import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** Which files of the program each file imports, by their paths in the repository: by value, by type or on demand. */
export type Imports = ReadonlyMap<string, readonly string[]>;

export const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['graph', 'server', 'web/src'];

/** The TypeScript of a file: all of a module, the scripts of a component. */
export const scriptOf = (path: string, text: string): string =>
  path.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
    : text;

/** The source files of the program with their TypeScript; what is generated is left out. */
export const programFiles = (): ReadonlyMap<string, string> =>
  new Map(
    FOLDERS.flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
        .filter((path) => /\.(?:ts|svelte)$/.test(path) && !/\/generated\/|\.d\.ts$/.test(path))
        .sort()
        .map((path) => [path, scriptOf(path, readFileSync(join(ROOT, path), 'utf8'))] as const),
    ),
  );

/** The imports among the files given; packages and files of other kinds are left out. */
export const importsOf = (files: ReadonlyMap<string, string>): Imports =>
  new Map(
    [...files].map(([path, text]) => [
      path,
      ts
        .preProcessFile(text)
        .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName }) => posix.join(posix.dirname(path), fileName))
        .filter((target) => files.has(target)),
    ]),
  );

/** The circles of imports: of each the files in their order, the first again at the end. */
export function circlesIn(imports: Imports): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) circles.push([...trail.slice(start), path]);
    if (start >= 0 || done.has(path)) return;
    for (const target of imports.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return circles;
}

/** An adapter of the store. A type of each may share a name, because both keep the same things, each in its own shape. */
const ADAPTER = /^graph\/store\/(?:sqlite|neo4j)\//;

/** The names that more than one file gives to a type that it exports, each with these files; twins of the two adapters are left out. */
export function sharedTypeNames(files: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const [path, text] of files)
    for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements) {
      const isType =
        ts.isTypeAliasDeclaration(statement) ||
        ts.isInterfaceDeclaration(statement) ||
        ts.isClassDeclaration(statement);
      const isExported = isType && statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
      if (isExported && statement.name)
        owners.set(statement.name.text, [...(owners.get(statement.name.text) ?? []), path]);
    }
  const areTwins = (paths: readonly string[]): boolean =>
    paths.every((path) => ADAPTER.test(path)) &&
    new Set(paths.map((path) => ADAPTER.exec(path)?.[0])).size === paths.length;
  return new Map([...owners].filter(([, paths]) => paths.length > 1 && !areTwins(paths)));
}
