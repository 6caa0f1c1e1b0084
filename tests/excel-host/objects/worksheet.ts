import type { Range } from '../../../src/core/sheet/address';
import { MAX_COLS, MAX_ROWS, readAddress, type BookSheet } from '../book';
import { EventKind, type HostContext } from '../host-context';
import { invalidArgument, notFound, number, text, Thing } from '../thing';
import { rangeAreas } from './areas';
import { comments, notes } from './notes';
import { range } from './range';

/** Longer address strings are refused. */
const MOST_ADDRESS_CHARACTERS = 8_192;
const ALL: Range = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLS - 1 };
const FIRST: Range = { top: 0, left: 0, bottom: 0, right: 0 };

/** Event methods of a worksheet or of all of them. */
export function eventMethods(host: HostContext, target: string): Record<string, () => void> {
  const kinds = {
    DataChangedEvent: EventKind.changed,
    SelectionChangedEvent: EventKind.selection,
    CalculatedEvent: EventKind.calculated,
    ActivatedEvent: EventKind.activated,
    DeactivatedEvent: EventKind.deactivated,
    AddedEvent: EventKind.added,
    DeletedEvent: EventKind.deleted,
  };
  const methods: Record<string, () => void> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    methods[`_Register${name}`] = () => host.listen(kind, target, true);
    methods[`_Unregister${name}`] = () => host.listen(kind, target, false);
  }
  return methods;
}

export function worksheet(host: HostContext, sheet: BookSheet): Thing {
  const { book } = host;
  const place = (address: string): Range => readAddress(address) ?? invalidArgument();
  return new Thing('Worksheet', {
    identity: { Id: sheet.id },
    scalars: {
      Id: () => sheet.id,
      Name: () => sheet.name,
      Position: () => book.sheets.indexOf(sheet),
      Visibility: () =>
        sheet.visibility === 'visible' ? 'Visible' : sheet.visibility === 'hidden' ? 'Hidden' : 'VeryHidden',
    },
    children: {
      Protection: () => protection(sheet),
      Comments: () => comments(host, sheet),
      ...(host.supports('1.18') ? { Notes: () => notes(host, sheet) } : {}),
    },
    methods: {
      Activate: () => {
        if (sheet.visibility !== 'visible') invalidArgument();
        book.active = sheet.id;
      },
      GetRange: (address) =>
        range(host, sheet, address === undefined || address === null ? ALL : place(text(address))),
      GetRangeByIndexes: (row, col, rows, cols) =>
        range(host, sheet, {
          top: number(row),
          left: number(col),
          bottom: number(row) + number(rows) - 1,
          right: number(col) + number(cols) - 1,
        }),
      GetCell: (row, col) =>
        range(host, sheet, { top: number(row), left: number(col), bottom: number(row), right: number(col) }),
      GetRanges: (addresses) => {
        const list = text(addresses);
        if (list.length > MOST_ADDRESS_CHARACTERS) invalidArgument();
        return rangeAreas(host, sheet, list.split(',').map(place));
      },
      // A sheet without anything on it gives its first cell.
      GetUsedRange: (valuesOnly) => range(host, sheet, sheet.used(valuesOnly === true) ?? FIRST),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        const used = sheet.used(valuesOnly === true);
        return used ? range(host, sheet, used) : null;
      },
      ...eventMethods(host, sheet.id),
    },
  });
}

function protection(sheet: BookSheet): Thing {
  return new Thing('WorksheetProtection', {
    scalars: {
      Protected: () => sheet.protection !== undefined,
      Options: () => ({
        allowFormatCells: sheet.protection?.allowFormatCells ?? false,
        allowEditObjects: sheet.protection?.allowEditObjects ?? false,
      }),
    },
  });
}

export function worksheets(host: HostContext): Thing {
  const { book } = host;
  const named = (key: unknown): Thing => {
    const sheet = book.sheet(text(key as string));
    return sheet ? worksheet(host, sheet) : notFound();
  };
  return new Thing('WorksheetCollection', {
    items: () => book.sheets.map((sheet) => worksheet(host, sheet)),
    item: named,
    methods: {
      GetItem: named,
      GetItemOrNullObject: (key) => {
        const sheet = book.sheet(text(key));
        return sheet ? worksheet(host, sheet) : null;
      },
      GetActiveWorksheet: () => named(book.active),
      GetCount: () => book.sheets.length,
      ...eventMethods(host, 'Workbook'),
    },
  });
}
