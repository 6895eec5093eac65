import { ENTITY_TYPES, RELATION_TYPES, type EntityType, type RelationType } from '../../../graph/ontology/index.ts';
import type { Language } from '../canvas/style.ts';
import { en } from './en.ts';
import { zh, type Messages } from './zh.ts';

const KEY = 'zhengmai.language';
const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en };

/** The language of the interface: chosen, else the browser's. */
export class Locale {
  #language = $state<Language>(
    localStorage.getItem(KEY) === 'en' || (!localStorage.getItem(KEY) && !navigator.language.startsWith('zh'))
      ? 'en'
      : 'zh',
  );
  readonly #t = $derived(MESSAGES[this.#language]);

  get language(): Language {
    return this.#language;
  }
  get t(): Messages {
    return this.#t;
  }

  set(language: Language): void {
    this.#language = language;
    localStorage.setItem(KEY, language);
  }

  toggle(): void {
    this.set(this.#language === 'zh' ? 'en' : 'zh');
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
    return new Intl.NumberFormat(this.#t.code, {
      maximumFractionDigits: 2,
      ...(large ? { notation: 'compact' as const } : {}),
    }).format(value);
  }

  exact(value: number): string {
    return new Intl.NumberFormat(this.#t.code, { maximumFractionDigits: 6 }).format(value);
  }
}
