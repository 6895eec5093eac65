import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './tools.ts';

/** Something of the machine's own that the tests need, and how to get it. */
export type Missing = Readonly<{ what: string; remedy: string }>;

const CHROMIUM_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The browser of the end-to-end tests: CHROMIUM, else where systems put it. */
export function chromium(): string | null {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  return CHROMIUM_PLACES[process.platform]?.find((place) => existsSync(place)) ?? null;
}

/** Where there is no fc-list (macOS, Windows) the system brings Chinese fonts. */
function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.error !== undefined || listed.stdout.trim() !== '';
}

/** Gold sets that lie beside the repository. */
export const EVALUATION = path.resolve(ROOT, process.env['ZHENGMAI_EVAL'] ?? '../shared/eval');

export function missingForBrowser(): readonly Missing[] {
  const missing: Missing[] = [];
  if (chromium() === null)
    missing.push({
      what: 'Chromium',
      remedy: 'Debian, Ubuntu: `apt-get install chromium`; elsewhere set CHROMIUM to the path of Chromium or Chrome',
    });
  if (!hasChineseFont())
    missing.push({
      what: 'a font with Chinese characters',
      remedy: 'Debian, Ubuntu: `apt-get install fonts-noto-cjk`',
    });
  return missing;
}
