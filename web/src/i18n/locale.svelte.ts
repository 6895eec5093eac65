import { ENTITY_TYPES, RELATION_TYPES, type EntityType, type RelationType } from '../../../graph/ontology/index.ts';
import type { LabelLanguage } from '../canvas/style.ts';
import { beginning, type Dating, type ShownDates } from '../parts/dating.ts';
import { loadPart } from '../state/part.ts';
import { formatDate } from './dates.ts';
import type { Messages } from './zh.ts';

const KEY = 'zhengmai.language';
/** Each language comes when it is chosen. */
const MESSAGES: Readonly<Record<LabelLanguage, () => Promise<Messages>>> = {
  zh: async () => (await import('./zh.ts')).zh,
  en: async () => (await import('./en.ts')).en,
};

/** The language of the interface: chosen, else the browser's. */
export class Locale {
  #language = $state<LabelLanguage>('zh');
  /** Chosen last; it may still be on its way. */
  #wanted: LabelLanguage = 'zh';
  #t = $state.raw<Messages>();

  /** With the language that the reader chose before, or that the browser speaks. */
  static async open(): Promise<Locale> {
    const chosen = localStorage.getItem(KEY);
    const locale = new Locale();
    await locale.#load(chosen === 'en' || (chosen === null && !navigator.language.startsWith('zh')) ? 'en' : 'zh');
    return locale;
  }

  get language(): LabelLanguage {
    return this.#language;
  }
  get t(): Messages {
    if (!this.#t) throw new Error('Locale is used before Locale.open() has loaded it.');
    return this.#t;
  }

  async toggle(): Promise<void> {
    const language = this.#wanted === 'zh' ? 'en' : 'zh';
    if (await this.#load(language)) localStorage.setItem(KEY, language);
  }

  /** False where another language was chosen meanwhile. */
  async #load(language: LabelLanguage): Promise<boolean> {
    this.#wanted = language;
    const t = await loadPart(MESSAGES[language]);
    if (this.#wanted !== language) return false;
    [this.#t, this.#language] = [t, language];
    return true;
  }

  type(type: EntityType): string {
    return ENTITY_TYPES[type][this.#language];
  }

  predicate(predicate: RelationType): string {
    return RELATION_TYPES[predicate][this.#language];
  }

  /** A quantity as this language counts: 8500亿, 850B; small ones in full. */
  number(value: number): string {
    const large = Math.abs(value) >= 10_000;
    return new Intl.NumberFormat(this.t.code, {
      maximumFractionDigits: 2,
      ...(large ? { notation: 'compact' as const } : {}),
    }).format(value);
  }

  /** A date as this language writes it, as precise as it is. */
  date(date: string): string {
    return formatDate(this.t.code, date);
  }

  /** Dates with what they are dates of. */
  dating({ by, from, to }: Dating): string {
    const span = from === to ? this.date(from) : `${this.date(from)} – ${this.date(to)}`;
    return by === 'EVENT' ? span : this.t.published(span);
  }

  /** Since when something is reported; '' where nothing dates it. */
  since(dates: ShownDates): string {
    const dated = beginning(dates);
    return dated === null ? '' : this.dating(dated);
  }

  exact(value: number): string {
    return new Intl.NumberFormat(this.t.code, { maximumFractionDigits: 6 }).format(value);
  }
}
