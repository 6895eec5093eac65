import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqliteInThread, type Decomposer } from '../../graph/index.ts';
import { openIntake, type Taken } from '../../server/intake.ts';
import { MOST_BYTES } from '../../server/intake.ts';
import { dataOf, startServer } from './harness.ts';

const ISSUE = `科技要情
第3期
省科技厅办公室 2024年6月3日

定远县启用科创飞地

定远县科技局与苏州市科技局签署合作协议，共建科创飞地，首批入驻企业12家。

凤阳县建成中试基地

凤阳县科技局介绍，中试基地由凤阳县科技局与安徽科技学院共建，服务企业46家。
`;
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const send = (
  url: string,
  name: string,
  body: Uint8Array<ArrayBuffer>,
  type = 'application/octet-stream',
): Promise<Response> =>
  fetch(`${url}/documents?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
const take = async (url: string, name: string, text: string): Promise<Taken> => {
  const response = await send(url, name, bytes(text));
  expect(response.status).toBe(200);
  return (await response.json()) as Taken;
};

describe('a file that is sent', () => {
  test('is in the graph, and sent again changes nothing', async () => {
    const { url } = await startServer();
    const taken = await take(url, 'C:\\简报\\第3期.txt', ISSUE);
    expect(taken).toMatchObject({ name: '第3期.txt', failure: null, notices: [] });
    expect(taken.articles.map(({ title, outcome }) => [title, outcome])).toEqual([
      ['定远县启用科创飞地', 'new'],
      ['凤阳县建成中试基地', 'new'],
    ]);
    const { node } = await dataOf<{ node: unknown }>(
      url,
      'query ($id: ID!) { node(id: $id) { ... on Article { title source issue { title number } } } }',
      { id: taken.articles[0]?.id },
    );
    expect(node).toEqual({
      title: '定远县启用科创飞地',
      source: '第3期.txt',
      issue: { title: '科技要情', number: 3 },
    });
    expect((await take(url, '第3期.txt', ISSUE)).articles.map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'unchanged',
    ]);
  });

  test('whose text is stored of another issue leads to that', async () => {
    const { url } = await startServer();
    const first = await take(url, 'a.txt', ISSUE);
    const second = await take(url, 'b.txt', ISSUE.replace('第3期', '第4期'));
    expect(second.articles).toEqual(first.articles.map((article) => ({ ...article, outcome: 'duplicate' })));
  });

  test('that cannot be read is reported in both languages, and leaves nothing', async () => {
    const { url } = await startServer();
    const before = await dataOf(url, '{ statistics { articles } }');
    const { articles, failure } = await take(url, 'a.rtf', '{\\rtf1\\ansi }');
    expect(articles).toEqual([]);
    expect(failure).toMatchObject({ code: 'INVALID' });
    expect(failure?.en).toMatch(/^Reading a\.rtf: the file is RTF\P{Script=Han}+$/u);
    expect(failure?.zh).toMatch(/^读取 a\.rtf：这是 RTF 文件/);
    expect(await dataOf(url, '{ statistics { articles } }')).toEqual(before);
  });

  test('that may be cut wrongly says so in both languages', async () => {
    const { url } = await startServer();
    const text = ['1. 合肥', '2. 芜湖', '4. 蚌埠']
      .map((mark) => `${mark}市召开科技创新工作推进会\n\n${mark.slice(3)}市召开科技创新工作推进会，兑现资金三千万元。`)
      .join('\n\n');
    const { notices } = await take(url, 'a.txt', text);
    expect(notices.length).toBeGreaterThan(0);
    for (const { zh, en } of notices) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test.each([
    ['as a form, which any web site could send', 'a.txt', 'multipart/form-data; boundary=x', ISSUE, 415],
    ['as text, which any web site could send', 'a.txt', 'text/plain', ISSUE, 415],
    ['without a name', '', 'application/octet-stream', ISSUE, 400],
    ['with a name that no file has', 'a\0b', 'application/octet-stream', ISSUE, 400],
  ])('%s is refused', async (_, name, type, text, status) => {
    const { url } = await startServer();
    expect((await send(url, name, bytes(text), type)).status).toBe(status);
  });

  test('of more bytes than a newsletter has is refused', async () => {
    const { url } = await startServer();
    const response = await send(url, 'a.txt', new Uint8Array(MOST_BYTES + 1));
    expect(response.status).toBe(413);
  });

  test('where clients only read is refused, and the terms say so', async () => {
    const { url } = await startServer({ readOnly: true });
    expect(await (await fetch(`${url}/documents`)).json()).toEqual({ open: false, mostBytes: MOST_BYTES });
    expect((await send(url, 'a.txt', bytes(ISSUE))).status).toBe(403);
  });

  test('by another method is refused, and where files are taken in the terms say so', async () => {
    const { url } = await startServer();
    expect(await (await fetch(`${url}/documents`)).json()).toEqual({ open: true, mostBytes: MOST_BYTES });
    expect((await fetch(`${url}/documents`, { method: 'DELETE' })).status).toBe(405);
  });
});

describe('files that are read', () => {
  /** Whose documents are read when the test lets them. */
  const slow = (): Readonly<{ decomposer: Decomposer; release: () => void }> => {
    const { promise, resolve } = Promise.withResolvers<readonly never[]>();
    return {
      decomposer: {
        decompose: () => promise,
        decomposeArticle: () => Promise.reject(new Error('none')),
        ahead: 1,
        close: () => Promise.resolve(),
      },
      release: () => {
        resolve([]);
      },
    };
  };
  const store = async () => {
    const opened = await openSqliteInThread(':memory:');
    onTestFinished(() => opened.close());
    return opened;
  };

  test('at once are few: the next is asked to come again', async () => {
    const { decomposer, release } = slow();
    const intake = openIntake({ store: await store(), now: () => new Date(), open: () => decomposer });
    const first = [1, 2, 3, 4].map((i) => intake.take(`${i}.txt`, bytes(`第${i}`)));
    await expect(intake.take('5.txt', bytes('五'))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    release();
    for (const taken of first) expect((await taken).failure?.code).toBe('INVALID');
    await intake.close();
  });

  test('when the server stops are left to be resumed', async () => {
    const { decomposer, release } = slow();
    const graph = await store();
    const intake = openIntake({ store: graph, now: () => new Date(), open: () => decomposer });
    const taken = intake.take('1.txt', bytes('一')).catch((error: unknown) => error);
    for (;;) {
      const [job] = (await graph.jobs({ first: 1, after: null })).items;
      if (job?.value.state === 'RUNNING') break;
      await wait(5);
    }
    const closed = intake.close();
    release();
    await closed;
    expect(await taken).toMatchObject({ code: 'UNAVAILABLE' });
    const [job] = (await graph.jobs({ first: 1, after: null })).items;
    expect(job?.value).toMatchObject({ state: 'RUNNING', filesDone: 0 });
  });
});
