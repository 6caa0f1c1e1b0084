import { parseA1 } from '../../src/core/sheet/address';
import { displayText } from '../../src/core/sheet/display';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import type { PaneWords } from '../../src/locales/pane';
import type { PanelLocale } from '../../src/locales/panels';
import type { AuditFileJson, FindingJson } from '../../src/cli/json';
import type { Beside } from './beside';
import type { Pane } from './pane';
import { bytesOf, expected, sorted } from './told';

/** Why a finding is set aside. */
const REASON = '经核实，以批复〔2024〕3号为准';

/** What a person does with one form, step by step; each step proves what came of it. */
export class Story {
  private readonly finding: FindingJson;
  private readonly fix: NonNullable<FindingJson['fix']>;
  private readonly sheet: string;

  /** @param file a workbook in which a finding carries a value to write, as `audit` says */
  constructor(
    private readonly file: string,
    private readonly audit: AuditFileJson,
    private readonly beside: Beside,
    private readonly pane: Pane,
    private readonly words: PaneWords,
    private readonly panels: PanelLocale,
  ) {
    const finding = audit.findings.find(({ fix }) => fix);
    if (!finding?.fix) throw new Error(`nothing to mend in ${file}`);
    this.finding = finding;
    this.fix = finding.fix;
    this.sheet = finding.sheet;
  }

  /** The whole story of a form, which is in the end what it was in the beginning. */
  async tell(name: string): Promise<void> {
    const asOpened = await this.beside.state();
    await this.pane.picture(`${name} 1 open`);
    await this.reads();
    await this.jumps();
    await this.pane.picture(`${name} 2 finding`);
    await this.ignores(`${name} 3 set aside`);
    await this.adopts();
    await this.fills(`${name} 4 fill`);
    await this.marks(`${name} 5 marks`);
    await this.exports(`${name} 6 export`);
    await this.comesBack(`${name} 7 reopened`);
    expect(await this.beside.state()).toBe(asOpened);
  }

  /** The list says what the command line says. */
  private async reads(): Promise<void> {
    expect(sorted(await this.pane.lists())).toEqual(sorted(expected(this.audit, this.words)));
  }

  /** A click leads to the cell, and the focus stays in the list. */
  private async jumps(): Promise<void> {
    const { cell, message, sheet } = this.finding;
    const sentence = this.pane.finding(cell, message);
    await sentence.click();
    await this.pane.until(async () => (await this.beside.selected()) === `${sheet}!${cell}`);
    expect(await sentence.evaluate((element) => element === document.activeElement)).toBe(true);
  }

  /** Setting it aside needs a reason, which stands below the list and in the workbook; no cell is written. */
  private async ignores(picture: string): Promise<void> {
    const { ignore, aside } = this.panels;
    const { page } = this.pane;
    const { cell, message } = this.finding;
    const before = await this.beside.state();
    const save = this.pane.button(ignore.save);
    await this.pane.button(this.words.pane.actions.ignoreLabel(cell)).click();
    await save.click();
    await page.getByText(ignore.empty, { exact: true }).waitFor();
    expect(await this.beside.state()).toBe(before);
    await page.getByRole('textbox').fill(REASON);
    await save.click();
    await this.pane.says(ignore.done.ignored(cell));
    const { findings } = await this.pane.list();
    expect(findings.filter((each) => each.cell === cell && each.sentence === message)).toEqual([]);
    await this.beside.comesBack(this.pane);
    await page.locator('.zp-ignored summary').click();
    await page.getByText(aside.reason(REASON)).waitFor();
    await this.pane.picture(picture);
    await this.pane.button(ignore.restoreLabel(cell)).click();
    await this.pane.says(ignore.done.restored(cell));
    expect(await this.beside.state()).toBe(before);
    await this.reads();
    await this.pane.finding(cell, message).click();
  }

  /** Adopting its value writes the cell, and the finding is gone. */
  private async adopts(): Promise<void> {
    const { pane } = this.words;
    const { cell, value } = this.fix;
    const { row, col } = address(cell);
    const book = readWorkbook(bytesOf(this.file));
    const { formatAt } = book.sheets.find(({ name }) => name === this.sheet) ?? {};
    const then = displayText(value, formatAt?.(row, col) ?? 'General');
    await this.pane.button(pane.actions.adoptLabel(cell, then)).click();
    await this.pane.says(pane.done.adopted(cell, then));
    expect(await this.beside.cell(this.sheet, cell)).toEqual({ value });
    const { findings } = await this.pane.list();
    const same = findings.filter(
      (each) => each.rule === this.finding.rule && each.cell === this.finding.cell,
    );
    expect(same).toEqual([]);
  }

  /** Filling shows first what it would write and writes that, as formulas; it can be taken back. */
  private async fills(picture: string): Promise<void> {
    const { pane } = this.words;
    const before = await this.beside.state();
    await this.pane.button(pane.actions.fill).click();
    const first = this.pane.page.locator('.zp-line').first();
    await first.waitFor();
    // Blank cells are ticked; a figure that is replaced must be.
    if ((await this.pane.ticked()).length === 0) await first.click();
    const planned = await this.pane.ticked();
    expect(planned.length).toBeGreaterThan(0);
    await this.pane.picture(`${picture} preview`);
    expect(await this.beside.state()).toBe(before);
    await this.pane.button(this.panels.fill.write(planned.length)).click();
    await this.pane.says(pane.done.filled(planned.length));
    await this.pane.picture(`${picture} done`);
    for (const { cell, formula } of planned) {
      const held = await this.beside.cell(this.sheet, cell);
      expect(this.panels.fill.writes(held?.formula ?? '')).toBe(formula);
    }
    await this.pane.button(pane.actions.undo).click();
    await this.pane.says(pane.done.undone(pane.labels.fill, planned.length));
    expect(await this.beside.state()).toBe(before);
  }

  /** Marks come and go without a trace. */
  private async marks(picture: string): Promise<void> {
    const { pane } = this.words;
    const before = await this.beside.state();
    const { findings } = await this.pane.list();
    const cells = findings.flatMap(({ cell, consequences }) => [
      cell,
      ...consequences.map((each) => each.cell),
    ]);
    const count = new Set(cells).size;
    await this.pane.button(pane.actions.mark).click();
    await this.pane.button(this.panels.mark.mark(count)).click();
    await this.pane.says(pane.done.marked(count));
    expect((await this.beside.marked(this.sheet)).sort()).toEqual([...new Set(cells)].sort());
    await this.pane.picture(picture);
    await this.pane.button(pane.actions.unmark).click();
    await this.pane.says(pane.done.unmarked);
    expect(await this.beside.state()).toBe(before);
    await this.pane.back();
  }

  /** The list goes to the clipboard, the report into a new workbook. */
  private async exports(picture: string): Promise<void> {
    const { pane } = this.words;
    const before = await this.beside.state();
    const { findings } = await this.pane.list();
    const rows = findings.flatMap((each) => [each, ...each.consequences]);
    await this.pane.button(pane.actions.export).click();
    await this.pane.button(this.panels.export.copy(rows.length)).click();
    await this.pane.says(pane.done.copied(rows.length));
    const text = await this.pane.page.evaluate(() => navigator.clipboard.readText());
    const copied = text.split(/\r?\n/).map((line) => line.split('\t'));
    expect(copied[0]).toEqual(this.panels.export.columns);
    expect(copied.slice(1).map((columns) => [columns[3], columns[5]])).toEqual(
      rows.map(({ cell, sentence }) => [cell, sentence]),
    );
    await this.pane.button(this.panels.export.make).click();
    await this.pane.says(pane.done.exported);
    await this.pane.picture(picture);
    expect(readWorkbook(await this.beside.report()).sheets.length).toBeGreaterThan(0);
    expect(await this.beside.state()).toBe(before);
    await this.pane.back();
  }

  /** Whoever comes back later can still take back what was written. */
  private async comesBack(picture: string): Promise<void> {
    const { pane } = this.words;
    await this.beside.comesBack(this.pane);
    await this.pane.picture(picture);
    await this.pane.button(pane.actions.undo).click();
    await this.pane.says(pane.done.undone(pane.labels.adopt(this.fix.cell), 1));
    await this.reads();
  }
}

function address(cell: string) {
  const found = parseA1(cell);
  if (!found) throw new Error(`no address: ${cell}`);
  return found;
}
