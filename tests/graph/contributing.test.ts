import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  appendFileSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const GUIDE = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
/** Paths of the repository, as the guide writes them. */
const PATHS = [
  ...new Set(Array.from(GUIDE.matchAll(/`((?:graph|server|web|tests)\/[\w./-]+)`/g), ([, path = '']) => path)),
];

describe('CONTRIBUTING.md', () => {
  it.each(PATHS)('names %s, which exists', (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
  });

  it('names each script that package.json has, and no other', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    const named = new Set(Array.from(GUIDE.matchAll(/npm run ([\w-]+)/g), ([, script = '']) => script));
    expect(named.size).toBeGreaterThan(5);
    for (const script of named) expect(Object.keys(scripts)).toContain(script);
  });
});

type Found = Readonly<{
  articles: readonly Readonly<{
    entities: readonly Readonly<{ id: string; name: string; type: string }>[];
    relations: readonly Readonly<{ subject: string; predicate: string; object: string }>[];
  }>[];
}>;

describe('On a copy of graph/, as the guide says', () => {
  let copy = '';
  beforeAll(() => {
    // Within the repository, so that its packages are found.
    mkdirSync(join(ROOT, 'tests/.output'), { recursive: true });
    copy = mkdtempSync(join(ROOT, 'tests/.output/contributing-'));
    cpSync(join(ROOT, 'graph'), join(copy, 'graph'), { recursive: true });
  });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  const run = (...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['graph/run.mjs', 'graph/cli.ts', ...args], {
      cwd: copy,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return stdout;
  };
  const read = (sentence: string): readonly string[] => {
    writeFileSync(join(copy, 'try.txt'), `试读\n\n${sentence}\n`);
    const [article] = (JSON.parse(run('decompose', 'try.txt')) as Found).articles;
    const names = new Map(article?.entities.map(({ id, name }) => [id, name]));
    return (article?.relations ?? []).map(
      ({ subject, predicate, object }) => `${names.get(subject) ?? ''} ${predicate} ${names.get(object) ?? ''}`,
    );
  };

  /** Replaces a text that stands in a file of the copy. */
  const edit = (file: string, from: string, to: string): void => {
    const text = readFileSync(join(copy, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(
      join(copy, file),
      text.replace(from, () => to),
    );
  };

  it('a verb is one row', () => {
    const sentence = '江南大学砌筑合肥未来产业研究院。';
    const claim = '江南大学 ESTABLISHES 合肥未来产业研究院';
    expect(read(sentence)).not.toContain(claim);
    appendFileSync(join(copy, 'graph/lexicon/statements/verbs.tsv'), '砌筑\testablish\tusage\n');
    expect(run('lexicon', 'check')).toContain('no fault');
    expect(read(sentence)).toContain(claim);
  });

  it('a scheme is one row', () => {
    const sentence = '长兴县推行竹海攀登制。';
    const claim = '竹海攀登制 CARRIED_OUT_IN 长兴县';
    expect(read(sentence)).not.toContain(claim);
    appendFileSync(
      join(copy, 'graph/lexicon/programs/schemes.tsv'),
      '竹海攀登制\t\tscheme\tnational\tno\t\tcompiled\n',
    );
    expect(run('lexicon', 'check')).toContain('no fault');
    expect(read(sentence)).toContain(claim);
  });

  it('a relation type is the edits that the guide lists', () => {
    const sentence = '合肥市推出“星火双链计划”取代“竹海攀登计划”。';
    const claim = '星火双链计划 REPLACES 竹海攀登计划';
    expect(read(sentence)).not.toContain(claim);
    edit(
      'graph/ontology/relation-types.ts',
      '} as const satisfies',
      `  REPLACES: {
    zh: '取代', en: 'replaces', description: { zh: '取代前者', en: 'Takes the place of the object' },
    symmetric: false, signatures: pairs(['Program'], ['Program']), context: false, line: 'solid', example: 'A → B',
  },
} as const satisfies`,
    );
    edit('graph/lexicon/tables.ts', "  'negate',\n", "  'replace',\n  'negate',\n");
    appendFileSync(join(copy, 'graph/lexicon/statements/verbs.tsv'), '取代\treplace\tusage\n');
    appendFileSync(
      join(copy, 'graph/rules/statements.tsv'),
      `verbs:replace\t0.8\t取代\tReplaces\tA programme before a verb of replacing\t${sentence}\t${claim}\n`,
    );
    writeFileSync(
      join(copy, 'graph/relate/readers/replacing.ts'),
      `export const replaces = ({ subjects, objects }) => [
  { from: subjects.programs, predicate: 'REPLACES', to: objects, rule: 'verbs:replace' },
];
`,
    );
    edit(
      'graph/relate/verbs.ts',
      '\n/** Taken off',
      "import { replaces } from './readers/replacing.ts';\n\n/** Taken off",
    );
    edit('graph/relate/verbs.ts', "  [['hold'], holds],\n", "  [['replace'], replaces],\n  [['hold'], holds],\n");
    expect(run('lexicon', 'check')).toContain('no fault');
    expect(read(sentence)).toContain(claim);
  });

  it('a relation type takes at most nine files by hand', () => {
    const [, section = ''] = /## Add a relation type\n([\s\S]*?)\n## /.exec(GUIDE) ?? [];
    const steps = section.split('\n').filter((line) => /^\d\. /.test(line));
    const files = new Set(steps.flatMap((step) => step.match(/`(?:graph|web|tests)\/[\w./-]+`/g) ?? []));
    expect(files.size).toBeGreaterThan(5);
    expect(files.size).toBeLessThanOrEqual(9);
  });
});
