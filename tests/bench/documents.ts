import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import path from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import type * as pdfjs from 'pdfjs-dist';
import { extracted, readIssue } from '../../graph/document/index.ts';
import { textOf } from '../../graph/document/formats/index.ts';
import { smallPdf, type Placed } from '../graph/small-pdf.ts';
import { table, type Bench } from './bench.ts';

/** What the issue asks for: at most so many times what the library alone takes. */
const MOST_OF_LIBRARY = 1.5;
const ROUNDS = 7;
const PAGES = [10, 100, 400, 1000];
const MB = 1_000_000;
const FIXTURES = path.join(import.meta.dirname, '../fixtures/pdf');
const SAMPLES = path.join(import.meta.dirname, '../../graph/samples');

export const bench: Bench = {
  what: 'pages a second and memory of reading PDF, Word and web pages, beside the libraries alone',
  peers: [],
  run: async () => {
    console.log(
      `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}; reading without decomposition, processor time, medians of ${ROUNDS} rounds\n`,
    );
    await printed();
    await others();
    byPages();
  },
};

type Reader = (bytes: Uint8Array) => unknown;
type Work = Readonly<{ what: string; files: readonly Uint8Array[]; ours: Reader; theirs: Reader }>;

const read: Reader = async (bytes) => extracted(bytes, 'bench.pdf');

/** The text of a PDF as the library gives it, with the same options. */
async function bareText(bytes: Uint8Array): Promise<string> {
  const load = createRequire(import.meta.url);
  const { getDocument, VerbosityLevel } = load('pdfjs-dist/legacy/build/pdf.mjs') as typeof pdfjs;
  const folder = (name: string): string =>
    fileURLToPath(new URL(`../../${name}/`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')));
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await task.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items) if ('str' in item) text += item.str;
    page.cleanup();
  }
  await task.destroy();
  return text;
}

const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;

async function processorTime(reader: Reader, files: readonly Uint8Array[]): Promise<number> {
  const start = process.cpuUsage();
  for (const file of files) await reader(file);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Milliseconds of both, in turns, after a round that is not counted. */
async function compare({ files, ours, theirs }: Work): Promise<Readonly<{ ours: number; theirs: number }>> {
  const [mine, their]: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round++) {
    const [one, other] = [await processorTime(ours, files), await processorTime(theirs, files)];
    if (round > 0) {
      mine.push(one);
      their.push(other);
    }
  }
  return { ours: median(mine), theirs: median(their) };
}

const verdict = (ratios: readonly number[]): string =>
  `\nAsked: at most ${MOST_OF_LIBRARY} times the library’s time. ${Math.max(...ratios) <= MOST_OF_LIBRARY ? 'met' : 'missed'}.\n`;

async function printed(): Promise<void> {
  // The reader loads the library first, and gives it what it asks for.
  await read(smallPdf([[['甲县', 72, 760, 12]]]));
  const rows: (readonly string[])[] = [];
  const ratios: number[] = [];
  for (const kind of ['chromium-1', 'chromium-2', 'writer-1', 'writer-2']) {
    const files = readdirSync(FIXTURES)
      .filter((name) => name.endsWith(`.${kind}.pdf`))
      .map((name) => readFileSync(path.join(FIXTURES, name)));
    const pages = (await Promise.all(files.map(pagesIn))).reduce((sum, count) => sum + count, 0);
    const { ours, theirs } = await compare({ what: kind, files, ours: read, theirs: bareText });
    ratios.push(ours / theirs);
    const speed = (ms: number): string => ((1000 * pages) / ms).toFixed(0);
    rows.push([kind, String(pages), speed(ours), speed(theirs), (ours / theirs).toFixed(2)]);
  }
  console.log('PDF, printed by a program in so many columns (tests/fixtures/pdf)\n');
  console.log(table(['printed by', 'pages', 'Zhengmai pages/s', 'pdf.js pages/s', 'times pdf.js’ time'], rows));
  console.log(verdict(ratios));
}

/** How many pages a file says it has. */
const pagesIn = async (bytes: Uint8Array): Promise<number> => {
  const said = await extracted(bytes, 'bench.pdf');
  if (said instanceof Uint8Array) throw new Error('a fixture is no PDF');
  return 1 + (said.text.match(/\f/g)?.length ?? 0);
};

async function others(): Promise<void> {
  const paragraphs = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readIssue(readFileSync(path.join(SAMPLES, name)), name).articles)
    .flatMap(({ text }) => text.split('\n'));
  const many = Array.from({ length: 20 }, () => paragraphs).flat();
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${many.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`;
  const html = `<!doctype html><html><body>${many.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
  const works: readonly Work[] = [
    {
      what: 'Word: its bare text (fflate, htmlparser2)',
      files: [zipSync({ 'word/document.xml': strToU8(xml) })],
      ours: (bytes) => textOf(bytes, 'bench.docx'),
      theirs: (bytes) => {
        let text = '';
        const parser = new Parser({ ontext: (part) => (text += part) }, { xmlMode: true });
        parser.end(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()));
        return text;
      },
    },
    {
      what: 'web page: its bare text (linkedom)',
      files: [strToU8(html)],
      ours: (bytes) => textOf(bytes, 'bench.html'),
      theirs: (bytes) => parseHTML(strFromU8(bytes)).document.body.textContent,
    },
  ];
  const rows: (readonly string[])[] = [];
  for (const work of works) {
    const { ours, theirs } = await compare(work);
    const speed = (ms: number): string => (Buffer.byteLength(many.join('')) / MB / (ms / 1000)).toFixed(1);
    rows.push([work.what, speed(ours), speed(theirs), (ours / theirs).toFixed(2)]);
  }
  console.log('Word and web pages\n');
  console.log(table(['beside', 'Zhengmai MB/s', 'library MB/s', 'times the library’s time'], rows));
  console.log('');
}

/** A PDF of so many pages, 40 lines of 40 characters each. */
const paged = (count: number): Uint8Array =>
  smallPdf(
    Array.from({ length: count }, (_, page) =>
      Array.from({ length: 40 }, (_, line): Placed => {
        const from = 0x4e00 + ((page * 401 + line * 37) % 20_000);
        return [String.fromCharCode(...Array.from({ length: 40 }, (_, i) => from + i)), 60, 780 - 18 * line, 11];
      }),
    ),
  );

/** Time and largest memory by pages: a fresh process for each, since the memory of a process does not shrink. */
function byPages(): void {
  const rows = PAGES.map((pages) => {
    const measure = (whose: 'ours' | 'theirs'): readonly number[] => {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        ['--no-warnings', fileURLToPath(import.meta.url), whose, String(pages)],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(`reading ${pages} pages: ${stderr}`);
      return JSON.parse(stdout) as readonly number[];
    };
    const [[ours = NaN, memory = NaN], [theirs = NaN, less = NaN]] = [measure('ours'), measure('theirs')];
    return { pages, ours, theirs, memory, less };
  });
  console.log('PDF by pages, each in a fresh process, the library’s loading included\n');
  console.log(
    table(
      ['pages', 'Zhengmai pages/s', 'pdf.js pages/s', 'times pdf.js’ time', 'Zhengmai MB', 'pdf.js MB'],
      rows.map(({ pages, ours, theirs, memory, less }) => [
        String(pages),
        ((1000 * pages) / ours).toFixed(0),
        ((1000 * pages) / theirs).toFixed(0),
        (ours / theirs).toFixed(2),
        memory.toFixed(0),
        less.toFixed(0),
      ]),
    ),
  );
  console.log(verdict(rows.map(({ ours, theirs }) => ours / theirs)));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , whose, pages] = argv;
  const file = paged(Number(pages));
  if (whose === 'theirs') Object.assign(globalThis, { DOMMatrix: Object });
  const ms = await processorTime(whose === 'ours' ? read : bareText, [file]);
  console.log(JSON.stringify([ms, process.resourceUsage().maxRSS / 1024]));
}
