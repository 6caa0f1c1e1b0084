import { a1 } from '../../../src/core/sheet/address';
import { auditOf, auditSketch, theOne, told, unchecked } from './support';
import type { Cells } from '../../support/example-form';

const audited = (patch: Cells) => auditOf(patch, undefined, 'basic');
const found = (
  patch: Cells,
  ...severities: Parameters<typeof told> extends [unknown, ...infer S] ? S : never
) => told(audited(patch), ...severities);

describe('control rates', () => {
  it.each<[string, Cells]>([
    ['as a share', { D4: 0.96 }],
    ['as a number of percent', { D4: { v: 96, numFmt: 'General' } }],
    ['with a percent sign', { D4: '96%' }],
    ['rounded to whole percents', { C4: 49, B4: 51, D4: '96%' }],
  ])('agree %s', (_, patch) => expect(found(patch)).toEqual([]));
  it('are put right by what they are computed from', () => {
    const { expected, actual, fix } = theOne(audited({ D4: 0.92 }), 'basic/control-rate');
    expect([expected, actual, fix?.value]).toEqual(['96%', '92%', 0.96]);
  });
  it('cut off are a hint', () =>
    expect(found({ C4: 47, B4: 49, D4: { v: 0.9591, numFmt: '0.00%' } })).toEqual([
      'hint D4 basic/control-rate',
    ]));
  it('blank are asked for', () => expect(found({ D4: '' })).toEqual(['explain D4 form/computed-blank']));
  it('are not checked where a figure is missing', () =>
    expect(unchecked(audited({ B4: '' }))).toEqual(['B4 basic/control-rate gap.control']));
  it('are not checked against nothing', () =>
    expect(unchecked(audited({ B4: 0, C4: 2 }))).toEqual(['B4 basic/control-rate gap.no-base']));
});

describe('sums', () => {
  it.each(['B6', 'C6', 'D6', 'B7', 'C7', 'D7'])('in %s', (cell) => {
    expect(found({ [cell]: 3.21 }, 'error')).toEqual([`error ${cell} basic/parts-sum`]);
  });
  it('speak of the part that is wrong, not of the heading that is right', () =>
    expect(found({ D7: 0 }, 'error')).toEqual(['error D7 basic/parts-sum']));
  it('of parts that are only some of it cannot be more', () => {
    expect(found({ D16: 90 }, 'error')).toEqual(['error D15 basic/parts-sum']);
    expect(found({ D16: 1 }, 'error')).toEqual([]);
  });
  it('of projects are held against all of them where the note asks for all', () => {
    expect(found({ D12: 440 }, 'error')).toEqual(['error D12 basic/parts-sum']);
    expect(found({ D12: 440, A21: '' }, 'error')).toEqual([]);
    expect(found({ D12: 430, A21: '' }, 'error')).toEqual(['error D12 basic/parts-sum']);
  });
  it('allow for rounding', () => expect(found({ B9: 3.333, B11: 6.684, B6: 10.02, B7: 3.33 })).toEqual([]));
  it('that are blank are a hint with what the parts make', () => {
    const finding = theOne(audited({ D7: '' }), 'basic/parts-sum');
    expect([a1(finding.place.cell), finding.severity, finding.expected]).toEqual(['D7', 'hint', '5.2']);
  });
  it('of what is no number are not checked', () =>
    expect(unchecked(audited({ D11: '约4' }), 'basic/parts-sum')).toEqual([
      'D11 basic/parts-sum gap.unreadable',
    ]));
});

describe('budgets', () => {
  it('that are exceeded', () => {
    expect(found({ D15: 99.21 })).toEqual(['explain D15 basic/over-budget']);
    expect(found({ D15: 99.2 })).toEqual([]);
  });
  it('in another unit say so', () =>
    expect(theOne(audited({ D18: 500000 }), 'basic/over-budget').message.key).toBe(
      'basic/over-budget.scale',
    ));
  it('hold more staff than posts', () =>
    expect(found({ C4: 52, D4: 1.04 })).toEqual(['explain C4 basic/over-budget']));
  it('of last year are no matter', () => expect(found({ B15: 500 })).toEqual([]));
  it('are missing', () => {
    expect(found({ C18: '' })).toEqual(['explain D18 basic/no-budget']);
    expect(found({ C18: '—' })).toEqual(['explain D18 basic/no-budget']);
    expect(found({ C18: 0 })).toEqual(['explain D18 basic/over-budget']);
  });
  it('of a heading stand with its parts, or those of the parts with the heading', () => {
    expect(found({ C12: '' }, 'explain')).toEqual([]);
    expect(found({ C16: '', C17: '' }, 'explain')).toEqual([]);
    expect(found({ C16: '' }, 'explain')).toEqual(['explain D16 basic/no-budget']);
  });
  it('of a column without any are not checked', () => {
    const none = Object.fromEntries(
      [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18].map((row) => [`C${row}`, '']),
    );
    expect(told(audited(none), 'explain')).toEqual([]);
    expect(unchecked(audited(none), 'basic/no-budget')).toHaveLength(1);
  });
});

describe('fields and filler', () => {
  it('a blank unit', () => expect(found({ A2: '填报单位：' })).toEqual(['error A2 form/missing-field']));
  it('an ellipsis of the template', () =>
    expect(found({ A14: '……', B14: '', C14: '', D14: '', B12: 300, C12: 310, D12: 308.08 })).toEqual([
      'hint A14 form/placeholder',
    ]));
  it('the year comes from the title or from the columns', () => {
    const yearOf = (patch: Cells) => audited(patch).forms[0]?.form.yearNumber;
    expect([yearOf({}), yearOf({ A1: '部门整体支出绩效评价基础数据表' }), yearOf({ A1: '' })]).toEqual([
      2024, 2024, 2024,
    ]);
  });
});

describe('tables of 三公经费', () => {
  const table = (total: string, running: string) => `
A1:C1=2023年度“三公”经费支出情况表
C2=单位：元
A3=项目 | B3=预算数 | C3=决算数
A4=合计 | B4=#60000 | C4=${total}
A5=1.因公出国（境）费 | B5=#0 | C5=#0
A6=2.公务接待费 | B6=#20000 | C6=#15000
A7=3.公务用车购置及运行费 | B7=#40000 | C7=#38000
A8=其中：公务用车购置费 | B8=#0 | C8=#0
A9=公务用车运行费 | B9=#40000 | C9=${running}
A10=二、相关统计数
A11=1.因公出国（境）团组数（个） | B11=#0 | C11=#2
A12=2.公务用车保有量（辆） | B12=#1 | C12=#3`;
  it('are right', () => expect(told(auditSketch(table('#53000', '#38000')))).toEqual([]));
  it('are exact to the fen in 元', () => {
    expect(told(auditSketch(table('#53000.05', '#38000')))).toEqual(['error C4 basic/parts-sum']);
    expect(told(auditSketch(table('#53000', '#39000')))).toEqual(['error C7 basic/parts-sum']);
  });
  it("do not hold last year's spending against this year's budget", () =>
    expect(
      told(
        auditSketch(
          table('#53000', '#38000')
            .replace('预算数', '2024年预算数')
            .replace('决算数', '2023-执行数')
            .replace('B6=#20000', 'B6=#2000')
            .replace('B4=#60000', 'B4=#42000'),
        ),
      ),
    ).toEqual([]));
});
