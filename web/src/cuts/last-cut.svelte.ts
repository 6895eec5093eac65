/** What was decided last about where articles begin, for those who hear the page: it is read again meanwhile. */
export class LastCut {
  /** The article whose page shows it. */
  on = $state<string | null>(null);
  told = $state('');

  tell(on: string, told: string): void {
    [this.on, this.told] = [on, told];
  }
}
