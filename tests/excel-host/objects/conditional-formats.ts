import type { Range } from '../../../src/core/sheet/address';
import type { BookFormat, BookSheet } from '../book';
import type { HostContext } from '../host-context';
import { accessDenied, ExcelError, invalidArgument, notFound, number, text, Thing } from '../thing';
import { rangeAreas } from './areas';
import { range } from './range';

/** The conditional formats that touch some rectangles, highest priority first. */
export function conditionalFormats(host: HostContext, sheet: BookSheet, areas: readonly Range[]): Thing {
  const touching = (): BookFormat[] =>
    sheet.conditionalFormats.filter((format) => format.areas.some((a) => areas.some((b) => overlap(a, b))));
  const item = (format: BookFormat | undefined): Thing =>
    format ? conditionalFormat(host, sheet, format) : notFound();
  return new Thing('ConditionalFormatCollection', {
    items: () => {
      // The types and ids can be had even of formats that throw when they are looked into.
      return touching().map((format) => conditionalFormat(host, sheet, format));
    },
    item: (key) => item(touching().find(({ id }) => id === key)),
    methods: {
      GetCount: () => touching().length,
      GetItemAt: (index) => item(touching()[number(index)]),
      GetItemOrNullObject: (id) => {
        const format = touching().find((each) => each.id === id);
        return format ? conditionalFormat(host, sheet, format) : null;
      },
      Add: (type) => {
        mayFormat(sheet);
        if (text(type) !== 'Custom') invalidArgument();
        const format: BookFormat = { id: host.book.id('cf'), type: 'Custom', areas: [...areas] };
        // A new one has the highest priority.
        sheet.conditionalFormats.unshift(format);
        return conditionalFormat(host, sheet, format);
      },
    },
  });
}

function mayFormat(sheet: BookSheet): void {
  if (sheet.protection && !sheet.protection.allowFormatCells) accessDenied();
}

function conditionalFormat(host: HostContext, sheet: BookSheet, format: BookFormat): Thing {
  const looked = (): void => {
    if (format.type !== 'Custom' && host.traps.brokenFormats.includes(sheet.name)) {
      throw new ExcelError('GeneralException', 'There was an internal error while processing the request.');
    }
  };
  const custom = (): Thing => {
    if (format.type === 'Custom') return customFormat(sheet, format);
    throw new ExcelError('InvalidOperation', 'This operation is not permitted for the current object.');
  };
  return new Thing('ConditionalFormat', {
    identity: { Id: format.id },
    scalars: {
      Id: () => format.id,
      Type: () => format.type,
      Priority: () => sheet.conditionalFormats.indexOf(format),
      StopIfTrue: () => format.stopIfTrue ?? false,
    },
    setters: {
      StopIfTrue: (value) => {
        mayFormat(sheet);
        format.stopIfTrue = value === true;
      },
      Priority: (value) => {
        mayFormat(sheet);
        const others = sheet.conditionalFormats.filter((each) => each !== format);
        others.splice(number(value), 0, format);
        sheet.conditionalFormats = others;
      },
    },
    children: {
      Custom: () => {
        looked();
        return custom();
      },
      CustomOrNullObject: () => {
        looked();
        return format.type === 'Custom' ? custom() : null;
      },
    },
    methods: {
      Delete: () => {
        mayFormat(sheet);
        if (!sheet.conditionalFormats.includes(format)) notFound();
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
      },
      GetRange: () => {
        const [area, ...more] = format.areas;
        return area && more.length === 0 ? range(host, sheet, area) : notFound();
      },
      GetRanges: () => rangeAreas(host, sheet, format.areas),
    },
  });
}

function customFormat(sheet: BookSheet, format: BookFormat): Thing {
  const set =
    (name: 'formula' | 'fill' | 'fontColor') =>
    (value: unknown): void => {
      mayFormat(sheet);
      format[name] = text(value as string);
    };
  return new Thing('CustomConditionalFormat', {
    children: {
      Rule: () =>
        new Thing('ConditionalFormatRule', {
          scalars: { Formula: () => format.formula ?? '' },
          setters: { Formula: set('formula') },
        }),
      Format: () =>
        new Thing('ConditionalRangeFormat', {
          children: {
            Fill: () =>
              new Thing('ConditionalRangeFill', {
                scalars: { Color: () => format.fill ?? '' },
                setters: { Color: set('fill') },
              }),
            Font: () =>
              new Thing('ConditionalRangeFont', {
                scalars: { Color: () => format.fontColor ?? '' },
                setters: { Color: set('fontColor') },
              }),
          },
        }),
    },
  });
}

function overlap(a: Range, b: Range): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}
