import type { Cell } from '../../../src/core/sheet/types';
import { cellData, styleData } from '../../../src/hosts/grid/cell-data';
import { choiceData } from '../../../src/hosts/grid/choice-data';
import { isBeyondValues, touched } from '../../../src/hosts/grid/commands';
import { columnPixels, neededHeight } from '../../../src/hosts/grid/sizes';
import { holds, typed } from '../../../src/hosts/grid/typed';
import type { CellLook } from '../../../src/hosts/ooxml/look/types';

const PLAIN: CellLook = {
  font: {},
  lines: {},
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  rotation: 0,
  numFmt: 'General',
};
const cell = (more: Partial<Cell>): Cell => ({ value: null, text: '', numFmt: 'General', ...more });

describe('what stands in the spreadsheet, as a file would have it', () => {
  it.each([
    [undefined, '', { value: null }],
    [{ v: '' }, '', { value: null }],
    [{ v: 0.950_000_000_000_000_1, t: 2 }, '', { value: 0.95 }],
    [{ v: '12', t: 2 }, '', { value: 12 }],
    [{ v: '12', t: 4 }, '', { value: '12' }],
    [{ v: 1, t: 3 }, '', { value: true }],
    [{ v: 0, t: 3 }, '', { value: false }],
    [{ v: 5, t: 2 }, '=SUM(A1:A2)', { value: null, formula: 'SUM(A1:A2)' }],
    [{ p: { id: 'p', documentStyle: {}, body: { dataStream: '一\r二\r\n' } } }, '', { value: '一\n二' }],
  ])('%j with %p', (data, formula, expected) => {
    expect(typed(data, formula)).toEqual(expected);
  });

  it('is what the file holds or is not', () => {
    expect(holds(undefined, { value: null })).toBe(true);
    expect(holds(cell({ value: 0.1 + 0.2 }), { value: 0.3 })).toBe(true);
    expect(holds(cell({ value: '3' }), { value: 3 })).toBe(false);
    expect(holds(cell({ error: '#N/A' }), { value: '#N/A' })).toBe(true);
    // The result follows from the formula.
    expect(holds(cell({ value: 1, formula: 'A1' }), { value: null, formula: 'A1' })).toBe(true);
    expect(holds(cell({ value: 1, formula: 'A1' }), { value: 1 })).toBe(false);
  });
});

describe('what the file has, as the spreadsheet holds it', () => {
  it('are values by their kind', () => {
    expect(cellData(cell({ value: '003' }))).toEqual({ v: '003', t: 1 });
    expect(cellData(cell({ value: 3, formula: 'A1' }))).toEqual({ v: 3, t: 2, f: '=A1' });
    expect(cellData(cell({ value: true }))).toEqual({ v: 1, t: 3 });
    expect(cellData(cell({ error: '#DIV/0!', formula: '1/0' }))).toEqual({ v: '#DIV/0!', t: 1, f: '=1/0' });
    expect(cellData(cell({ formula: 'X()', unknown: true }))).toEqual({ f: '=X()' });
  });

  it('are looks', () => {
    const look: CellLook = {
      ...PLAIN,
      font: { name: '宋体', size: 12, bold: true, colour: '#FF0000' },
      fill: '#F2F2F2',
      lines: {
        left: { style: 'thin', colour: '#000000' },
        bottom: { style: 'mediumDashed', colour: '#00FF00' },
      },
      horizontal: 'right',
      vertical: 'center',
      wrap: true,
      indent: 2,
      rotation: 45,
      numFmt: '0.00%',
    };
    expect(styleData(look)).toEqual({
      ff: '宋体',
      fs: 12,
      bl: 1,
      cl: { rgb: '#FF0000' },
      bg: { rgb: '#F2F2F2' },
      bd: { l: { s: 1, cl: { rgb: '#000000' } }, b: { s: 9, cl: { rgb: '#00FF00' } } },
      ht: 3,
      pd: { r: 24 },
      vt: 2,
      tb: 3,
      tr: { a: -45 },
      n: { pattern: '0.00%' },
    });
    expect(styleData(PLAIN)).toEqual({ vt: 3, tb: 1 });
    expect(styleData({ ...PLAIN, rotation: 255 })).toMatchObject({ tr: { a: 0, v: 1 } });
  });

  it('are lists', () => {
    const areas = [{ top: 0, left: 1, bottom: 2, right: 1 }];
    expect(choiceData({ areas, source: ['优', '良'], strict: true }, 'x')).toMatchObject({
      formula1: '优,良',
      ranges: [{ startRow: 0, startColumn: 1, endRow: 2, endColumn: 1 }],
      showErrorMessage: true,
    });
    expect(choiceData({ areas, source: '附表!$A$1:$A$3', strict: false }, 'x').formula1).toBe(
      '=附表!$A$1:$A$3',
    );
  });

  it('are sizes, as Excel counts them', () => {
    // The usual columns of Excel in English and in Chinese.
    expect(columnPixels({ name: 'Calibri', size: 11 }).of(9.140_625)).toBe(64);
    expect(columnPixels({ name: '宋体', size: 11 }).of(9)).toBe(72);
    const wrapped = { ...PLAIN, wrap: true, font: { size: 12 } };
    const text = '因汛期提前，导致施工推迟';
    const one = neededHeight(cell({ text }), PLAIN, 50);
    expect(neededHeight(cell({ text }), wrapped, 400)).toBeLessThan(one * 1.5);
    expect(neededHeight(cell({ text }), wrapped, 100)).toBeGreaterThan(one * 2);
    expect(neededHeight(cell({ text: '一\n二\n三' }), wrapped, 400)).toBeGreaterThan(one * 2);
  });
});

describe('commands', () => {
  it('change values, or what the file cannot follow', () => {
    for (const id of ['set-range-values', 'move-range', 'set.numfmt', 'set-worksheet-row-height'])
      expect(isBeyondValues(`sheet.mutation.${id}`)).toBe(false);
    for (const id of [
      'insert-row',
      'add-worksheet-merge',
      'set-worksheet-name',
      'insert-sheet',
      'update-note',
    ])
      expect(isBeyondValues(`sheet.mutation.${id}`)).toBe(true);
    expect(isBeyondValues('data-validation.mutation.addRule')).toBe(true);
    expect(isBeyondValues('sheet.operation.set-selections')).toBe(false);
    expect(isBeyondValues('formula.mutation.set-formula-calculation-start')).toBe(false);
  });

  it('tell which cells they changed', () => {
    const cellValue = { 1: { 2: { v: 1 }, 3: null } };
    expect(touched('sheet.mutation.set-range-values', { subUnitId: 's1', cellValue })).toEqual([
      { sheet: 1, cell: { row: 1, col: 2 } },
      { sheet: 1, cell: { row: 1, col: 3 } },
    ]);
    const [from, to] = [
      { subUnitId: 's0', value: { 0: { 0: null } } },
      { subUnitId: 's2', value: { 5: { 5: { v: 1 } } } },
    ];
    expect(touched('sheet.mutation.move-range', { from, to })).toEqual([
      { sheet: 0, cell: { row: 0, col: 0 } },
      { sheet: 2, cell: { row: 5, col: 5 } },
    ]);
    expect(touched('sheet.operation.set-selections', { subUnitId: 's0' })).toEqual([]);
  });
});
