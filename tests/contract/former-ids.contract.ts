import { describe, expect, it } from 'vitest';
import { relationId as relationIdOf, type EntityId, type RelationId, type StatementId } from '../../graph/index.ts';
import { at } from '../decisions.ts';
import { articleOf, idOf } from '../graphs.ts';
import { opened } from './opened.ts';
import { allOf, fill } from './pages.ts';
import type { StoreUnderTest } from './store.contract.ts';

const former = (name: string): EntityId => `former-${name}` as EntityId;

/** 宿州市 stands in two articles, 杭州市 and 安庆市 in one each. */
const GRAPHS = [
  articleOf({ title: '甲', claims: [{ subject: '宿州市', predicate: 'COOPERATES_WITH', object: '杭州市' }] }),
  articleOf({ title: '乙', claims: [{ subject: '宿州市', predicate: 'COOPERATES_WITH', object: '安庆市' }] }),
];

const relationId = (a: string, b: string): RelationId => {
  const [subject, object] = [idOf(a), idOf(b)].sort() as [EntityId, EntityId];
  return relationIdOf(subject, 'COOPERATES_WITH', object);
};

export function describeFormerIds(name: string, under: StoreUnderTest): void {
  describe(`${name}: former ids`, () => {
    const store = opened(under);
    const nameUnder = async (id: EntityId): Promise<string | undefined> => (await store().entities([id])).get(id)?.name;
    const remember = (...pairs: readonly (readonly [EntityId, EntityId])[]) =>
      store().rememberFormerIds(pairs.map(([from, id]) => ({ former: from, id })));

    it('a former id leads to what took its place, over several changes, even in a circle', async () => {
      await fill(store(), GRAPHS);
      expect(await nameUnder(former('a'))).toBeUndefined();
      await remember([former('a'), former('b')], [former('b'), former('a')], [former('b'), idOf('杭州市')]);
      expect(await nameUnder(former('a'))).toBe('杭州市');
      expect(await nameUnder(former('b'))).toBe('杭州市');
    });

    it('a former id leads no further than to an id in use, as a link to that one does', async () => {
      await fill(store(), GRAPHS);
      await remember([former('ends'), idOf('安庆市')], [idOf('安庆市'), idOf('宿州市')]);
      expect(await nameUnder(idOf('安庆市'))).toBe('安庆市');
      expect(await nameUnder(former('ends'))).toBe('安庆市');
    });

    it('of several that took its place the one in most articles is found', async () => {
      await fill(store(), GRAPHS);
      await remember([former('split'), idOf('安庆市')], [former('split'), idOf('宿州市')]);
      expect(await nameUnder(former('split'))).toBe('宿州市');
    });

    it('an id that something still has is found as it is', async () => {
      await fill(store(), GRAPHS);
      await remember([idOf('安庆市'), idOf('宿州市')]);
      expect(await nameUnder(idOf('安庆市'))).toBe('安庆市');
    });

    it('a former id leads through a merging', async () => {
      await fill(store(), GRAPHS);
      await remember([former('merged'), idOf('杭州市')]);
      const { id } = await store().decide({ kind: 'SAME', a: idOf('杭州市'), b: idOf('宿州市') }, at(1));
      const shown = [...(await store().entities([idOf('杭州市')])).values()][0]?.id;
      expect((await store().entities([former('merged')])).get(former('merged'))?.id).toBe(shown);
      await store().undo(id, at(2).on);
      expect(await nameUnder(former('merged'))).toBe('杭州市');
    });

    it('a decision that comes with a former id is made about the id that it leads to', async () => {
      await fill(store(), GRAPHS);
      await remember([former('decided'), idOf('杭州市')]);
      const renamed = await store().decide(
        { kind: 'RENAME', entity: former('decided'), name: '杭州市（浙江）' },
        at(1),
      );
      expect(renamed.verdict).toEqual({ kind: 'RENAME', entity: idOf('杭州市'), name: '杭州市（浙江）' });
      expect(await nameUnder(idOf('杭州市'))).toBe('杭州市（浙江）');
      const merged = await store().decide({ kind: 'SAME', a: former('decided'), b: idOf('安庆市') }, at(2));
      expect(merged.about.toSorted()).toEqual(['安庆市', '杭州市（浙江）']);
      expect((await store().entities([idOf('杭州市'), idOf('安庆市')])).size).toBe(2);
      expect((await allOf((page) => store().entityList([], page))).map(({ name: of }) => of)).not.toContain('安庆市');
      await expect(
        store().decide({ kind: 'DIFFERENT', a: former('decided'), b: idOf('杭州市') }, at(3)),
      ).rejects.toMatchObject({ code: 'INVALID' });
    });

    it('a former id of a relation leads to the relation in its place, the heaviest of several', async () => {
      await fill(store(), [
        ...GRAPHS,
        articleOf({ title: '丙', claims: [{ subject: '宿州市', predicate: 'COOPERATES_WITH', object: '安庆市' }] }),
      ]);
      const old = 'former-relation' as RelationId;
      const older = 'former-relation-before' as RelationId;
      const light = relationId('宿州市', '杭州市');
      const heavy = relationId('宿州市', '安庆市');
      await store().rememberFormerIds([
        { former: older, id: old },
        { former: old, id: light },
        { former: old, id: heavy },
        { former: light, id: heavy },
      ]);
      const found = await store().relations([old, older, light]);
      expect([...found].map(([under, { id }]) => [under, id]).toSorted()).toEqual(
        [
          [old, heavy],
          [older, heavy],
          [light, light],
        ].toSorted(),
      );
      expect((await store().relations(['former-nothing' as RelationId])).size).toBe(0);
    });

    it('a former id of a statement leads to the statement in its place, which may be rejected by it', async () => {
      await fill(store(), GRAPHS);
      const old = 'former-statement' as StatementId;
      const [statement] = GRAPHS.flatMap(({ statements }) => statements);
      if (statement === undefined) throw new Error('the articles make claims');
      await store().rememberFormerIds([{ former: old, id: statement.id }]);
      expect((await store().statementsByIds([old])).get(old)?.id).toBe(statement.id);
      const rejection = await store().decide({ kind: 'REJECT', statement: old }, at(1));
      expect(rejection.verdict).toMatchObject({ kind: 'REJECT', subject: statement.subject, object: statement.object });
      expect((await store().statementsByIds([old, statement.id])).size).toBe(0);
      await store().undo(rejection.id, at(2).on);
      expect((await store().statementsByIds([old])).get(old)?.id).toBe(statement.id);
    });

    it('lists what was recorded, each once, in order', async () => {
      await fill(store(), GRAPHS);
      await remember([former('a'), former('b')]);
      await remember([former('a'), former('b')], [former('a'), former('0')]);
      for (const first of [1, 200]) {
        const listed = (await allOf((page) => store().formerIds(page), first)).map(
          (pair) => `${pair.former} ${pair.id}`,
        );
        expect(listed).toEqual(listed.toSorted());
        expect(new Set(listed).size).toBe(listed.length);
        expect(listed).toEqual(expect.arrayContaining(['former-a former-0', 'former-a former-b']));
      }
    });
  });
}
