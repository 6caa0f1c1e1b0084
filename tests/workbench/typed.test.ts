import fc from 'fast-check';
import { snapshot } from '../../src/core/sheet/snapshot';
import { editText } from '../../src/workbench/model/table';
import { typed } from '../../src/workbench/model/typed';

test.each([
  ['170', 'General', { value: 170 }],
  ['1,234.50', '0.00', { value: 1234.5 }],
  ['88.24%', '0.00%', { value: 0.8824 }],
  ['88.24', '0.00%', { value: 0.8824 }],
  ['88％', '0%', { value: 0.88 }],
  ['95%', 'General', { value: '95%' }],
  ['≥95%', 'General', { value: '≥95%' }],
  ['2024年12月底前', 'General', { value: '2024年12月底前' }],
  ['', 'General', { value: null }],
  ['  ', 'General', { value: null }],
  ['=F7+F8', '0.00', { value: null, formula: 'F7+F8' }],
  ['=', 'General', { value: '=' }],
  ["'012", 'General', { value: '012' }],
  ['012', '@', { value: '012' }],
  ['1.2.3', 'General', { value: '1.2.3' }],
])('%j in a cell of %s is %j', (input, format, wanted) => {
  expect(typed(input, format)).toEqual(wanted);
});

test('what an editor shows means the same when it is typed back', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((n) => Number(n.toFixed(6))),
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
  );
  fc.assert(
    fc.property(value, fc.constantFrom('General', '0.00', '0.00%'), (number, numFmt) => {
      const cells = [[0, 0, { value: number, text: 'shown', numFmt }]] as const;
      const sheet = snapshot({
        name: 'a',
        visibility: 'visible',
        cells,
        merges: [],
        hiddenRows: [],
        hiddenCols: [],
        formatAt: () => numFmt,
      });
      expect(typed(editText(sheet, { row: 0, col: 0 }), numFmt).value).toBeCloseTo(number, 9);
    }),
  );
});
