import { barEnd, reachOf } from '../../src/report/bars';
import { drawChart } from '../../src/report/chart';
import { deviations, type Deviation } from '../../src/report/deviation';
import type { ReportWords } from '../../src/report';
import { all, auditOf, classed, parse, wordsOf } from './support';
import type { Cells } from '../support/example-form';

let words: ReportWords;
beforeAll(async () => (words = await wordsOf('zh-CN')));

function of(patch: Cells): Deviation[] {
  const [form] = auditOf(patch).forms;
  if (!form) throw new Error('no form');
  return deviations(form);
}

const first = (target: string, actual: string | number): Deviation | undefined =>
  of({ F13: target, G13: actual }).find(({ name }) => name === '新建蓄水池数量');

test('only indicators that can be measured, in the order of the form', () => {
  expect(of({}).map(({ name, percent }) => [name, percent?.toFixed(2)])).toEqual([
    ['新建蓄水池数量', '100.00'],
    ['改造供水管网长度', '100.00'],
    ['工程验收合格率', '102.04'],
    ['项目总成本', '88.00'],
    ['受益人口', '101.88'],
    ['受益群众满意度', '98.95'],
  ]);
});

test.each([
  ['≥8座', '8座', 100, 'met'],
  ['≥8座', '6座', 75, 'unmet'],
  ['≥8座', '10座', 125, 'met'],
  ['≥8座', '72座', 900, 'over'],
  ['≤8座', '10座', 125, 'unmet'],
  ['≤8座', '2座', 25, 'met'],
  ['8-10座', '9座', 100, 'met'],
  ['8-10座', '4座', 50, 'unmet'],
  ['8-10座', '20座', 200, 'unmet'],
  ['=0座', '0座', undefined, 'met'],
  ['=0座', '3座', undefined, 'unmet'],
])('%s, %s: %s %s', (target, actual, percent, attainment) => {
  expect(first(target, actual)).toMatchObject({ attainment, percent, target, actual });
});

test('a target or actual in words has no bar', () => {
  expect(first('建立健全', '8座')).toBeUndefined();
  expect(first('≥8座', '已完成')).toBeUndefined();
});

describe('chart', () => {
  const bar = (percent: number | undefined, attainment: Deviation['attainment'] = 'met'): Deviation => ({
    cell: { row: 12, col: 6 },
    name: '<b>',
    target: '≥1',
    actual: '1',
    attainment,
    percent,
  });

  test('the scale holds all bars, within reason', () => {
    expect([[], [bar(100)], [bar(85)], [bar(140)], [bar(5000)], [bar(undefined)]].map(reachOf)).toEqual([
      20, 20, 20, 50, 100, 20,
    ]);
  });

  test('a bar ends at the edge of the scale', () => {
    expect(barEnd(150, 100)).toEqual({ end: 0.5, beyond: false });
    expect(barEnd(200, 100)).toEqual({ end: 1, beyond: false });
    expect(barEnd(900, 100)).toEqual({ end: 1, beyond: true });
    expect(barEnd(70, 20)).toEqual({ end: -1, beyond: true });
  });

  test('every row says in words what its picture shows', () => {
    const made = drawChart(
      [bar(93.3333, 'unmet'), bar(900, 'over'), bar(100), bar(undefined, 'unmet')],
      words,
    );
    const page = parse(`\n${made.text}`);
    const rows = all(page, 'tr').slice(1);
    expect(rows.map((row) => all(row, 'td').map((cell) => cell.text.trim()))).toEqual([
      ['≥1', '1', '', '93.33%', '未达到'],
      ['≥1', '1', '', '900%', '超额过多'],
      ['≥1', '1', '', '100%', '达到'],
      ['≥1', '1', '', '—', '未达到'],
    ]);
    expect(all(rows[0] ?? page, 'th').map((cell) => cell.text.trim())).toEqual(['<b>']);
    for (const picture of all(page, 'svg')) expect(picture.attributes['aria-hidden']).toBe('true');
    // A shape of its own for each result, besides the colour.
    expect(rows.map((row) => [classed(row, 'cross').length, all(row, 'circle').length])).toEqual([
      [1, 0],
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
  });

  test('without measurable indicators there is none', () => {
    expect(drawChart([], words).text).toBe('');
  });
});
