import { a1, contains, type Address } from '../../core/sheet/address';
import type { Sheet } from '../../core/sheet/types';
import type { FilePort } from '../ooxml/door';
import { applyEdits, type Edit } from '../ooxml/edits';
import { PortError, type Change } from '../port';
import { sheetIndex } from './ids';
import { cellData } from './cell-data';
import { cellsOf, isBeyondValues, SET_VALUES, touched } from './commands';
import type { Mirror } from './mirror';
import { holds, typed } from './typed';
import type { GridPlace, GridView, Pending } from './view';

interface Told {
  changed(change: Change): void;
  refused(fault: PortError): void;
}

/** Takes what a person does in the spreadsheet over into the file. */
export class PersonEdits {
  /** Cells that changed in the spreadsheet since the file was last written. */
  private touched = new Map<string, GridPlace>();
  private closed = false;

  constructor(
    private readonly view: GridView,
    private readonly file: FilePort,
    private readonly mirror: Mirror,
    private readonly told: Told,
  ) {
    view.beforeCommand((pending) => this.allows(pending));
    view.beforeTyping((place) => this.mayType(place));
    view.afterCommand((done) => {
      if (done.fromFormula) return;
      const places = touched(done.id, done.params);
      if (places.length === 0) return;
      if (this.touched.size === 0) setTimeout(() => this.settle());
      for (const place of places) this.touched.set(`${place.sheet} ${a1(place.cell)}`, place);
    });
  }

  /** Writes into the file what has been typed, and shows what follows from it. */
  settle(): void {
    if (this.touched.size === 0 || this.closed) return;
    const places = [...this.touched.values()];
    this.touched = new Map();
    const edits = places.flatMap((place) => this.editOf(place) ?? []);
    let fault: PortError | undefined;
    try {
      if (edits.length > 0) this.file.change((bytes) => applyEdits(bytes, edits).bytes);
    } catch (error) {
      fault = error instanceof PortError ? error : new PortError('host', undefined, { cause: error });
    }
    // The looks that came along with what was pasted are not taken over.
    const changed = this.mirror.update(places);
    if (fault) return this.told.refused(fault);
    const typedIn = new Set(edits.map(({ sheet }) => sheet));
    for (const sheet of typedIn) this.told.changed({ sheet, source: 'person' });
    for (const sheet of changed) {
      if (!typedIn.has(sheet)) this.told.changed({ sheet, source: 'calculation' });
    }
  }

  /** Takes over what was typed last, and nothing from here on. */
  close(): void {
    this.settle();
    this.closed = true;
  }

  /** What to write so that the file holds what the spreadsheet does; undefined where it does. */
  private editOf({ sheet: index, cell }: GridPlace): Edit | undefined {
    const sheet = this.mirror.sheet(index);
    if (!sheet || isCovered(sheet, cell)) return undefined;
    const { data, formula, pattern } = this.view.at({ sheet: index, cell });
    const content = typed(data, formula);
    if (holds(sheet.at(cell.row, cell.col), content)) return undefined;
    const target = { sheet: sheet.name, cell };
    if (content.formula !== undefined) return { ...target, formula: content.formula };
    const { value } = content;
    // As in Excel a percentage or a date brings its format along where the cell has none.
    const bringsFormat =
      typeof value === 'number' && pattern && sheet.formatAt(cell.row, cell.col) === 'General';
    return { ...target, value, ...(bringsFormat && pattern !== 'General' && { numFmt: pattern }) };
  }

  private mayType({ sheet: index, cell }: GridPlace): boolean {
    const sheet = this.mirror.sheet(index);
    if (!sheet?.protection || sheet.protection.unlocked.some((range) => contains(range, cell))) return true;
    this.told.refused(new PortError('locked', { sheet: sheet.name, cell }));
    return false;
  }

  private allows({ id, params, fromFormula }: Pending): boolean {
    if (fromFormula) {
      if (id === SET_VALUES) this.setResults(params);
      return true;
    }
    if (!isBeyondValues(id)) return true;
    this.told.refused(new PortError('not-writable'));
    return false;
  }

  /**
   * Results are the file's where it has them, so that both always say the same. They come late: what has
   * no formula any more, or is reached by an array of results only, takes none.
   */
  private setResults(params: unknown): void {
    this.settle();
    const { subUnitId, cellValue = {} } = params as Results;
    const sheet = this.mirror.sheet(sheetIndex(subUnitId));
    for (const { row, col } of [...cellsOf(cellValue)]) {
      const cell = sheet?.at(row, col);
      if (cell?.formula === undefined) delete cellValue[row]?.[col];
      else if (!cell.unknown) {
        const { v = null, t = null } = cellData(cell);
        Object.assign(cellValue[row]?.[col] ?? {}, { v, t });
      }
    }
  }
}

/** What a calculation writes, by row and column. */
interface Results {
  readonly subUnitId: string;
  readonly cellValue?: Record<number, Record<number, object>>;
}

/** Whether a merge hides a cell. */
function isCovered({ merges }: Sheet, cell: Address): boolean {
  return merges.some(
    (merge) => contains(merge, cell) && !(merge.top === cell.row && merge.left === cell.col),
  );
}
