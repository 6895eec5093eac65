import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleBeside,
  decideCut,
  decomposeArticle,
  decomposeDocument,
  ingest,
  openSqliteInThread,
  reextract,
  undoCut,
  type ArticleRecord,
  type CutProposal,
  type Decision,
  type GraphStore,
} from '../../graph/index.ts';
import { at } from '../decisions.ts';
import { collect } from '../ingesting.ts';
import { opened } from './opened.ts';
import { allOf, dump, empty } from './pages.ts';
import type { StoreUnderTest } from './store.contract.ts';

const BODY = `合肥市科学技术局开通科技服务热线

2023年4月，合肥市科学技术局牵头实施科技特派员制度，服务企业143家。
合肥市与杭州电子科技大学合作，共建先进材料创新研究院。

芜湖市科学技术局推出研发贷

来源：芜湖市科学技术局 2023-05-06
2023年5月，芜湖市科学技术局实施揭榜挂帅项目12个。
首批发放研发贷4.6亿元。
工作亮点纷呈
宿州市科学技术局牵头实施科技特派员制度。
会上签约项目7个。
`;
const NAMED = `科技要情\n安徽省科学技术厅\n2023年第5期\n\n${BODY}`;
const FOLDER = mkdtempSync(join(tmpdir(), 'zhengmai-'));
const FILES = { named: join(FOLDER, 'named.txt'), nameless: join(FOLDER, 'nameless.txt') };
writeFileSync(FILES.named, NAMED);
writeFileSync(FILES.nameless, BODY);

const take = (store: GraphStore, file: string) => collect(ingest([file], { store, decompose: decomposeDocument }));
const outcomes = async (store: GraphStore, file: string): Promise<readonly string[]> =>
  (await take(store, file)).flatMap((event) => (event.kind === 'report' ? [event.result.outcome] : []));
const articlesOf = async (store: GraphStore): Promise<readonly ArticleRecord['article'][]> =>
  (await allOf((page) => store.articles({ issue: null, entity: null, between: null }, page)))
    .map(({ article }) => article)
    .toSorted((a, b) => a.ordinal - b.ordinal);
const titles = async (store: GraphStore): Promise<readonly string[]> =>
  (await articlesOf(store)).map(({ title }) => title);
const lineOf = (text: string, line: string): number => text.split('\n').indexOf(line) + 1;

/** Where articles begin is decided and carried out: split, joined, undone, read again. */
export function describeCuts(name: string, under: StoreUnderTest): void {
  describe(`${name}: where articles begin`, () => {
    const store = opened(under);
    let tick = 0;
    const now = () => at((tick += 1));
    const started = async (file: string): Promise<void> => {
      await empty(store());
      await take(store(), file);
    };
    const split = async (nth: number, line: string): Promise<Decision> => {
      const article = (await articlesOf(store()))[nth];
      if (article === undefined) throw new Error('no such article');
      return decideCut(store(), { kind: 'SPLIT', article: article.id, line: lineOf(article.text, line) }, now());
    };
    const joined = async (nth: number): Promise<Decision> => {
      const article = (await articlesOf(store()))[nth];
      const onto = article && (await articleBeside(store(), article, 'BEFORE'));
      if (article === undefined || onto === null || onto === undefined) throw new Error('no such article');
      return decideCut(store(), { kind: 'JOIN', article: article.id, onto }, now());
    };
    const [FIRST, SECOND, THIRD] = ['合肥市科学技术局开通科技服务热线', '芜湖市科学技术局推出研发贷', '工作亮点纷呈'];

    it.each(Object.values(FILES))(
      'splits an article, keeps the split when the file is read again, and undoes it',
      async (file) => {
        await started(file);
        const before = await dump(store());
        expect(await titles(store())).toEqual([FIRST, SECOND]);
        const decision = await split(1, THIRD);
        expect(decision).toMatchObject({ verdict: { kind: 'SPLIT', line: THIRD, time: 1 }, about: [SECOND, THIRD] });
        const [first, second, third] = await articlesOf(store());
        expect([first?.ordinal, second?.ordinal, third?.ordinal]).toEqual([1, 2, 3]);
        expect(second?.text.endsWith('首批发放研发贷4.6亿元。')).toBe(true);
        expect(third?.text).toBe(`${THIRD}\n宿州市科学技术局牵头实施科技特派员制度。\n会上签约项目7个。`);
        const cut = await dump(store());
        expect(await outcomes(store(), file)).toEqual(['unchanged', 'unchanged', 'unchanged']);
        const options = { store: store(), decomposeArticle, current: null, now: now().on };
        expect(
          (await collect(reextract(options))).flatMap((event) =>
            event.kind === 'report' ? [event.result.outcome] : [],
          ),
        ).toEqual(['same', 'same', 'same']);
        expect(await dump(store())).toEqual(cut);
        expect(await undoCut(store(), decision.id, now().on)).toMatchObject({ id: decision.id, undoneOn: at(tick).on });
        expect(await dump(store())).toEqual(before);
        expect(await outcomes(store(), file)).toEqual(['unchanged', 'unchanged']);
      },
    );

    it('a statement of the rest is found by its former id where it stands now, and its sentence is the same', async () => {
      await started(FILES.named);
      const of = async (title: string) => {
        const article = (await articlesOf(store())).find((one) => one.title === title);
        if (article === undefined) throw new Error(`no article ${title}`);
        return allOf((page) =>
          store().statements({ relation: null, article: article.id, entity: null, between: null }, page),
        );
      };
      const old = (await of(SECOND)).find(
        ({ predicate, quote }) => predicate === 'LEADS' && quote.includes('宿州市科学技术局'),
      );
      if (old === undefined) throw new Error('the statement is read');
      await split(1, THIRD);
      const statement = (await of(THIRD)).find(({ predicate }) => predicate === 'LEADS');
      expect(statement?.id).not.toBe(old.id);
      expect((await store().statementsByIds([old.id])).get(old.id)).toEqual(statement);
      expect(statement).toMatchObject({ quote: old.quote, predicate: old.predicate, object: old.object });
    });

    it('a statement that was rejected stays so, in whichever article its sentence stands', async () => {
      await started(FILES.named);
      const suzhou = async () =>
        (
          await allOf((page) =>
            store().statements({ relation: null, article: null, entity: null, between: null }, page),
          )
        ).filter(({ predicate, quote }) => predicate === 'LEADS' && quote.includes('宿州市科学技术局'));
      const [wrong] = await suzhou();
      if (wrong === undefined) throw new Error('the statement is read');
      const rejection = await store().decide({ kind: 'REJECT', statement: wrong.id }, now());
      expect(await suzhou()).toEqual([]);
      const decision = await split(1, THIRD);
      expect(await suzhou()).toEqual([]);
      const inForce = (await allOf((page) => store().decisions(null, page))).filter(
        ({ undoneOn }) => undoneOn === null,
      );
      const moved = inForce.find(({ verdict }) => verdict.kind === 'REJECT');
      const part = (await articlesOf(store()))[2];
      expect(moved).toMatchObject({ verdict: { article: part?.id }, about: rejection.about });
      await undoCut(store(), decision.id, now().on);
      expect(await suzhou()).toEqual([]);
    });

    it.each(Object.values(FILES))(
      'joins an article with the one before, for later readings too, and undoes it',
      async (file) => {
        await started(file);
        const before = await dump(store());
        const decision = await joined(1);
        expect(decision.about).toEqual([SECOND, FIRST]);
        const [only, ...others] = await articlesOf(store());
        expect(others).toEqual([]);
        expect(only?.text).toContain(`创新研究院。\n${SECOND}\n`);
        expect(await outcomes(store(), file)).toEqual(['unchanged']);
        await undoCut(store(), decision.id, now().on);
        expect(await dump(store())).toEqual(before);
      },
    );

    it('a decision made twice is one; what was joined again may be split again', async () => {
      await started(FILES.named);
      const first = await split(1, THIRD);
      await joined(2);
      const again = await split(1, THIRD);
      expect(again.id).not.toBe(first.id);
      expect(again.verdict).toEqual(first.verdict);
      expect(await titles(store())).toEqual([FIRST, SECOND, THIRD]);
    });

    it('running text that begins an article gets a title, and stays its text', async () => {
      await started(FILES.named);
      await split(1, '首批发放研发贷4.6亿元。');
      expect((await articlesOf(store()))[2]).toMatchObject({
        title: '首批发放研发贷4.6亿元。'.slice(0, -1),
        text: `首批发放研发贷4.6亿元\n首批发放研发贷4.6亿元。\n${THIRD}\n宿州市科学技术局牵头实施科技特派员制度。\n会上签约项目7个。`,
      });
    });

    it('only what is in force counts, whatever was decided and undone, and in whatever order', async () => {
      const step = fc.tuple(
        fc.constantFrom('SPLIT', 'SPLIT', 'JOIN', 'UNDO'),
        fc.nat(10),
        fc.integer({ min: 3, max: 7 }),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...Object.values(FILES)),
          fc.array(step, { minLength: 1, maxLength: 6 }),
          async (file, steps) => {
            await started(file);
            const made: Decision[] = [];
            for (const [kind, nth, line] of steps) {
              const articles = await articlesOf(store());
              const article = articles[nth % articles.length];
              const decision = made[nth % Math.max(made.length, 1)];
              if (kind === 'UNDO' && decision !== undefined) await undoCut(store(), decision.id, now().on);
              const onto = article && (await articleBeside(store(), article, 'BEFORE'));
              const proposal: CutProposal | null =
                article === undefined || kind === 'UNDO'
                  ? null
                  : kind === 'SPLIT'
                    ? { kind, article: article.id, line }
                    : onto
                      ? { kind, article: article.id, onto }
                      : null;
              if (proposal !== null)
                await decideCut(store(), proposal, now()).then(
                  (one) => made.push(one),
                  (error: unknown) => expect(error).toMatchObject({ code: 'INVALID' }),
                );
            }
            const result = await dump(store());
            const fresh = await openSqliteInThread(':memory:');
            for (const one of await allOf((page) => store().decisions(null, page))) await fresh.adopt(one);
            await take(fresh, file);
            expect(result).toEqual(await dump(fresh));
            await fresh.close();
          },
        ),
        { numRuns: under.runs },
      );
    });

    it('refuses clearly what cannot be cut', async () => {
      await started(FILES.named);
      const [first, second] = await articlesOf(store());
      if (first === undefined || second === undefined) throw new Error('two articles');
      const refused = async (proposal: CutProposal) =>
        decideCut(store(), proposal, now()).then(
          () => 'done',
          (error: unknown) => String(error),
        );
      for (const line of [0, 1, 2, 1.5, 99])
        expect(await refused({ kind: 'SPLIT', article: first.id, line })).toMatch(/take a line from 3 to 3/);
      expect(await refused({ kind: 'JOIN', article: first.id, onto: second.id })).toMatch(/does not stand before/);
      const nothing = 'nothing' as typeof first.id;
      expect(await refused({ kind: 'JOIN', article: nothing, onto: first.id })).toMatch(/there is no article nothing/);
      expect(
        await allOf((page) => store().decisions(null, page)).then((all) =>
          all.filter(({ undoneOn }) => undoneOn === null),
        ),
      ).toEqual([]);
    });

    it('leaves everything as it was where a part would have the text of another article', async () => {
      await started(FILES.named);
      const part = `${THIRD}\n宿州市科学技术局牵头实施科技特派员制度。\n会上签约项目7个。\n`;
      const file = join(FOLDER, 'twin.txt');
      writeFileSync(file, part);
      await take(store(), file);
      const before = await dump(store());
      const second = (await articlesOf(store())).find(({ title }) => title === SECOND);
      if (second === undefined) throw new Error('it is stored');
      await expect(
        decideCut(store(), { kind: 'SPLIT', article: second.id, line: lineOf(second.text, THIRD) }, now()),
      ).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await dump(store())).toEqual(before);
      expect(await store().cuts([second.issue])).toEqual([]);
    });
  });
}
