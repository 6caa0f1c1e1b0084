import { parseRange, type Range } from '../../core/sheet/address';
import { displayText } from '../../core/sheet/display';
import { formulaTemplate } from '../../core/formula/shift';
import type { Cell, Span } from '../../core/sheet/types';
import { cellValue, type CellValue } from './cell';
import { WorkbookError } from './errors';
import { MAX_COLS, MAX_ROWS } from './limits';
import { Locks } from './locks';
import { SpanList } from './spans';
import { DEFAULT_STYLE, type CellStyle } from './styles';
import { richText } from './strings';
import { SheetTexts } from './texts';
import { XmlScanner } from './xml';

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  /** What may still be read of this workbook; counted down. */
  readonly left: { cells: number; merges: number };
}

/** A cell while reading; a formula without a result is still to be evaluated. */
export interface PlacedCell {
  readonly row: number;
  readonly col: number;
  cell: Cell;
  /** The cells that share this array formula or data table; it changes as a whole only. */
  readonly area?: Range;
}

/** The content of a worksheet part, before formulas are evaluated. */
export interface SheetPart {
  readonly cells: PlacedCell[];
  /** The displayed texts of the cells that hold text. */
  readonly texts: SheetTexts;
  /** Whether a formula is still to be evaluated. */
  readonly hasUnknown: boolean;
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenCols: readonly Span[];
  readonly formatAt: (row: number, col: number) => string | undefined;
  readonly protection?: { unlocked: readonly Range[] };
}

/** Reads a worksheet part; undefined where it is another kind of sheet. */
export function parseSheet(text: string, part: string, context: SheetContext): SheetPart | undefined {
  return new SheetReader(text, part, context).read();
}

/** Blank cells whose format is kept; a form has dozens, a sheet formatted to its edge may have millions. */
const MOST_BLANK_FORMATS = 50_000;

interface SharedFormula {
  readonly row: number;
  readonly col: number;
  readonly at: (rows: number, cols: number) => string;
}

class SheetReader {
  private readonly xml: XmlScanner;
  private readonly cells: PlacedCell[] = [];
  private readonly texts: SheetTexts;
  private hasUnknown = false;
  private readonly merges: Range[] = [];
  private readonly rows = new SpanList(MAX_ROWS);
  private readonly cols = new SpanList(MAX_COLS);
  private readonly locks: Locks;
  private protected = false;
  private readonly blankFormats = new Map<number, string>();
  private readonly shared = new Map<string, SharedFormula>();
  /** Dependants of a shared formula, whose text is made when all masters are known. */
  private readonly dependants: { placed: PlacedCell; index: string }[] = [];

  constructor(
    text: string,
    private readonly part: string,
    private readonly context: SheetContext,
  ) {
    this.xml = new XmlScanner(text, part);
    this.locks = new Locks(context.styles);
    this.texts = new SheetTexts(context.strings);
  }

  read(): SheetPart | undefined {
    const { xml } = this;
    for (let token = xml.next(); token !== 'done'; token = xml.next()) {
      if (token !== 'start') continue;
      if (xml.depth === 1) {
        if (xml.name !== 'worksheet') return undefined;
      } else this.section();
    }
    for (const { placed, index } of this.dependants) {
      const master = this.shared.get(index);
      if (!master) throw new WorkbookError('truncated', { part: this.part });
      const formula = master.at(placed.row - master.row, placed.col - master.col);
      placed.cell = { ...placed.cell, formula };
    }
    return {
      cells: this.cells,
      texts: this.texts,
      hasUnknown: this.hasUnknown,
      merges: this.merges,
      hiddenRows: this.rows.hidden(),
      hiddenCols: this.cols.hidden(),
      formatAt: (row, col) => this.blankFormats.get(row * MAX_COLS + col),
      ...(this.protected ? { protection: { unlocked: this.locks.unlocked() } } : {}),
    };
  }

  private section(): void {
    const { xml } = this;
    switch (xml.name) {
      case 'sheetFormatPr':
        if (xml.flag('zeroHeight') || isZero(xml.attr('defaultRowHeight'))) this.rows.hideOthers();
        if (isZero(xml.attr('defaultColWidth'))) this.cols.hideOthers();
        return xml.skip();
      case 'cols':
        return this.children('col', () => this.col());
      case 'sheetData': {
        let row = -1;
        return this.children('row', () => (row = this.row(row + 1)));
      }
      case 'sheetProtection':
        this.protected = xml.flag('sheet');
        return xml.skip();
      case 'mergeCells':
        return this.children('mergeCell', () => this.merge());
      default:
        return xml.skip();
    }
  }

  /** Calls `each` on the start of every child of that name; `each` must stop at its end. */
  private children(name: string, each: () => void): void {
    const { xml } = this;
    const { depth } = xml;
    for (;;) {
      const token = xml.next();
      if (token === 'end' && xml.depth <= depth) return;
      if (token !== 'start') continue;
      if (xml.name === name) each();
      else xml.skip();
    }
  }

  private col(): void {
    const { xml } = this;
    const from = Number(xml.attr('min')) - 1;
    const to = Math.min(Number(xml.attr('max')) - 1, MAX_COLS - 1);
    if (from >= 0 && from <= to) {
      this.cols.add({ from, to }, xml.flag('hidden') || isZero(xml.attr('width')));
      this.locks.columns({ from, to }, index(xml.attr('style')));
    }
    xml.skip();
  }

  private merge(): void {
    const range = parseRange(this.xml.attr('ref') ?? '');
    if (range && this.context.left.merges-- <= 0) {
      throw new WorkbookError('too-large', { what: 'merges' });
    }
    if (range && (range.top < range.bottom || range.left < range.right)) this.merges.push(range);
    this.xml.skip();
  }

  /** Reads a row and returns its index; `next` is where it stands when it does not say. */
  private row(next: number): number {
    const { xml } = this;
    const stated = xml.attr('r');
    const row = stated === undefined ? next : Number(stated) - 1;
    if (!(row >= 0 && row < MAX_ROWS)) this.broken();
    this.rows.add({ from: row, to: row }, xml.flag('hidden') || isZero(xml.attr('ht')));
    this.locks.row(row, xml.flag('customFormat') ? index(xml.attr('s')) : undefined);
    const { depth } = xml;
    let col = -1;
    for (;;) {
      const token = xml.next();
      if (token === 'start') {
        if (xml.name === 'c') col = this.cell(row, col + 1);
        else xml.skip();
      } else if (token === 'end' && xml.depth <= depth) return row;
    }
  }

  /** Reads a cell and returns its column; `next` is where it stands when it does not say. */
  private cell(row: number, next: number): number {
    const { xml } = this;
    const reference = xml.attr('r');
    const col = reference === undefined ? next : this.column(reference, row);
    if (col >= MAX_COLS) this.broken();
    const type = xml.attr('t') ?? 'n';
    const style = index(xml.attr('s')) ?? 0;
    this.locks.cell(col, style);

    const { depth } = xml;
    let stored: string | undefined;
    let inline: string | undefined;
    let formula: string | undefined;
    let sharedIndex: string | undefined;
    let area: Range | undefined;
    for (;;) {
      const token = xml.next();
      if (token === 'end') {
        if (xml.depth <= depth) break;
      } else if (token !== 'start') continue;
      else if (xml.name === 'v') stored = xml.content();
      else if (xml.name === 'is') inline = richText(xml);
      else if (xml.name === 'f') {
        const kind = xml.attr('t');
        if (kind === 'shared') sharedIndex = xml.attr('si') ?? '';
        else if (kind === 'array' || kind === 'dataTable')
          area = parseRange(xml.attr('ref') ?? reference ?? '');
        formula = xml.content();
      } else xml.skip();
    }

    if (sharedIndex !== undefined && formula) {
      this.shared.set(sharedIndex, { row, col, at: formulaTemplate(formula) });
      sharedIndex = undefined;
    }
    const hasFormula = sharedIndex !== undefined || (formula !== undefined && formula !== '');
    const { numFmt } = this.context.styles[style] ?? DEFAULT_STYLE;
    const read = cellValue({ type, stored, inline, numFmt, hasFormula }, this.context, this.part);
    if (!read && !hasFormula) {
      if (numFmt !== 'General' && this.blankFormats.size < MOST_BLANK_FORMATS) {
        this.blankFormats.set(row * MAX_COLS + col, numFmt);
      }
      return col;
    }
    if (this.context.left.cells-- <= 0) throw new WorkbookError('too-large', { what: 'cells' });
    const cell = read ? known(read, formula) : unknown(numFmt, formula ?? '');
    if (!read) this.hasUnknown = true;
    else if (typeof cell.value === 'string')
      this.texts.add(cell.text, cell.value, type === 's' ? stored : undefined);
    const placed: PlacedCell = area ? { row, col, cell, area } : { row, col, cell };
    this.cells.push(placed);
    if (sharedIndex !== undefined) this.dependants.push({ placed, index: sharedIndex });
    return col;
  }

  /** Column of a cell reference, which must lie in `row`. */
  private column(reference: string, row: number): number {
    let col = 0;
    let i = 0;
    for (; i < reference.length; i++) {
      const letter = reference.charCodeAt(i) & 0xdf;
      if (letter < 65 || letter > 90) break;
      col = col * 26 + letter - 64;
    }
    if (col === 0 || Number(reference.slice(i)) !== row + 1) this.broken();
    return col - 1;
  }

  private broken(): never {
    throw new WorkbookError('broken-xml', { part: this.part });
  }
}

function known(read: CellValue, formula: string | undefined): Cell {
  const { value, numFmt, error } = read;
  const text = error ?? displayText(value, numFmt);
  if (error === undefined && !formula) return { value, text, numFmt };
  return { value, text, numFmt, ...(formula ? { formula } : {}), ...(error === undefined ? {} : { error }) };
}

function unknown(numFmt: string, formula: string): Cell {
  return { value: null, text: '', numFmt, formula, unknown: true };
}

function isZero(size: string | undefined): boolean {
  return size !== undefined && Number(size) === 0;
}

function index(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
