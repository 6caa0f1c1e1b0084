import type { Range } from '../../../src/core/sheet/address';
import type { BookSheet } from '../book';
import type { HostContext } from '../host-context';
import { invalidArgument, number, Thing } from '../thing';
import { conditionalFormats } from './conditional-formats';
import { fullAddress, range } from './range';
import { worksheet } from './worksheet';

/** Several rectangles of a sheet. */
export function rangeAreas(host: HostContext, sheet: BookSheet, areas: readonly Range[]): Thing {
  const all = (): Thing[] => areas.map((area) => range(host, sheet, area));
  return new Thing('RangeAreas', {
    referable: true,
    scalars: {
      Address: () => areas.map((area) => fullAddress(sheet, area)).join(','),
      AreaCount: () => areas.length,
      CellCount: () =>
        areas.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0),
    },
    children: {
      Areas: () =>
        new Thing('RangeCollection', {
          items: all,
          methods: {
            GetCount: () => areas.length,
            GetItemAt: (index) => all()[number(index)] ?? invalidArgument(),
          },
        }),
      ConditionalFormats: () => conditionalFormats(host, sheet, areas),
      Worksheet: () => worksheet(host, sheet),
    },
    methods: { _KeepReference: () => undefined },
  });
}
