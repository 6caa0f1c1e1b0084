import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditWorkbooks } from '../../src/core/audit';
import { planFill } from '../../src/core/fill/plan';
import type { FillCell } from '../../src/core/fill/types';
import { recogniseForms } from '../../src/core/forms/recognise';
import { roleCells } from '../../src/core/forms/roles';
import { evaluateUnknown } from '../../src/core/formula/evaluate';
import { a1 } from '../../src/core/sheet/address';
import { snapshot } from '../../src/core/sheet/snapshot';
import type { Cell, Sheet } from '../../src/core/sheet/types';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { builtin } from '../../src/core/profile/builtin';
import { loud } from '../support/loud';
import { sketch } from '../support/sketch';

const folder = join(__dirname, '../corpus/generated');
const clean = readdirSync(folder).filter((name) => /^clean-.*\.xlsx$/.test(name));

/** A sheet with some cells emptied. */
function without(sheet: Sheet, blank: ReadonlySet<string>): Sheet {
  const cells: [number, number, Cell][] = [];
  for (const { row, col, cell } of sheet.cells())
    if (!blank.has(a1({ row, col }))) cells.push([row, col, cell]);
  return snapshot({ ...sheet, cells });
}

/** The planned cells put in as formulas without results, then evaluated. */
function evaluated(sheet: Sheet, planned: readonly FillCell[]): Map<string, unknown> {
  const cells: [number, number, Cell][] = [];
  for (const { row, col, cell } of sheet.cells()) cells.push([row, col, cell]);
  for (const { cell, formula, value } of planned) {
    const made: Cell = formula
      ? { value: null, text: '', numFmt: 'General', formula, unknown: true }
      : { value, text: String(value), numFmt: 'General' };
    cells.push([cell.row, cell.col, made]);
  }
  const placed = cells.map(([row, col, cell]) => ({ row, col, cell }));
  const results = evaluateUnknown([{ name: sheet.name, cells: placed }]);
  return new Map([...results].map(([placedCell, value]) => [a1(placedCell), value]));
}

describe('fill', () => {
  const COMPUTED = [
    'fund.total.rate',
    'fund.total.score',
    'fund.total.balance',
    'fund.total.budget',
    'fund.total.executed',
    'total.score',
  ];

  it.each(clean)('gives back every computed cell of %s', (name) => {
    const [sheet] = readWorkbook(readFileSync(join(folder, name))).sheets;
    const [form] = sheet ? recogniseForms(sheet) : [];
    if (!sheet || !form) throw new Error(name);
    const roles = roleCells(form);
    const cells = new Set(COMPUTED.flatMap((role) => roles[role] ?? []));
    const emptied = without(sheet, cells);
    const planned = planFill({ sheets: [emptied] });
    const figures = new Map(planned.map((p) => [a1(p.cell), p.value]));
    for (const role of COMPUTED) {
      const cell = roles[role];
      if (!cell) continue;
      const row = Number(cell.slice(1)) - 1;
      const stored = sheet.at(row, cell.charCodeAt(0) - 65)?.value;
      expect([role, figures.get(cell)]).toEqual([role, expect.closeTo(Number(stored), 4)]);
    }
    const live = evaluated(emptied, planned);
    for (const { cell, formula, value } of planned) {
      if (formula) expect([a1(cell), formula, live.get(a1(cell))]).toEqual([a1(cell), formula, value]);
    }
  });

  const form = `
A1:J1=2024年度项目支出绩效自评表
A2=项目名称 | B2:J2=河道清淤
A3=主管部门 | B3:D3=某县水利局 | E3=实施单位 | F3:J3=某县水务站
A4:A6=项目资金（万元） | B4:C4= | D4=全年预算数 | E4=全年执行数 | F4=结转结余 | G4=分值 | H4=执行率 | I4=得分
B5:C5=年度资金总额 | E5=#90 | G5=#10
B6:C6=其中：财政拨款 | D6=#100 | E6=#90
A7=一级指标 | B7=二级指标 | C7=三级指标 | D7=指标值 | E7=实际完成值 | G7=分值 | I7=得分 | J7=偏差原因分析
A8=产出指标 | B8=数量指标 | C8=清淤长度 | D8=#20 | E8=#18 | G8=#60 | J8=汛期停工
A9=满意度指标 | B9=服务对象满意度 | C9=群众满意度 | D9=≥90% | E9=95% | G9=#30
A10=总分 | G10=#100 | I10=`;

  it('fills step by step, each from the one before, as live formulas where cells can be counted with', () => {
    const planned = planFill({ sheets: [sketch(form)] });
    expect(planned.map(({ cell, value, formula }) => [a1(cell), value, formula])).toEqual([
      ['D5', 100, 'SUM(D6)'],
      ['F5', 10, 'ROUND(D5-E5,4)'],
      ['H5', 90, 'ROUND(E5/D5*100,2)'],
      ['I5', 9, 'ROUND(G5*MIN(E5/D5,1),2)'],
      ['I8', 54, 'ROUND(G8*MIN(E8/D8,1),2)'],
      ['I9', 30, undefined],
      ['I10', 93, 'ROUND(SUM(I8:I9,I5),2)'],
    ]);
  });

  it('writes plain values when asked', () => {
    expect(
      planFill({ sheets: [sketch(form)] }, { values: true }).every((cell) => cell.formula === undefined),
    ).toBe(true);
  });

  it('cuts where the profile cuts', () => {
    const national = builtin('national');
    const profile = national && { ...national, rounding: { mode: 'cut' as const, decimals: 1 } };
    const planned = planFill(
      { sheets: [sketch(form.replace('E5=#90', 'E5=#96.66').replace('E6=#90', 'E6=#96.66'))] },
      profile ? { profile } : {},
    );
    expect(planned.find((cell) => a1(cell.cell) === 'I5')).toMatchObject({
      value: 9.6,
      formula: 'ROUNDDOWN(G5*MIN(E5/D5,1),1)',
    });
  });

  it('never touches a typed figure unless asked, and then only a wrong one', () => {
    const typed = form
      .replace('| E5=#90', '| D5=#100 | E5=#90 | F5=#10 | H5=#90 | I5=#9')
      .replace('| G8=#60', '| G8=#60 | I8=#54')
      .replace('| G9=#30', '| G9=#30 | I9=#30')
      .replace('I10=', 'I10=#95');
    expect(planFill({ sheets: [sketch(typed)] })).toEqual([]);
    const planned = planFill({ sheets: [sketch(typed)] }, { overwrite: true });
    expect(planned.map(({ cell, before, value }) => [a1(cell), before, value])).toEqual([['I10', '95', 93]]);
  });

  it('leaves a form on which the audit has nothing more to compute', () => {
    const sheet = sketch(form);
    const planned = planFill({ sheets: [sheet] });
    const filled = snapshot({
      ...sheet,
      cells: [
        ...[...sheet.cells()].map(({ row, col, cell }): [number, number, Cell] => [row, col, cell]),
        ...planned.map(({ cell, value }): [number, number, Cell] => [
          cell.row,
          cell.col,
          { value, text: String(value), numFmt: 'General' },
        ]),
      ],
    });
    expect(loud(auditWorkbooks([{ sheets: [filled] }])[0]?.findings ?? [])).toEqual([]);
    expect(planFill({ sheets: [filled] })).toEqual([]);
  });
});
