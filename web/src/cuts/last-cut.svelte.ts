/** What was decided last about where articles begin, as told on an article's page. */
export class LastCut {
  /** The article on whose page it is told. */
  on = $state<string | null>(null);
  told = $state('');
  /** Null where it was undone. `back` is the article to show then. */
  made = $state.raw<Readonly<{ decision: string; back: string }> | null>(null);
}
