import type { ColourScheme } from '../canvas/style.ts';

const KEY = 'zhengmai.theme';

/** Light or dark: chosen, else the system's. */
export class Theme {
  #chosen = $state<ColourScheme | null>(null);
  #system = $state<ColourScheme>('light');

  constructor() {
    const stored = localStorage.getItem(KEY);
    this.#chosen = stored === 'light' || stored === 'dark' ? stored : null;
    const query = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => {
      this.#system = query.matches ? 'dark' : 'light';
    };
    follow();
    query.addEventListener('change', follow);
    this.#apply();
  }

  get scheme(): ColourScheme {
    return this.#chosen ?? this.#system;
  }

  toggle(): void {
    this.#chosen = this.scheme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(KEY, this.#chosen);
    this.#apply();
  }

  #apply(): void {
    if (this.#chosen) document.documentElement.dataset['theme'] = this.#chosen;
  }
}
