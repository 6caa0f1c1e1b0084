import { a1, contains, type Address, type Range } from '../../core/sheet/address';
import { isDateFormat } from '../../core/sheet/display';
import { DAYS_TO_1904 } from './cell';
import { withFormat } from './cell-formats';
import { cellXml, headOf, newHead, withResult, type Content } from './cell-xml';
import { outdated, sameNumber } from './dependants';
import { growDimension } from './dimension';
import type { PackageEditor } from './editor';
import type { EditedCell, EditedSheet, EditInverse, EditOptions } from './edits';
import { EditError } from './errors';
import { requiredPart } from './package';
import { placeCells, SheetText, type WantedCell } from './place';
import { askRecalculation, definedNames, dropCalcChain } from './recalculation';
import { moveSharedFormulas } from './shared-formulas';
import type { PlacedCell } from './sheet';
import { readSheets, readWorkbookParts, type ReadSheet, type WorkbookParts } from './sheets';
import { DEFAULT_STYLE } from './styles';

/** A cell to be written. Numbers of dates count from 1900. */
export interface Write {
  readonly sheet: string;
  readonly cell: Address;
  /** A formula whose value is null is evaluated if it can be. */
  readonly content: Content;
  readonly expect?: Content;
  /** A number format that the cell takes on. */
  readonly numFmt?: string;
}

/** The longest text and formula that a cell holds. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** A cell that will change. */
interface Planned extends Address {
  /** null: no element, as there was none and the cell stays blank. */
  readonly xml: string | null;
  readonly was: Content;
  readonly is: Content;
  readonly side: boolean;
}

/** A worksheet that will change. */
interface PlannedSheet {
  readonly read: ReadSheet;
  readonly text: SheetText;
  readonly cells: Map<string, Planned>;
}

const BLANK: Content = { value: null };

/** Edits that are checked one by one, then carried out together. */
export class EditPlan {
  private readonly workbook: WorkbookParts;
  private readonly sheets: ReadSheet[];
  private readonly planned = new Map<string, PlannedSheet>();
  /** Cells as read, by sheet and address. */
  private readonly placed = new Map<string, PlacedCell>();
  /** The cells of array formulas and data tables, by sheet. */
  private readonly areas = new Map<string, readonly Range[]>();
  private formulasChange = false;
  private resultsLost = false;

  constructor(
    private readonly editor: PackageEditor,
    private readonly options: EditOptions,
  ) {
    this.workbook = readWorkbookParts(editor, editor.main);
    this.sheets = readSheets(editor, this.workbook);
    for (const { entry, part } of this.sheets) {
      for (const cell of part.cells) this.placed.set(keyOf(entry.name, cell), cell);
      this.areas.set(
        entry.name,
        part.cells.flatMap(({ area }) => area ?? []),
      );
    }
  }

  /** Checks a write and plans it. A later one for the same cell counts. */
  add({ sheet: name, cell, content, expect, numFmt }: Write): void {
    const read = this.sheets.find(({ entry }) => entry.name === name);
    if (!read) throw new EditError('no-such-sheet', name);
    const merge = read.part.merges.find((range) => contains(range, cell));
    const at = merge ? { row: merge.top, col: merge.left } : { row: cell.row, col: cell.col };
    const was = contentOf(this.placed.get(keyOf(name, at)));
    const refuse = (code: EditError['code']): never => {
      throw new EditError(code, name, a1(at));
    };
    if (expect && !sameContent(expect, was)) refuse('changed');
    const { protection } = read.part;
    if (protection && !this.options.force && !protection.unlocked.some((range) => contains(range, at))) {
      refuse('locked');
    }
    if (this.areas.get(name)?.some((area) => contains(area, at))) refuse('array-formula');
    if (!canHold(content)) refuse('bad-value');

    if ((was.formula === undefined) !== (content.formula === undefined)) this.formulasChange = true;
    const planned = this.sheetOf(read);
    planned.cells.set(a1(at), {
      ...at,
      xml: this.write(planned, at, content, numFmt),
      was,
      is: content,
      side: false,
    });
  }

  /** Writes everything into the package. */
  carryOut(): EditInverse {
    for (const { text, cells } of this.planned.values()) {
      for (const moved of moveSharedFormulas(text, cells)) {
        const held = contentOf(this.placed.get(keyOf(this.nameOf(text), moved)));
        cells.set(a1(moved), { ...moved, was: held, is: held, side: true });
      }
    }
    this.bringUpToDate();
    const edited: EditedCell[] = [];
    const sheets: EditedSheet[] = [];
    for (const [name, { read, text, cells }] of this.planned) {
      const wanted: WantedCell[] = [...cells.values()];
      const { splices, changes } = placeCells(text, wanted);
      if (changes.length === 0) continue;
      for (const change of changes) {
        const { was, is, side } = cells.get(change.cell) as Planned;
        edited.push({ sheet: name, ...change, was, is, ...(side && { side }) });
      }
      const dimension = growDimension(text.tree, splices, wanted);
      const { from, to } = text.sheetData;
      const noRows = text.rows.size === 0 ? text.text.slice(from, to) : undefined;
      if (dimension || noRows !== undefined) {
        sheets.push({
          sheet: name,
          ...(dimension && { dimension }),
          ...(noRows !== undefined && { noRows }),
        });
      }
      this.editor.patch(read.target, splices);
    }
    const calcPr = this.resultsLost ? askRecalculation(this.editor) : undefined;
    const calcChain = this.formulasChange ? dropCalcChain(this.editor) : undefined;
    return { cells: edited, sheets, ...(calcPr && { calcPr }), ...(calcChain && { calcChain }) };
  }

  /** Gives the formulas that rest on the edits their new results. */
  private bringUpToDate(): void {
    const touched = [...this.planned].flatMap(([sheet, { cells }]) =>
      [...cells.values()].filter(({ side }) => !side).map(({ row, col }) => ({ sheet, row, col })),
    );
    const next = this.sheets.map(({ entry, part }) => ({
      name: entry.name,
      cells: this.after(entry.name, part.cells),
    }));
    for (const { sheet, placed, value } of outdated(next, touched, definedNames(this.editor))) {
      const read = this.sheets.find(({ entry }) => entry.name === sheet) as ReadSheet;
      const { text, cells } = this.sheetOf(read);
      const address = a1(placed);
      const known = cells.get(address);
      const xml = known ? known.xml : text.xml(placed);
      if (xml === undefined || xml === null) continue;
      if (value === null) this.resultsLost = true;
      const stored = this.stored(value, placed.cell.numFmt);
      const was = known?.was ?? contentOf(placed);
      const { formula } = known?.is ?? was;
      cells.set(address, {
        row: placed.row,
        col: placed.col,
        xml: withResult(xml, { value: stored }),
        was,
        is: { value, ...(formula !== undefined && { formula }) },
        side: known?.side ?? true,
      });
    }
    // A formula of ours without a result.
    for (const { cells } of this.planned.values()) {
      for (const { is } of cells.values()) {
        if (is.formula !== undefined && is.value === null && is.error === undefined) this.resultsLost = true;
      }
    }
  }

  /** The cells of a sheet with the edits in place. */
  private after(name: string, cells: readonly PlacedCell[]): PlacedCell[] {
    const planned = this.planned.get(name);
    if (!planned) return [...cells];
    const { text } = planned;
    const edits = [...planned.cells.values()].filter(({ side }) => !side);
    const written = new Set(edits.map((cell) => a1(cell)));
    const next = cells.filter((cell) => !written.has(a1(cell)));
    for (const { row, col, is } of edits) {
      const { value, formula, error } = is;
      if (value === null && formula === undefined && error === undefined) continue;
      const numFmt = this.numFmt(styleOf(text, { row, col }));
      const unknown = formula !== undefined && value === null && error === undefined;
      const cell = {
        value,
        text: '',
        numFmt,
        ...(formula !== undefined && { formula }),
        ...(error && { error }),
      };
      next.push({ row, col, cell: unknown ? { ...cell, unknown } : cell });
    }
    return next;
  }

  private write({ text }: PlannedSheet, at: Address, content: Content, numFmt?: string): string | null {
    const xml = text.xml(at);
    if (xml === undefined && sameContent(content, BLANK)) return null;
    const style = styleOf(text, at);
    const formatted = numFmt === undefined ? undefined : withFormat(this.editor, style, numFmt);
    const fresh = xml === undefined || formatted !== undefined;
    const head = fresh ? newHead(text.prefix, a1(at), formatted ?? style) : headOf(xml);
    return cellXml(head, { ...content, value: this.stored(content.value, numFmt ?? this.numFmt(style)) });
  }

  /** A value as the file counts dates. */
  private stored<V>(value: V, numFmt: string): V | number {
    const { date1904 } = this.workbook.context;
    if (!date1904 || typeof value !== 'number' || !isDateFormat(numFmt)) return value;
    return value - DAYS_TO_1904;
  }

  private numFmt(style: string | undefined): string {
    return (this.workbook.context.styles[Number(style ?? 0)] ?? DEFAULT_STYLE).numFmt;
  }

  private sheetOf(read: ReadSheet): PlannedSheet {
    const { name } = read.entry;
    let planned = this.planned.get(name);
    if (!planned) {
      const text = new SheetText(requiredPart(this.editor, read.target), read.target);
      planned = { read, text, cells: new Map() };
      this.planned.set(name, planned);
    }
    return planned;
  }

  private nameOf(text: SheetText): string {
    for (const [name, sheet] of this.planned) if (sheet.text === text) return name;
    return '';
  }
}

function styleOf(text: SheetText, at: Address): string | undefined {
  const xml = text.xml(at);
  if (xml === undefined) return text.blankStyle(at);
  return /\bs\s*=\s*["'](\d+)/.exec(headOf(xml).attributes)?.[1];
}

function keyOf(sheet: string, address: Address): string {
  return `${a1(address)}!${sheet}`;
}

/** What a cell holds, as it was read. */
export function contentOf(placed: PlacedCell | undefined): Content {
  if (!placed) return BLANK;
  const { value, formula, error } = placed.cell;
  return { value, ...(formula !== undefined && { formula }), ...(error !== undefined && { error }) };
}

/** Whether two contents are the same. A formula whose result is not known agrees with any result. */
export function sameContent(a: Content, b: Content): boolean {
  if (a.formula !== b.formula) return false;
  if (a.formula !== undefined && (a.value === null || b.value === null)) return true;
  if (a.error !== undefined && b.error !== undefined) return a.error === b.error;
  return a.value === b.value || sameNumber(a.value, b.value);
}

function canHold({ value, formula }: Content): boolean {
  if (typeof value === 'number' && !Number.isFinite(value)) return false;
  if (typeof value === 'string' && value.length > MAX_TEXT) return false;
  return formula === undefined || (formula !== '' && formula.length <= MAX_FORMULA);
}
