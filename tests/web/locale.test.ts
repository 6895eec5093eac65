import { beforeEach, expect, test, vi } from 'vitest';
import { Locale } from '../../web/src/i18n/locale.svelte.ts';

/** Languages that come when the test says so. */
const parts = vi.hoisted(() => ({ held: false, waiting: [] as (() => void)[] }));
vi.mock('../../web/src/state/part.ts', () => ({
  loadPart: async (load: () => Promise<unknown>) => {
    if (parts.held) await new Promise<void>((resolve) => parts.waiting.push(resolve));
    return load();
  },
}));

const stored = new Map<string, string>();
beforeEach(() => {
  stored.clear();
  [parts.held, parts.waiting] = [false, []];
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  vi.stubGlobal('navigator', { language: 'zh-CN' });
});

test.each([
  ['in order', [0, 1]],
  ['the other way round', [1, 0]],
])('of two quick switches the later holds, though the languages come %s', async (_, order) => {
  const locale = await Locale.open();
  parts.held = true;
  const switches = [locale.toggle(), locale.toggle()];
  for (const index of order) {
    parts.waiting[index]?.();
    await switches[index];
  }
  expect([locale.language, locale.t.code]).toEqual(['zh', 'zh-CN']);
  expect([...stored.values()]).toEqual(['zh']);
});

test('one switch changes the language and is kept', async () => {
  const locale = await Locale.open();
  await locale.toggle();
  expect([locale.language, locale.t.code, [...stored.values()]]).toEqual(['en', 'en', ['en']]);
});
