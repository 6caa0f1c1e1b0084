import fc from 'fast-check';
import { evaluateUnknown, type FormulaCell } from '../../src/core/formula/evaluate';
import { formulaTemplate } from '../../src/core/formula/shift';
import { a1, parseA1 } from '../../src/core/sheet/address';
import type { Cell } from '../../src/core/sheet/types';

type Content = string | number | boolean;
type Outcome = Content | undefined;

/** A text that starts with `=` is a formula without a result, one with `#` an error. */
function cellOf(content: Content): Cell {
  const base = { value: content, text: String(content), numFmt: 'General' };
  if (typeof content !== 'string') return base;
  if (content.startsWith('=')) return { ...base, value: null, formula: content.slice(1), unknown: true };
  return content.startsWith('#') ? { ...base, value: null, error: content } : base;
}

function sheetOf(name: string, content: Record<string, Content>): { name: string; cells: FormulaCell[] } {
  const cells = Object.entries(content).map(([ref, value]) => ({
    ...(parseA1(ref) ?? { row: 0, col: 0 }),
    cell: cellOf(value),
  }));
  return { name, cells };
}

/** Results by address; addresses on other sheets than the first are led by the sheet's name. */
function evaluated(first: Record<string, Content>, others: Record<string, Record<string, Content>> = {}) {
  const sheets = [sheetOf('表一', first), ...Object.entries(others).map(([name, c]) => sheetOf(name, c))];
  const results = evaluateUnknown(sheets);
  return Object.fromEntries(
    sheets.flatMap(({ name, cells }, i) =>
      cells.flatMap((cell) =>
        cell.cell.unknown ? [[(i > 0 ? `${name}!` : '') + a1(cell), results.get(cell)]] : [],
      ),
    ),
  ) as Record<string, Outcome>;
}

/** Data around the formula: A1:A4 hold 1, 2.5, text and TRUE; B1 an error; C1 the text 12. */
const AROUND = { A1: 1, A2: 2.5, A3: '文本', A4: true, B1: '#DIV/0!', C1: '12' };

function evaluate(formula: string): Outcome {
  return evaluated({ ...AROUND, Z9: `=${formula}` }).Z9;
}

describe('evaluation', () => {
  it.each<[string, Outcome]>([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['0.1+0.2', 0.3],
    ['1/3*3', 1],
    ['10-2-3', 5],
    ['2^3^2', 64],
    ['-2^2', 4],
    ['--3', 3],
    ['50%', 0.5],
    ['200%%', 0.02],
    ['1.5E3', 1500],
    [' A1 + $A$2 ', 3.5],
    ['A4+1', 2],
    ['C1*2', 24],
    ['X1', 0],
    ['X1+1', 1],
    ['A3', '文本'],
    ['"a""b"', 'a"b'],
    ['1=1', true],
    ['A3="文本"', true],
    ['"A"="a"', true],
    ['X1=0', true],
    ['X1=""', true],
    ['"a">9', true],
    ['2<>2', false],
    ['1<=2', true],
    ['3>=4', false],
  ])('gives %s = %p', (formula, value) => {
    expect(evaluate(formula)).toBe(value);
  });

  it.each<[string, Outcome]>([
    ['SUM(A1:A4)', 3.5],
    ['SUM(A:A)', 3.5],
    ['SUM(1:2)', undefined],
    ['SUM(2:3)', 2.5],
    ['SUM(A1,A2,10,"5")', 18.5],
    ['SUM(X1:Y9)', 0],
    ['AVERAGE(A1:A4)', 1.75],
    ['MIN(A1:A4,-1)', -1],
    ['MAX(A1:A4)', 2.5],
    ['MAX(X1:X9)', 0],
    ['ABS(-3)', 3],
    ['ROUND(2.345,2)', 2.35],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(1234,-2)', 1200],
    ['ROUNDDOWN(-2.79,1)', -2.7],
    ['ROUNDUP(2.11,1)', 2.2],
    ['IF(A1>0,"是","否")', '是'],
    ['IF(A1>9,1)', false],
    ['IF(A1,,2)', 0],
    ['if(a1=1,sum(a1:a2),0)', 3.5],
    ['IFERROR(A1/0,"-")', '-'],
    ['IFERROR(B1,0)', 0],
    ['IFERROR(A1,0)', 1],
    ['AND(A1=1,A2>2)', true],
    ['AND(A1:A4)', true],
    ['OR(A1=2,A2=2)', false],
    ['ROUND(IF(SUM(A1:A2)=0,0,A1/SUM(A1:A2))*100%,4)', 0.2857],
  ])('knows %s', (formula, value) => {
    expect(evaluate(formula)).toBe(value);
  });

  it.each([
    '1/0',
    'B1+1',
    'A3+1',
    'AVERAGE(X1:X2)',
    'SUM(B1:B2)',
    'VLOOKUP(A1,A1:B2,2)',
    'IFERROR(VLOOKUP(A1,A1:B2,2),0)',
    'A1&A2',
    'A1:A2',
    'A1:A2+1',
    'SUM(A1',
    'A1 A2',
    '名称',
    '',
    "'[1]账'!A1",
    '[1]账!A1',
    '没有!A1',
    'XFE1',
    'A1048577',
    '1E999',
    '10^400',
    'ROUND(1)',
    '('.repeat(3_000) + '1' + ')'.repeat(3_000),
    '-'.repeat(5_000) + '1',
    '1' + '+1'.repeat(4_000),
    '1+'.repeat(10_000) + '1',
  ])('leaves %.40s unknown', (formula) => {
    expect(evaluate(formula)).toBeUndefined();
  });

  it('looks at other sheets', () => {
    const other = { '附 表': { A1: 3, A2: '=A1*2' }, 表二: { A1: 4 }, "o'k": { A1: 5 } };
    const results = evaluated(
      { A1: "='附 表'!A2+表二!A1", A2: "='o''k'!A1", A3: "=SUM('附 表'!A1:A9)", A4: '=表一!A2' },
      other,
    );
    expect(results).toEqual({ A1: 10, A2: 5, A3: 9, A4: 5, '附 表!A2': 6 });
  });

  it('evaluates in the order that the formulas need', () => {
    expect(evaluated({ A1: '=A2+A3', A2: '=A3*2', A3: '=SUM(B1:B2)', B1: 1, B2: '=3' })).toEqual({
      A1: 12,
      A2: 8,
      A3: 4,
      B2: 3,
    });
  });

  it('leaves cycles unknown, and what rests on them', () => {
    const results = evaluated({
      A1: '=A2',
      A2: '=A3+1',
      A3: '=A1',
      B1: '=A1*2',
      C1: '=C1',
      D1: '=SUM(D1:D9)',
      E1: '=1',
    });
    expect(results).toEqual({
      A1: undefined,
      A2: undefined,
      A3: undefined,
      B1: undefined,
      C1: undefined,
      D1: undefined,
      E1: 1,
    });
  });

  it('lets an error be caught downstream', () => {
    expect(evaluated({ A1: '=1/0', A2: '=IFERROR(A1,7)', A3: '=A1+1' })).toEqual({
      A1: undefined,
      A2: 7,
      A3: undefined,
    });
  });

  it('follows chains longer than the call stack', () => {
    const length = 20_000;
    const chain = Object.fromEntries(
      Array.from({ length }, (_, i) => [`A${i + 1}`, `=A${i + 2}+1`] as [string, Content]),
    );
    expect(evaluated({ ...chain, [`A${length + 1}`]: 0 }).A1).toBe(length);
  });

  it('keeps numbers small that would grow without bound', () => {
    const squares = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`A${i + 2}`, `=A${i + 1}*A${i + 1}`] as [string, Content]),
    );
    const results = evaluated({ A1: 1.0000000001, ...squares });
    expect(results.A5).toBeCloseTo(1, 8);
    expect(results.A61).toBeUndefined();
  });

  it('sums whole columns and rows by what stands in them', () => {
    const sums = Object.fromEntries(
      Array.from(
        { length: 500 },
        (_, i) => [`B${i + 1}`, '=SUM(A:A)+SUM(2000:1048576)'] as [string, Content],
      ),
    );
    expect(evaluated({ A1: 1, A1048576: 2, ...sums }).B500).toBe(5);
  });

  it('adds decimals exactly', () => {
    const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(cents, (amounts) => {
        const cells = Object.fromEntries(amounts.map((n, i) => [`A${i + 1}`, n / 100]));
        const sum = amounts.reduce((a, b) => a + b, 0);
        expect(evaluated({ ...cells, B1: '=SUM(A:A)' }).B1).toBe(sum / 100 + 0);
      }),
    );
  });
});

describe('formulaTemplate', () => {
  it.each<[string, number, number, string]>([
    ['A1+B2', 1, 0, 'A2+B3'],
    ['$A1+A$1+$A$1', 2, 1, '$A3+B$1+$A$1'],
    ['SUM(A1:B9)/C1', 0, 1, 'SUM(B1:C9)/D1'],
    ['SUM(A:A)+SUM($B:C)+SUM(1:2)', 1, 1, 'SUM(B:B)+SUM($B:D)+SUM(2:3)'],
    ["'A1 表'!A1+表1!A1", 1, 0, "'A1 表'!A2+表1!A2"],
    ['LOG10(A1)&"A1"&ABC1DE&1E3', 1, 0, 'LOG10(A2)&"A1"&ABC1DE&1E3'],
    ['表[金额]+A1', 1, 0, '表[金额]+A2'],
    ['A1', -1, 0, '#REF!'],
    ['XFD1', 0, 1, '#REF!'],
    ['_A1+A1_+A1.x', 1, 1, '_A1+A1_+A1.x'],
  ])('moves %s by %i, %i to %s', (formula, rows, cols, moved) => {
    expect(formulaTemplate(formula)(rows, cols)).toBe(moved);
  });

  it('comes back when moved there and back', () => {
    const address = fc.record({ row: fc.nat(5_000), col: fc.nat(500) });
    fc.assert(
      fc.property(address, address, fc.nat(1_000), fc.nat(500), (a, b, rows, cols) => {
        const formula = `SUM(${a1(a)}:${a1(b)})*$${a1(a)}-"${a1(b)}"`;
        expect(formulaTemplate(formulaTemplate(formula)(rows, cols))(-rows, -cols)).toBe(formula);
      }),
    );
  });
});
