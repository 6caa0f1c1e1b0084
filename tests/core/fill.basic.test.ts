import fc from 'fast-check';
import { planFill } from '../../src/core/fill/plan';
import { a1 } from '../../src/core/sheet/address';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { basicLayouts, layOutBasic } from '../support/basic-layouts';
import { exampleForm, type Cells } from '../support/example-form';
import { workbookBytes } from '../support/xlsx';

const planned = (patch: Cells, overwrite = false) =>
  planFill(readWorkbook(workbookBytes({ sheets: [exampleForm('basic', patch)] })), { overwrite }).map(
    ({ cell, kind, value, formula }) => [a1(cell), kind, value, formula],
  );

describe('a table of basic data', () => {
  it('that is complete is left as it is', () => expect(planned({})).toEqual([]));
  it('gets its control rate', () =>
    expect(planned({ D4: '' })).toEqual([['D4', 'control', 0.96, 'ROUND(C4/B4,4)']]));
  it('gets the sums whose parts are all listed', () =>
    expect(planned({ D6: '', D7: '', D12: '', D15: '' })).toEqual([
      ['D6', 'spending', 9.5, 'SUM(D8:D11)'],
      ['D7', 'spending', 5.2, 'SUM(D8:D9)'],
    ]));
  it('sums no text, and only with a formula what is a number', () =>
    expect(planned({ D7: '', D9: '5.2' })).toEqual([['D7', 'spending', 5.2, undefined]]));
  it('keeps a wrong figure unless it is asked to put it right', () => {
    expect(planned({ D4: 0.5, D6: 1 })).toEqual([]);
    expect(planned({ D4: 0.5, D6: 1 }, true)).toEqual([
      ['D4', 'control', 0.96, 'ROUND(C4/B4,4)'],
      ['D6', 'spending', 9.5, 'SUM(D7,D10:D11)'],
    ]);
  });
  it('gets back what was in it, whatever its layout', () => {
    fc.assert(
      fc.property(basicLayouts, (layout) => {
        const { roles } = layOutBasic(layout);
        const role = 'spend.three-public.final';
        const { sheet } = layOutBasic({ ...layout, blankVehicles: false }, { [role]: undefined });
        const parts = ['spend.vehicles.final', 'spend.abroad.final', 'spend.reception.final'];
        const cells = planFill({ sheets: [sheet] });
        expect(cells.map(({ cell }) => a1(cell))).toEqual([roles[role]]);
        const values = [...sheet.cells()].map(({ row, col, cell }) => [a1({ row, col }), cell.text] as const);
        const amounts = parts.map((part) => new Map(values).get(roles[part] ?? '')?.normalize('NFKC'));
        const sum = amounts.reduce((total, text) => total + Number(text), 0);
        expect(cells[0]?.value).toBeCloseTo(sum, 1);
      }),
    );
  });
});
