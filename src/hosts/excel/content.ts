import { parseRange, type Range } from '../../core/sheet/address';
import { prepareFormats } from '../../core/sheet/display';
import { snapshotOf } from '../../core/sheet/snapshot';
import type { Cell, Sheet, Span, Visibility } from '../../core/sheet/types';
import { withoutCovered } from '../ooxml/merged';
import { localAddresses, PLACE, rangeOf } from './addresses';
import { cellOf, rectangles, spans, type Raw } from './cells';
import { mergeBands } from './pieces';

/** A part of a sheet that was asked for; readable once the context has synced. */
export interface Asked {
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly locks?: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** Asks for what stands in a range; `locks` also for which cells are locked. */
export function ask(range: Excel.Range, locks: boolean): Asked {
  range.load(`${PLACE},values,formulas,numberFormat`);
  return {
    range,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
    ...(locks && { locks: range.getCellProperties({ format: { protection: true } }) }),
  };
}

/** Asks for the merges of a rectangle. */
export function askMerges(sheet: Excel.Worksheet, within: Range): Excel.RangeAreas[] {
  return mergeBands(within).map(({ top, left, bottom, right }) => {
    const band = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
    return band.getMergedAreasOrNullObject().load('address');
  });
}

/** The merges that were asked for. */
export function mergesOf(asked: readonly Excel.RangeAreas[]): Range[] {
  return asked.flatMap((areas) => {
    if (areas.isNullObject) return [];
    return localAddresses(areas.address).flatMap((address) => parseRange(address) ?? []);
  });
}

/** What a sheet holds, gathered from its parts. */
export class Content {
  private readonly pieces: { range: Range; values: Raw[][]; formulas: Raw[][]; formats: string[][] }[] = [];
  private readonly hiddenRows: Span[] = [];
  private readonly unlocked: Range[] = [];
  private hiddenCols: Span[] = [];

  /** Takes over a part that was asked for and has come. */
  add({ range, rows, columns, locks }: Asked): Range {
    const place = rangeOf(range);
    this.pieces.push({
      range: place,
      values: range.values as Raw[][],
      formulas: range.formulas as Raw[][],
      formats: range.numberFormat as string[][],
    });
    this.hiddenRows.push(
      ...spans(
        rows.value.map(({ rowHidden }) => rowHidden === true),
        place.top,
      ),
    );
    this.hiddenCols = union(
      this.hiddenCols,
      spans(
        columns.value.map(({ columnHidden }) => columnHidden === true),
        place.left,
      ),
    );
    if (locks) {
      const free = locks.value.map((line) => line.map(({ format }) => format?.protection?.locked === false));
      this.unlocked.push(...rectangles(free, place.top, place.left));
    }
    return place;
  }

  async snapshot(sheet: {
    name: string;
    visibility: Visibility;
    merges: readonly Range[];
    isProtected: boolean;
  }): Promise<Sheet> {
    const { name, visibility, merges } = sheet;
    await prepareFormats(new Set(this.pieces.flatMap(({ formats }) => formats.flat())));
    return snapshotOf(withoutCovered(this.cells(), merges), {
      name,
      visibility,
      merges,
      hiddenRows: this.hiddenRows,
      hiddenCols: this.hiddenCols,
      formatAt: (row, col) => this.formatAt(row, col),
      ...(sheet.isProtected && { protection: { unlocked: this.unlocked } }),
    });
  }

  private cells(): { row: number; col: number; cell: Cell }[] {
    return this.pieces.flatMap(({ range: { top, left }, values, formulas, formats }) =>
      values.flatMap((line, r) =>
        line.flatMap((value, c) => {
          const cell = cellOf(value, formulas[r]?.[c] ?? '', formats[r]?.[c] ?? 'General');
          return cell ? [{ row: top + r, col: left + c, cell }] : [];
        }),
      ),
    );
  }

  private formatAt(row: number, col: number): string | undefined {
    for (const { range, formats } of this.pieces) {
      const format = formats[row - range.top]?.[col - range.left];
      if (format !== undefined) return format;
    }
    return undefined;
  }
}

/** Runs of columns that were told of by several parts, each once. */
function union(a: readonly Span[], b: readonly Span[]): Span[] {
  const known = new Set(a.map(({ from, to }) => `${from} ${to}`));
  return [...a, ...b.filter(({ from, to }) => !known.has(`${from} ${to}`))];
}

const VISIBILITIES: Readonly<Record<string, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

export function visibilityOf(sheet: Excel.Worksheet): Visibility {
  return VISIBILITIES[sheet.visibility] ?? 'visible';
}
