/** What was decided last about where articles begin, for those who hear the page: it is read again meanwhile. */
export class LastCut {
  /** The article on whose page it is told. */
  on = $state<string | null>(null);
  told = $state('');

  tell(on: string, told: string): void {
    [this.on, this.told] = [on, told];
  }
}
