import { clip, pad, table, width } from '../../src/cli/columns';

test.each([
  ['总分', 4],
  ['G15、G18', 8],
  ['（万元）', 8],
  ['≥95%', 4],
  ['e\u0301', 1],
  ['𠮷', 2],
  ['', 0],
])('%s takes %d columns', (text, columns) => {
  expect(width(text)).toBe(columns);
});

test('texts are filled up and cut by columns, not characters', () => {
  expect(pad('总分', 6)).toBe('总分  ');
  expect(pad('总分', 6, true)).toBe('  总分');
  expect(pad('总分', 2)).toBe('总分');
  expect(clip('项目支出绩效', 12)).toBe('项目支出绩效');
  expect(clip('项目支出绩效', 10)).toBe('项目支出…');
});

test('a table aligns wide and narrow texts alike', () => {
  expect(table([['表', '总分'], ['a.xlsx', '95'], ['合计']])).toEqual([
    '表      总分',
    'a.xlsx    95',
    '合计  ',
  ]);
});
