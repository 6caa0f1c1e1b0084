/** The displayed texts of a sheet's cells, gathered while it is read: each shared string once. */
export class SheetTexts {
  private readonly used: Uint8Array;
  private readonly others: string[] = [];

  constructor(private readonly strings: readonly string[]) {
    this.used = new Uint8Array(strings.length);
  }

  /**
   * @param text as it is displayed
   * @param value as it is stored
   * @param shared the index of the shared string that the value is, if it is one
   */
  add(text: string, value: string, shared: string | undefined): void {
    if (shared !== undefined && text === value) this.used[Number(shared)] = 1;
    else this.others.push(text);
  }

  all(): string[] {
    const { strings, used, others } = this;
    const all = [...others];
    for (let i = 0; i < used.length; i += 1) if (used[i]) all.push(strings[i] as string);
    return all;
  }
}
