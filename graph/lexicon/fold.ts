import { readTable } from './table.ts';

const row = readTable('traditional')[0];
const simplified = new Map<string, string>();
for (let i = 0; i < (row?.['traditional']?.length ?? 0); i++)
  simplified.set(row?.['traditional']?.[i] ?? '', row?.['simplified']?.[i] ?? '');

const PUNCTUATION: Readonly<Record<string, string>> = {
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '〝': '“',
  '〞': '”',
  '〈': '《',
  '〉': '》',
  '⋯': '…',
  '•': '·',
  '･': '·',
  '・': '·',
  '％': '%',
  '﹪': '%',
  '＋': '+',
  '－': '-',
  '﹣': '-',
  '～': '~',
  '〜': '~',
  '（': '（',
  '）': '）',
  '(': '（',
  ')': '）',
  '［': '[',
  '］': ']',
};
const BETWEEN_WORDS: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/**
 * One UTF-16 unit to the one that rules are written in: simplified, half-width letters and digits, full-width punctuation
 * (except between digits), one kind of quotation mark. Always one unit for one, so offsets stay.
 */
export function foldCharacter(character: string, before: number, after: number): string {
  const unit = character.charCodeAt(0);
  if (unit >= 0x4e00 && unit < 0xa000) return simplified.get(character) ?? character;
  if ((unit >= 0xff10 && unit <= 0xff19) || (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a))
    return String.fromCharCode(unit - 0xfee0);
  const mark = PUNCTUATION[character];
  if (mark !== undefined) return mark;
  const wide = BETWEEN_WORDS[character];
  return wide !== undefined && !(isDigit(before) && isDigit(after)) ? wide : character;
}
