import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decomposeDocument } from '../../graph/index.ts';
import { mendCharacters } from '../../graph/document/characters.ts';
import { textOf } from '../../graph/document/formats/index.ts';
import { GraphError } from '../../graph/errors.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (body: string, styles = ''): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`),
    ...(styles === '' ? {} : { 'word/styles.xml': strToU8(`<w:styles ${WORD}>${styles}</w:styles>`) }),
  });
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;

const refusal = (file: Uint8Array): GraphError => {
  try {
    textOf(file, 'bad.bin');
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
  throw new Error('It was read.');
};

describe('A Word document', () => {
  it('gives its headings by style and by size', () => {
    const styles = '<w:style w:styleId="2"><w:name w:val="heading 2"/></w:style>';
    const file = docx(
      [
        paragraph(run('甲县建成中试基地'), '2'),
        paragraph(run('乙县启用科创飞地', '<w:sz w:val="32"/>')),
        paragraph(run('乙县科技局介绍，飞地入驻企业12家。')),
        paragraph(run('下一步打算', '<w:b/>')),
      ].join(''),
      styles,
    );
    expect(textOf(file, 'x')).toBe(
      '## 甲县建成中试基地\n## 乙县启用科创飞地\n乙县科技局介绍，飞地入驻企业12家。\n**下一步打算**',
    );
  });

  it('has tracked changes accepted, and its text boxes once', () => {
    const box = `<w:txbxContent>${paragraph(run('科技要情'))}</w:txbxContent>`;
    const file = docx(
      `<w:p><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:p>` +
        paragraph(
          `${run('新增')}<w:del><w:r><w:delText>三</w:delText></w:r></w:del><w:ins>${run('五')}</w:ins>${run('家。')}`,
        ),
    );
    expect(textOf(file, 'x')).toBe('科技要情\n\n新增五家。');
  });

  it('has its tables as rows, whose cells are figures', () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    const file = docx(
      paragraph(run('定远建成中试基地', '<w:sz w:val="36"/>')) +
        paragraph(run('定远县科技局建成中试基地3家，服务企业46家。')) +
        `<w:tbl>${row('地区', '孵化器（家）')}${row('滁州市', '12')}</w:tbl>`,
    );
    const [graph] = decomposeDocument(file, 'table.docx');
    expect(graph?.article.title).toBe('定远建成中试基地');
    expect(graph?.indicators.map(({ value, unit }) => `${value} ${unit}`)).toEqual(['3 家', '46 家', '12 家']);
  });

  it('is known by its content, not by its name', () => {
    expect(textOf(docx(paragraph(run('甲县建成中试基地。'))), 'issue.txt')).toBe('甲县建成中试基地。');
  });
});

describe('An OpenDocument text', () => {
  const odt = (body: string): Uint8Array =>
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(
        `<office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ),
    });

  it('gives its headings, its breaks and its tables as rows', () => {
    const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const row = (...cells: readonly string[]): string =>
      `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
    const file = odt(
      '<text:h text:outline-level="2">甲县建成<text:span>中试基地</text:span></text:h>\n' +
        '<text:p>甲县<text:s text:c="2"/>科技局<text:tab/>介绍。<text:line-break/>服务企业46家。</text:p>' +
        `<table:table>${row('地区', '孵化器')}${row('滁州', '12')}</table:table>`,
    );
    expect(textOf(file, 'x')).toBe(
      '## 甲县建成中试基地\n甲县 科技局 介绍。\n服务企业46家。\n| 地区 | 孵化器 |\n| --- | --- |\n| 滁州 | 12 |',
    );
  });

  it('has tracked changes accepted, remarks and notes left out, and its text boxes once', () => {
    const file = odt(
      '<text:tracked-changes><text:deletion><text:p>三家</text:p></text:deletion></text:tracked-changes>' +
        '<text:p><draw:frame><draw:text-box><text:p>科技要情</text:p></draw:text-box></draw:frame>新增' +
        '<text:change-start/>五<text:change-end/>家<office:annotation><text:p>待核</text:p></office:annotation>' +
        '<text:note><text:note-body><text:p>注</text:p></text:note-body></text:note>。</text:p>',
    );
    expect(textOf(file, 'x')).toBe('科技要情\n\n新增五家。');
  });
});

describe('A web page', () => {
  const page = (body: string, head = ''): Uint8Array =>
    bytes(`<!DOCTYPE html><html><head><title>科技局</title>${head}</head><body>${body}</body></html>`);

  it('gives its text without what stands in every page of the site', () => {
    const file = page(
      '<nav><a href="/">首页</a></nav><h1>甲县建成中试基地</h1><p>甲县科技局建成中试基地3家。</p><p>服务企业46家。</p><footer>版权所有</footer><script>var a = 1;</script>',
    );
    expect(textOf(file, 'x')).toBe('# 甲县建成中试基地\n\n甲县科技局建成中试基地3家。\n\n服务企业46家。');
  });

  it('tells when it was published, and by whom, where its head says so', () => {
    const file = page(
      '<h1>甲县建成中试基地</h1><p>甲县科技局建成中试基地3家，服务企业46家。</p>',
      '<meta name="PubDate" content="2024-07-02 10:30"><meta name="ContentSource" content="甲县科技局">',
    );
    expect(decomposeDocument(file, 'x')[0]?.article).toMatchObject({
      title: '甲县建成中试基地',
      publishedOn: '2024-07-02',
    });
  });

  it('is read by its article where links make up much of it', () => {
    const links = Array.from(
      { length: 60 },
      (_, i) => `<tr><td><a href="/${i}">第${i}条通知公告的标题</a></td></tr>`,
    ).join('');
    const text = '甲县科技局建成中试基地3家，服务企业46家，培训技术经理人120人次，全年兑付创新券。'.repeat(6);
    const read = textOf(
      page(`<table>${links}</table><div><h1>甲县建成中试基地</h1><p>${text}</p><p>${text}</p></div>`),
      'x',
    );
    expect(read).toContain(text);
    expect(read).not.toContain('第5条通知公告的标题');
  });

  it('in GB18030 is read alike', () => {
    const gbk = Buffer.from(
      '3c68746d6c3e3c626f64793e3c703eb9a4d2b5d4b0c7f8bda8b3c93c2f703e3c2f626f64793e3c2f68746d6c3e',
      'hex',
    );
    expect(textOf(gbk, 'x')).toBe('工业园区建成');
  });
});

describe('A zip archive', () => {
  const issue = (place: string): Uint8Array =>
    bytes(`${place}建成中试基地\n\n${place}科技局建成中试基地3家，服务企业46家。\n`);

  it('gives the articles of its files, each with its place in the archive', () => {
    const file = zipSync({
      '简报/1.txt': issue('定远县'),
      '简报/2.txt': issue('凤阳县'),
      '__MACOSX/._1.txt': bytes('x'),
    });
    expect(decomposeDocument(file, 'a.zip').map(({ article, source }) => `${article.title} ${source}`)).toEqual([
      '定远县建成中试基地 a.zip/简报/1.txt',
      '凤阳县建成中试基地 a.zip/简报/2.txt',
    ]);
  });

  it('tells of a file that could not be read, and reads the others', () => {
    const file = zipSync({ 'a.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]), 'b.txt': issue('定远县') });
    const [graph] = decomposeDocument(file, 'a.zip');
    expect(graph?.article.title).toBe('定远县建成中试基地');
    expect(graph?.notices.filter(({ rule }) => rule === 'entry-unread').map(({ message }) => message)).toEqual([
      expect.stringMatching(/a\.zip\/a\.png.*image/),
    ]);
  });

  it('with names in GB18030 shows them as they are', () => {
    const name = String.fromCharCode(...Buffer.from('bcf2b1a8', 'hex'));
    expect(decomposeDocument(zipSync({ [`${name}.txt`]: issue('定远县') }), 'a.zip')[0]?.source).toBe('a.zip/简报.txt');
  });

  it.each([0, 6] as const)('of Word documents, packed at level %i, gives the articles of each', (level) => {
    const word = (place: string): Uint8Array =>
      docx(
        paragraph(run(`${place}建成中试基地`, '<w:sz w:val="36"/>')) +
          paragraph(run(`${place}科技局建成中试基地3家，服务企业46家。`)),
      );
    const file = zipSync({ '1.docx': [word('定远县'), { level }], '2.docx': [word('凤阳县'), { level }] });
    expect(decomposeDocument(file, 'a.zip').map(({ article }) => article.title)).toEqual([
      '定远县建成中试基地',
      '凤阳县建成中试基地',
    ]);
  });

  it('that is protected by a password is reported as such', () => {
    const file = zipSync({ 'a.txt': issue('定远县') });
    // The flags of an entry stand eight bytes into its record of the directory.
    const directory = Buffer.from(file).indexOf(Buffer.from('504b0102', 'hex'));
    file[directory + 8] = (file[directory + 8] ?? 0) | 1;
    expect(() => decomposeDocument(file, 'a.zip')).toThrow(/password/);
  });

  it.each([
    ['without files', zipSync({ 'a/': new Uint8Array() }), /no file/],
    ['of nothing readable', zipSync({ 'a.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]) }), /image/],
    ['that unpacks a thousandfold', zipSync({ 'a.txt': new Uint8Array(9_000_000) }), /unpacks/],
    [
      'of too many files',
      zipSync(Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`${i}.txt`, bytes('x')]))),
      /500/,
    ],
    ['within another', zipSync({ 'b.zip': zipSync({ 'a.txt': issue('定远县') }) }), /zip archive/],
    ['cut short', zipSync({ 'a.txt': issue('定远县') }).slice(0, 60), /damaged/],
  ])('%s is refused', (_, file, message) => {
    expect(() => decomposeDocument(file, 'a.zip')).toThrow(message);
  });
});

describe('Characters', () => {
  const RADICALS = '⾦⽔区⽉底⻓⻰⺝度，樂山市';

  it('are themselves in a page that has radicals and older forms for them', () => {
    expect(textOf(bytes(`<html><body><p>${RADICALS}</p></body></html>`), 'x')).toBe('金水区月底长龙月度，樂山市');
  });

  it('of a text stay to the letter, and are read as what they stand for', () => {
    const written =
      '⻄部科技要情\n第3期\n省科技厅办公室 2024年6⽉3⽇\n\n⻓沙市启用科创⻜地\n\n⻓沙市科技局与⻘岛市科技局签署合作协议。（来源：⻓沙市科技局，2024年6⽉2⽇）\n\n⻘岛市建成中试基地\n\n⻘岛市科技局介绍，基地入驻企业12家。\n';
    const [first, second, ...none] = decomposeDocument(bytes(written), 'x');
    expect(none).toEqual([]);
    expect(first?.article.text).toBe('⻓沙市启用科创⻜地\n⻓沙市科技局与⻘岛市科技局签署合作协议。');
    expect(first?.article.publishedOn).toBe('2024-06-02');
    expect(first?.issue.title).toBe('西部科技要情');
    expect(second?.article.title).toBe('⻘岛市建成中试基地');
    const named = new Map(first?.entities.map(({ id, name }) => [id, name]));
    const mention = first?.mentions.find(({ entity }) => named.get(entity) === '长沙市科技局');
    expect(first?.article.text.slice(mention?.start, mention?.end)).toBe('⻓沙市科技局');
    const [mended] = decomposeDocument(bytes(mendCharacters(written)), 'x');
    expect(first?.article.id).toBe(mended?.article.id);
  });
});

describe('A text in Big5', () => {
  it('is read as it is in UTF-8', () => {
    const big5 = Buffer.from(
      'bb4fa55fa5abac46a9b2aceca7dea7bdbb50b773a6cbacecbec7b6e9b0cfc3b1b870a658a740a8f3c4b3a141a640a650b1c0b0caa562bec9c5e9b2a3b77eb3d0b773c170a658c5e9abd8b35da143',
      'hex',
    );
    expect(textOf(big5, 'x')).toBe('臺北市政府科技局與新竹科學園區簽署合作協議，共同推動半導體產業創新聯合體建設。');
  });
});

describe('What is not read', () => {
  const zipOf = (entry: string): Uint8Array => zipSync({ [entry]: strToU8('<x/>') });
  it.each([
    ['RTF', bytes('{\\rtf1\\ansi 科技}'), /RTF/, /RTF/],
    ['a mail', bytes('From: a@b.cn\r\nTo: c@d.cn\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n简报'), /e-mail/, /邮件/],
    ['a workbook', zipOf('xl/workbook.xml'), /Excel/, /Excel 工作簿/],
    ['a presentation', zipOf('ppt/presentation.xml'), /PowerPoint/, /演示文稿/],
    ['an OFD document', zipOf('OFD.xml'), /OFD/, /OFD 版式/],
    ['an OpenDocument spreadsheet', zipOf('content.xml'), /OpenDocument/, /OpenDocument/],
    ['a PDF', bytes('%PDF-1.7\n'), /PDF/, /PDF/],
    ['an old Office document', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /old Office/, /旧版 Office/],
    [
      'an encrypted document',
      Buffer.concat([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      /password/,
      /密码/,
    ],
  ])('%s is recognised, with what to do', (_, file, english, chinese) => {
    const { code, message, zh } = refusal(file);
    expect(code).toBe('INVALID');
    expect(message).toMatch(/^Reading bad\.bin: /);
    expect(message).toMatch(english);
    expect(zh).toMatch(/^读取 bad\.bin：/);
    expect(zh).toMatch(chinese);
  });

  it('a Word document without text is reported as such', () => {
    const { message, zh } = refusal(docx('<w:p/>'));
    expect(message).toMatch(/no text/);
    expect(zh).toMatch(/没有文字/);
  });
});

describe('A hostile file', () => {
  const good = docx(paragraph(run('甲县建成中试基地3家。')).repeat(20));

  it('that is cut short ends in an error that says so', () => {
    for (let length = 30; length < good.length; length += 37)
      expect(() => textOf(good.slice(0, length), 'cut.docx')).toThrow(GraphError);
  });

  it('of a hundred thousand nested elements is read', () => {
    const deep = '<w:sdt>'.repeat(100_000) + paragraph(run('甲县建成中试基地。')) + '</w:sdt>'.repeat(100_000);
    expect(textOf(docx(deep), 'x')).toBe('甲县建成中试基地。');
  });

  it('an archive that would unpack to more than a newsletter may have is refused before it is unpacked', () => {
    const file = zipSync({ 'word/document.xml': new Uint8Array(70_000_000) });
    expect(file.length).toBeLessThan(1_000_000);
    expect(() => textOf(file, 'bomb.docx')).toThrow(/unpacks to 70000000 bytes/);
  });

  it.each([
    ['that nests elements deeper than any document', docx('<w:sdt>'.repeat(130_000)), /nested more than/],
    [
      'that has more tags than any page',
      bytes(`<html><body>${'<a href=x>甲县</a>'.repeat(101_000)}`),
      /more than \d+ tags/,
    ],
  ])('%s is refused, with what to do', (_, file, message) => {
    const error = refusal(file);
    expect(error.code).toBe('LIMIT');
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/larger than a newsletter/);
    expect(error.zh).toMatch(/比任何简报都大/);
  });

  it('with a table of long rows and many rows grows no further than its cells', () => {
    const table = `<table><tr>${'<td>x'.repeat(3000)}${'<tr><td>y'.repeat(3000)}</table>`;
    expect(textOf(bytes(`<html><body>${table}</body></html>`), 'x').length).toBeLessThan(3 * table.length);
  });

  it('with entities of its own expands no entity', () => {
    const file = zipSync({
      'word/document.xml': strToU8(
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document ${WORD}><w:body>${paragraph(run('甲县&b;乙县'))}</w:body></w:document>`,
      ),
    });
    expect(textOf(file, 'x')).toBe('甲县&b;乙县');
  });

  it('of any changed bytes is read or refused, and nothing else', () => {
    const html = bytes('<html><body><table><tr><td>甲<p>乙</table><h2>丙县</h2><p>丁市建成。</body></html>');
    fc.assert(
      fc.property(
        fc.constantFrom(good, html),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
        (file, changes) => {
          const changed = Uint8Array.from(file);
          for (const [at, byte] of changes) changed[at % changed.length] = byte;
          try {
            textOf(changed, 'fuzz');
          } catch (error) {
            expect(error).toBeInstanceOf(GraphError);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
