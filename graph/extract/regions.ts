import type { Lexicon, RegionKey } from '../lexicon/index.ts';
import type { Candidate } from './candidate.ts';
import { relativeAt } from './levels.ts';
import type { View } from './view.ts';

const STAGE = 'regions';

/** Region names of the table, zones, towns and villages by suffix, 全市 and 我省, one-character compounds. Overlaps are left in. */
export function findRegions(view: View, lexicon: Lexicon): readonly Candidate[] {
  const table = findTableNames(view, lexicon);
  return [
    ...table,
    ...findZones(view, table),
    ...findPlaces(view, table),
    ...findRelative(view),
    ...findCompounds(view, lexicon, table),
  ];
}

/** Longest name of the table at each place; a name inside a longer one is dropped. */
function findTableNames({ c }: View, lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < c.length; i++) {
    const match = lexicon.regions.forms.longestAt(c, i);
    if (!match) continue;
    const { keys, kind, weak } = match.value;
    found.push({
      start: i,
      end: match.end,
      stage: STAGE,
      rule: kind === 'old' ? 'former-name' : kind === 'full' ? 'name' : 'short-name',
      reading: { kind: 'region', keys, form: kind, weak },
    });
    i = match.end - 1;
  }
  return found;
}

const ZONE_SUFFIX =
  /^(?:国家级?)?(?:高新技术产业开发区|高新技术产业园区|高新技术开发区|高新区|经济技术开发区|经济开发区|经开区|高技术产业开发区|农业高新技术产业示范区|农高区|开发区|综合保税区|保税区|综保区|自由贸易试验区|自贸试验区|自贸区|自由贸易港|自贸港|国家自主创新示范区|自主创新示范区|自创区|工业园区|化工园区|经济合作区|新区|示范区|试验区|先行区|合作区|都市圈|城市群|经济圈|经济带|科创走廊|创新走廊|科技创新走廊|科创大走廊|科技创新大走廊|创新带|产业带|科学城|科技城|生态城|临空经济区|临港新片区|新片区|片区|度假区|风景区|林区|产业集聚区)/;
const ZONE_NAME =
  /^[\u4e00-\u9fa5]{1,4}(?=高新区|经开区|新区|科学城|科技城|开发区|经济开发区|经济技术开发区|高新技术产业开发区|工业园区)/;

/** A region name and a zone's suffix: 石嘴山高新区; with a place name between: 鄂州市葛店经开区. */
function findZones({ c }: View, table: readonly Candidate[]): Candidate[] {
  const zones: Candidate[] = [];
  for (const region of table) {
    const rest = c.slice(region.end, region.end + 24);
    const direct = ZONE_SUFFIX.exec(rest);
    const named = direct ? null : ZONE_NAME.exec(rest);
    const suffix = direct?.[0] ?? (named ? (ZONE_SUFFIX.exec(rest.slice(named[0].length))?.[0] ?? '') : '');
    if (suffix === '') continue;
    const middle = named?.[0] ?? '';
    if (/[和与及、在的等是了从到向对]/.test(middle)) continue;
    const end = region.end + middle.length + suffix.length;
    zones.push({
      start: region.start,
      end,
      stage: STAGE,
      rule: 'zone',
      reading: {
        kind: 'place',
        level: 'zone',
        name: c.slice(region.start, end),
        base: { start: region.start, end: region.end },
      },
    });
  }
  return zones;
}

const GENERIC_PLACE =
  /(?:乡|城|村|小|集|古|名|特色小|中心|重点|建制|各|每|该|本|全|一|两|多|个|示范|农|山|新|老|移民|安置|行政|自然|贫困|帮扶|试点|特色|美丽|明星|专业|淘宝|科技|先进|脱贫|空心|城中|文明|未来|数字|智慧|入|进|驻|到|联|结对|所在|周边|相关|有关|富裕|幸福|重点帮扶)$/;
const PLACE = /([\u4e00-\u9fa5]{1,4}?)(街道|苏木|镇|乡|村|社区)/gy;

/** Towns and villages after a region name, another place or a list mark: 北票市东官营镇三家村; 带动泾兴村. */
function findPlaces({ c }: View, table: readonly Candidate[]): Candidate[] {
  const places: Candidate[] = [];
  const after = new Set(table.map((region) => region.end));
  const opens = (i: number): boolean =>
    i === 0 ||
    after.has(i) ||
    /[，。、；：！？\n”》（]/.test(c[i - 1] ?? '') ||
    /(?:在|与|和|及|于|到|赴|驻|带动|帮助|走进|来到|支持|位于|落户|覆盖|选派到|包括|以|由|为|助力|推动|深入|指导|联系)$/.test(
      c.slice(Math.max(0, i - 4), i),
    );
  for (let i = 0; i < c.length; i++) {
    if (!opens(i)) continue;
    PLACE.lastIndex = i;
    const match = PLACE.exec(c);
    const [whole = '', stem = '', suffix = ''] = match ?? [];
    if (!match || GENERIC_PLACE.test(stem) || /[的了与和及等在是有、一二三四五六七八九十百千个]/.test(stem)) continue;
    if (
      /^(?:民委员会|委会|民|级|集体|两委|干部|庄|落|里|办|振兴|史|企)/.test(
        c.slice(i + whole.length, i + whole.length + 5),
      ) &&
      suffix !== '街道'
    )
      continue;
    const end = i + whole.length;
    after.add(end);
    places.push({
      start: i,
      end,
      stage: STAGE,
      rule: suffix === '村' || suffix === '社区' ? 'village' : 'town',
      reading: {
        kind: 'place',
        level: suffix === '村' || suffix === '社区' ? 'village' : 'town',
        name: whole,
        base: null,
      },
    });
    i = end - 1;
  }
  return places;
}

function findRelative({ c }: View): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < c.length; i++) {
    const relative = relativeAt(c, i);
    if (!relative) continue;
    const after = c.slice(relative.end, relative.end + 2);
    // 全区域, 该市场, 本县级: part of another word.
    if (/^(?:域|场|级|民|道|委|政|内外|间|块)/.test(after)) continue;
    found.push({
      start: i,
      end: relative.end,
      stage: STAGE,
      rule: 'relative',
      reading: { kind: 'relative', level: relative.level },
    });
    i = relative.end - 1;
  }
  return found;
}

const COMPOUND_AFTER =
  /^(?:两地|三地|四地|五地|多地|各地|两省|三省|四省|五省|两市|三市|四市|五市|省市|三省一市|两省一市|同城|一体化|合作|协作|协同|毗邻|交界|边际|交汇|结对|共建|联合|双城|双向|高铁|科创|科技|产业|人才|对口|携手|联动|创新|两江|地区|之间|等地|等省|共商|互|签)/;

/** 沪苏浙皖, 宿杭两地: two or more abbreviations in a row, or one after 在 that home may claim (孵化在外、转化在衢). */
function findCompounds({ c }: View, lexicon: Lexicon, table: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const covered = new Uint8Array(c.length);
  for (const region of table) covered.fill(1, region.start, region.end);
  for (let i = 0; i < c.length; i++) {
    let end = i;
    while (end < c.length && lexicon.regions.abbreviations.has(c[end] ?? '')) end++;
    const length = end - i;
    if (length < 2) {
      if (length === 1) i = end - 1;
      continue;
    }
    // The last character may open the next word: 苏浙|沪高铁.
    const cut =
      COMPOUND_AFTER.test(c.slice(end, end + 4)) ||
      (length >= 3 && /^[，。、；：！？）”\n等及和与]/.test(c.slice(end, end + 1)));
    if (cut && length <= 8 && !covered.subarray(i, end).includes(1)) {
      const marker = c.slice(end, end + 3);
      const level = /^[两三四五]?省/.test(marker) ? 'province' : /^[两三四五]市/.test(marker) ? 'city' : null;
      for (let j = i; j < end; j++)
        found.push({
          start: j,
          end: j + 1,
          stage: STAGE,
          rule: 'compound',
          reading: {
            kind: 'abbreviation',
            keys: lexicon.regions.abbreviations.get(c[j] ?? '') ?? ([] as readonly RegionKey[]),
            level,
          },
        });
    }
    i = end - 1;
  }
  return found;
}
