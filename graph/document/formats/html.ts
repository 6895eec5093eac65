import { createRequire } from 'node:module';
import type * as readability from '@mozilla/readability';
import type * as htmlparser2 from 'htmlparser2';
import type * as linkedom from 'linkedom';
import { Blocks } from './blocks.ts';
import { TooLarge } from './too-large.ts';

const load = createRequire(import.meta.url);

/** What stands around a page's text, in every page of a site. */
const FURNITURE =
  'nav,header,footer,aside,script,style,noscript,template,iframe,form,button,select,svg,[role=navigation],[role=banner],[role=contentinfo],[aria-hidden=true],[hidden]';
/** A page with a larger share of its text in links has a menu that its markup does not tell. */
const MOST_LINKED = 0.25;
/** Tags that a page is read with, and elements among which its article is looked for: a long page has some thousand. */
const MOST_TAGS = 200_000;
const MOST_ELEMENTS = 30_000;
/** Where sites of governments and papers write who published a page, and when. */
const PUBLISHED =
  'meta[name=PubDate i],meta[name=publishdate i],meta[property="article:published_time"],meta[name=pubdate i],meta[itemprop=datePublished]';
const SOURCE = 'meta[name=ContentSource i],meta[name=source i],meta[property="og:site_name"],meta[name=SiteName i]';

const BLOCKS: ReadonlySet<string> = new Set(
  'p,div,section,article,main,ul,ol,li,dl,dt,dd,blockquote,pre,figure,figcaption,address,center,hr,caption'.split(','),
);

/**
 * A web page as lines of Markdown, without menus and the like: title, date and source first where the page tells them apart, headings by
 * their level, tables as rows.
 *
 * @throws TooLarge where it has more tags than any page: each costs the parser memory.
 */
export function htmlText(html: string): string {
  if (hasMoreTags(html, MOST_TAGS)) throw new TooLarge(`it has more than ${MOST_TAGS} tags`);
  const { parseHTML } = load('linkedom') as typeof linkedom;
  const { document } = parseHTML(html);
  const published = document.querySelector(PUBLISHED)?.getAttribute('content')?.slice(0, 10) ?? '';
  const source = document.querySelector(SOURCE)?.getAttribute('content')?.trim() ?? '';
  for (const furniture of document.querySelectorAll(FURNITURE)) furniture.remove();
  const { body } = document;
  const isLong = body.querySelectorAll('*').length > MOST_ELEMENTS;
  if (isLong || linkedShare(body) <= MOST_LINKED) return withByline(blocksOf(body.innerHTML), published, source);
  const { Readability } = load('@mozilla/readability') as typeof readability;
  const article = new Readability<string>(document, { charThreshold: 100 }).parse();
  const content = article?.content ?? '';
  if (content === '') return blocksOf(body.innerHTML);
  return withByline(`# ${article?.title ?? ''}\n\n${blocksOf(content)}`, published, source);
}

function hasMoreTags(html: string, most: number): boolean {
  let at = -1;
  for (let tags = 0; tags <= most; tags++) {
    at = html.indexOf('<', at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Which share of an element's text is links. */
function linkedShare(body: Element): number {
  const length = (element: Element): number => element.textContent.replace(/\s+/g, '').length;
  const all = length(body);
  return all === 0 ? 0 : [...body.querySelectorAll('a')].reduce((sum, link) => sum + length(link), 0) / all;
}

/** The date and source of a page that its text does not have, as a byline under the title. */
function withByline(text: string, published: string, source: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(published) || text.includes(published)) return text;
  const [title = '', ...rest] = text.split('\n\n');
  if (!/^# /.test(title)) return text;
  return [title, `${published}${source === '' ? '' : ` 来源：${source}`}`, ...rest].join('\n\n');
}

function blocksOf(html: string): string {
  const { Parser } = load('htmlparser2') as typeof htmlparser2;
  const out = new Blocks('blank');
  const parser = new Parser({
    onopentag: (name) => {
      const level = /^h([1-6])$/.exec(name)?.[1];
      if (level !== undefined) out.paragraph(Number(level));
      else if (name === 'br') out.lineBreak();
      else if (name === 'table') out.openTable();
      else if (name === 'tr') out.openRow();
      else if (BLOCKS.has(name)) out.paragraph();
    },
    ontext: (text) => {
      out.text(text);
    },
    onclosetag: (name) => {
      if (name === 'td' || name === 'th') out.closeCell();
      else if (name === 'tr') out.closeRow();
      else if (name === 'table') out.closeTable();
      else if (BLOCKS.has(name) || /^h[1-6]$/.test(name)) out.paragraph();
    },
  });
  parser.write(html);
  parser.end();
  return out.toString();
}
