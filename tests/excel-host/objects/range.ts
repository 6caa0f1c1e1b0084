import { a1Range, contains, parseA1, type Range } from '../../../src/core/sheet/address';
import { readAddress, type BookSheet } from '../book';
import type { HostContext } from '../host-context';
import { accessDenied, ExcelError, invalidArgument, number, text, Thing, type Argument } from '../thing';
import type { Json } from '../wire';
import { rangeAreas } from './areas';
import { conditionalFormats } from './conditional-formats';
import { worksheet } from './worksheet';
import { writeCells } from './write';

/** `Range.text` of what does not fit its column. */
const TOO_NARROW = '########';
/** Above so many areas getMergedAreas fails. */
const MOST_MERGED_AREAS = 512;
/** A read of more cells gives nothing. */
const MOST_CELLS = 5_000_000;

/** The ranges handed out, so that one can be an argument of another's method. */
const places = new WeakMap<Thing, { sheet: BookSheet; range: Range }>();

/** The place of a range that is an argument. */
export function placeOf(argument: Argument | undefined): { sheet: BookSheet; range: Range } {
  const place = argument instanceof Thing ? places.get(argument) : undefined;
  return place ?? invalidArgument();
}

/** Excel's name of a range with its sheet: `'一 号'!A1:B2`. */
export function fullAddress(sheet: BookSheet, range: Range): string {
  const name =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) && !parseA1(sheet.name) ? sheet.name : quoted(sheet.name);
  return `${name}!${a1Range(range)}`;
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

export function range(host: HostContext, sheet: BookSheet, at: Range): Thing {
  const rows = at.bottom - at.top + 1;
  const cols = at.right - at.left + 1;
  const other = (place: Range): Thing => range(host, sheet, place);
  const matrix = (value: (row: number, col: number) => Json): Json => {
    if (rows * cols > MOST_CELLS) return null;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: cols }, (_, c) => value(at.top + r, at.left + c)),
    );
  };
  /** One value for all rows or columns of the range, null where they differ. */
  const common = <T extends Json>(values: Iterable<T>): T | null => {
    const different = new Set(values);
    return different.size === 1 ? ([...different][0] ?? null) : null;
  };
  const within = (row: number, col: number, height = 1, width = 1): Thing => {
    const top = at.top + row;
    const left = at.left + col;
    return other({ top, left, bottom: top + height - 1, right: left + width - 1 });
  };
  const made = new Thing('Range', {
    referable: true,
    scalars: {
      Address: () => fullAddress(sheet, at),
      RowIndex: () => at.top,
      ColumnIndex: () => at.left,
      RowCount: () => rows,
      ColumnCount: () => cols,
      CellCount: () => rows * cols,
      Values: () => matrix((row, col) => sheet.cell(row, col)?.value ?? ''),
      Formulas: () => matrix((row, col) => input(sheet, row, col)),
      NumberFormat: () => matrix((row, col) => sheet.format(row, col)),
      Text: () => matrix((row, col) => shown(host, sheet, row, col)),
      RowHidden: () => common(indices(at.top, at.bottom, (row) => sheet.isHidden('row', row))),
      ColumnHidden: () => common(indices(at.left, at.right, (col) => sheet.isHidden('col', col))),
    },
    setters: {
      Values: (value) => writeCells(host, sheet, at, value),
      Formulas: (value) => writeCells(host, sheet, at, value),
      NumberFormat: (value) => writeFormats(sheet, at, value),
    },
    children: {
      Worksheet: () => worksheet(host, sheet),
      ConditionalFormats: () => conditionalFormats(host, sheet, [at]),
      Format: () => rangeFormat(sheet, at),
    },
    methods: {
      GetCell: (row, col) => within(number(row), number(col)),
      GetRow: (row) => within(number(row), 0, 1, cols),
      GetColumn: (col) => within(0, number(col), rows, 1),
      GetResizedRange: (more, wider) => within(0, 0, rows + number(more), cols + number(wider)),
      GetBoundingRect: (argument) => {
        const given = typeof argument === 'string' ? readAddress(argument) : placeOf(argument).range;
        return given ? other(around(at, given)) : invalidArgument();
      },
      GetRowProperties: (options) =>
        properties(options, 'rowHidden', at.top, at.bottom, (row) => sheet.isHidden('row', row)),
      GetColumnProperties: (options) =>
        properties(options, 'columnHidden', at.left, at.right, (col) => sheet.isHidden('col', col)),
      GetCellProperties: (options) => {
        if (JSON.stringify(options) !== '{"format":{"protection":true}}') invalidArgument();
        return matrix((row, col) => ({
          format: { protection: { locked: sheet.isLocked(row, col), formulaHidden: false } },
        }));
      },
      GetMergedAreasOrNullObject: () => {
        const merges = sheet.merges.filter(({ top, left }) => contains(at, { row: top, col: left }));
        if (merges.length > MOST_MERGED_AREAS) {
          throw new ExcelError(
            'GeneralException',
            'There was an internal error while processing the request.',
          );
        }
        return merges.length === 0 ? null : rangeAreas(host, sheet, merges);
      },
      Select: () => host.selected(sheet, at),
      _KeepReference: () => undefined,
      _ValidateArraySize: (height, width) => {
        if (number(height) !== rows || number(width) !== cols) invalidArgument();
      },
    },
  });
  places.set(made, { sheet, range: at });
  return made;
}

/** What the formula bar shows: a formula with its `=`, a value as it is. */
function input(sheet: BookSheet, row: number, col: number): Json {
  const cell = sheet.cell(row, col);
  if (!cell) return '';
  return cell.formula === undefined ? cell.value : `=${cell.formula}`;
}

function shown(host: HostContext, sheet: BookSheet, row: number, col: number): string {
  const narrow = host.traps.narrowColumns && typeof sheet.cell(row, col)?.value === 'number';
  return narrow ? TOO_NARROW : sheet.display(row, col);
}

function* indices<T>(from: number, to: number, value: (index: number) => T): Iterable<T> {
  for (let index = from; index <= to; index++) yield value(index);
}

function properties(
  options: Argument | undefined,
  name: string,
  from: number,
  to: number,
  hidden: (index: number) => boolean,
): Json {
  if (JSON.stringify(options) !== JSON.stringify({ [name]: true })) invalidArgument();
  return [...indices(from, to, (index) => ({ [name]: hidden(index) }))];
}

function around(a: Range, b: Range): Range {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function writeFormats(sheet: BookSheet, at: Range, value: Json): void {
  if (sheet.protection && !sheet.protection.allowFormatCells) accessDenied();
  for (let row = at.top; row <= at.bottom; row++) {
    for (let col = at.left; col <= at.right; col++) {
      const line = Array.isArray(value) ? value[row - at.top] : value;
      const format = Array.isArray(line) ? line[col - at.left] : line;
      if (format !== null) sheet.setFormat(row, col, text(format));
    }
  }
}

function rangeFormat(sheet: BookSheet, at: Range): Thing {
  return new Thing('RangeFormat', {
    children: {
      Protection: () =>
        new Thing('FormatProtection', {
          scalars: {
            Locked: () => {
              const states = new Set<boolean>();
              for (let row = at.top; row <= at.bottom; row++) {
                for (let col = at.left; col <= at.right; col++) states.add(sheet.isLocked(row, col));
              }
              return states.size === 1 ? ([...states][0] ?? null) : null;
            },
            FormulaHidden: () => false,
          },
        }),
    },
  });
}
