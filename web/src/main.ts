import { mount } from 'svelte';
import App from './App.svelte';
import { Locale } from './i18n/locale.svelte.ts';
import './styles/tokens.css';
import './styles/base.css';

// Not a top-level await: the parts that come later import from this chunk.
void Locale.open().then((locale) => {
  const target = document.getElementById('app');
  target?.replaceChildren();
  if (target) mount(App, { target, props: { locale } });
});
