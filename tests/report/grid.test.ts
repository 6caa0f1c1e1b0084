import { a1, parseRange } from '../../src/core/sheet/address';
import { drawnGrid, type DrawnGrid } from '../../src/report/grid';
import { columnWidths, textWidth } from '../../src/report/widths';
import { sheetOf } from './support';

/** Each drawn row as `A1 2x3`: address, rows, columns. */
function shape(grid: DrawnGrid): string[] {
  return grid.lines.map((line) =>
    line
      .map(({ cell, rowspan, colspan }) => a1(cell) + (rowspan * colspan > 1 ? `:${rowspan}x${colspan}` : ''))
      .join(' '),
  );
}

function draw(merges: string[], range = 'A1:C3', more: Parameters<typeof sheetOf>[1] = {}): DrawnGrid {
  const cells = Object.fromEntries(
    [1, 2, 3].flatMap((row) => ['A', 'B', 'C'].map((col) => [`${col}${row}`, `${col}${row}`])),
  );
  const sheet = sheetOf({ name: 's', cells, merges }, more);
  const at = parseRange(range);
  if (!at) throw new Error(range);
  return drawnGrid(sheet, at);
}

test.each<[string, string[], string[]]>([
  ['none', [], ['A1 B1 C1', 'A2 B2 C2', 'A3 B3 C3']],
  ['across and down', ['A1:B2'], ['A1:2x2 C1', 'C2', 'A3 B3 C3']],
  ['a whole row', ['A2:C2'], ['A1 B1 C1', 'A2:1x3', 'A3 B3 C3']],
  ['all', ['A1:C3'], ['A1:3x3', '', '']],
  ['beyond the range', ['B3:XFD1048576'], ['A1 B1 C1', 'A2 B2 C2', 'A3 B3:1x2']],
  ['overlapping: the first counts', ['A1:B2', 'B2:C3'], ['A1:2x2 C1', 'C2', 'A3 B3 C3']],
])('merges %s', (_, merges, lines) => expect(shape(draw(merges))).toEqual(lines));

test('a merge that begins before the range is cut to it', () => {
  expect(shape(draw(['A1:B3'], 'B2:C3'))).toEqual(['A1:2x1 C2', 'C3']);
});

test('hidden rows and columns are left out, merges over them shrink', () => {
  const hidden = { hiddenRows: [{ from: 0, to: 0 }], hiddenCols: [{ from: 1, to: 1 }] };
  const grid = draw(['A1:B2'], 'A1:C3', hidden);
  expect(shape(grid)).toEqual(['A1 C2', 'A3 C3']);
  expect([grid.hiddenRows, grid.hiddenCols]).toEqual([hidden.hiddenRows, hidden.hiddenCols]);
  expect(grid.at({ row: 0, col: 0 })).toMatchObject({ cell: { row: 0, col: 0 } });
  expect(grid.at({ row: 0, col: 2 })).toBeUndefined();
});

test('rows and columns hidden altogether leave an empty drawing', () => {
  expect(shape(draw([], 'A1:C3', { hiddenRows: [{ from: 0, to: 1_048_575 }] }))).toEqual([]);
  expect(shape(draw([], 'A1:C3', { hiddenCols: [{ from: 0, to: 16_383 }] }))).toEqual(['', '', '']);
});

test('a title merged to the edge of the sheet does not widen the form', () => {
  const grid = draw(['A1:XFD1'], 'A1:XFD1048576');
  expect([grid.rows.length, grid.cols.length, grid.cut]).toEqual([3, 3, false]);
});

test('a blank cell at the end is drawn where something points at it', () => {
  const sheet = sheetOf({ name: 's', cells: { A1: 'x' } });
  const range = { top: 0, left: 0, bottom: 9, right: 9 };
  expect(drawnGrid(sheet, range).rows).toEqual([0]);
  expect(drawnGrid(sheet, range, [{ row: 2, col: 3 }])).toMatchObject({
    rows: [0, 1, 2],
    cols: [0, 1, 2, 3],
  });
});

test('what is beyond all measure is cut, and said to be', () => {
  const grid = drawnGrid(sheetOf({ name: 's', cells: { A1: 'x', A5000: 'y' } }), {
    top: 0,
    left: 0,
    bottom: 4999,
    right: 0,
  });
  expect([grid.rows.length, grid.cut]).toEqual([1, true]);
});

describe('widths', () => {
  const widthsOf = (cells: Record<string, string | number>, range: string, merges: string[] = []) => {
    const sheet = sheetOf({ name: 's', cells, merges });
    const at = parseRange(range);
    if (!at) throw new Error(range);
    const grid = drawnGrid(sheet, at);
    return columnWidths(grid, ({ cell }) => ({ text: sheet.at(cell.row, cell.col)?.text ?? '', marks: 0 }));
  };

  test('letters and digits count for about half a character', () => {
    expect([textWidth('指标'), textWidth('12'), textWidth('')]).toEqual([2, 1.14, 0]);
  });

  test('longer text asks for more, but ever less so', () => {
    const { widths } = widthsOf({ A1: '分', B1: '实际完成值', C1: '偏差原因'.repeat(50) }, 'A1:C1');
    const [a = 0, b = 0, c = 0] = widths;
    expect(a).toBeLessThan(b);
    expect(b).toBeLessThan(c);
    expect(c).toBeLessThan(4 * b);
  });

  test('many columns take smaller type, then room from the text, never from the numbers', () => {
    const cells: Record<string, string> = {};
    for (const col of 'ABCDEFGHIJKL') {
      cells[`${col}1`] = '偏差原因分析及改进措施';
      cells[`${col}2`] = '1234567';
    }
    const { widths, size } = widthsOf(cells, 'A1:L2');
    expect(size).toBe('smallest');
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(71);
    for (const width of widths) expect(width).toBeGreaterThan(textWidth('1234567'));
    expect(widthsOf({ A1: '分值', B1: '得分' }, 'A1:B1').size).toBe('normal');
  });
});
