import { auditWorkbooks } from '../../../src/core/audit';
import type { WorkbookAudit } from '../../../src/core/audit/types';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { exampleForm, type Cells } from '../../support/example-form';
import { workbookBytes, type TestSheet } from '../../support/xlsx';
import { exampleSet } from '../examples';
import { theOne, told, unchecked } from './support';

const read = (sheets: TestSheet[]) => readWorkbook(workbookBytes({ sheets }));
function audited(sheets: TestSheet[]): WorkbookAudit {
  const [audit] = auditWorkbooks([read(sheets)]);
  if (!audit) throw new Error('no audit');
  return audit;
}
const ofSet = (...patches: Cells[]): WorkbookAudit => audited(exampleSet(...patches));
/** Each finding across forms with its sheet. */
const across = (audit: WorkbookAudit): string[] =>
  audit.findings
    .filter(({ rule }) => rule.startsWith('cross/'))
    .map(({ rule, place }) => `${place.sheet.name} ${place.cell.row + 1} ${rule}`);

/** Project spending of the unit, with the total and the basic spending that go with it. */
const projects = (executed: number): Cells => ({ F6: executed, F5: 857.6 - executed });

describe('forms that agree', () => {
  it('raise nothing, in one workbook or in several', () => {
    expect(told(ofSet({}))).toEqual([]);
    const apart = exampleSet().map((sheet) => read([sheet]));
    expect(auditWorkbooks(apart, { together: true }).flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe('project spending', () => {
  it('is the sum of the project forms', () => {
    const audit = ofSet(projects(447.6));
    expect(across(audit)).toEqual(['整体支出 6 cross/amount']);
    const { expected, actual, related } = theOne(audit, 'cross/amount');
    expect([expected, actual, related.map(({ sheet }) => sheet.name)]).toEqual([
      '457.6',
      '447.6',
      ['项目一', '项目二'],
    ]);
  });
  it('is so in the budget and in what was budgeted first', () => {
    expect(across(ofSet({ E6: 510, E5: 420 }))).toEqual(['整体支出 6 cross/amount']);
    expect(across(ofSet({ D6: 510, D5: 390 }))).toEqual(['整体支出 6 cross/amount']);
  });
  it('says so where only the unit of money differs', () =>
    expect(theOne(ofSet({ F6: 4576000, F5: '' }), 'cross/amount').message.key).toBe('cross/amount.scale'));
  it('allows for rounding', () => expect(across(ofSet(projects(457.61)))).toEqual([]));
  it('may stand in the label itself', () => {
    const inside: Cells = { B5: '', D5: '', E5: '', F5: '', B6: '', D6: '', E6: '', F6: '' };
    const own = { ...inside, B5: '按支出性质分：857.6', B6: '其中：项目支出：457.6' };
    expect(across(ofSet(own))).toEqual([]);
    expect(across(ofSet({ ...own, B6: '其中：项目支出：447.6' }))).toEqual(['整体支出 6 cross/amount']);
  });
  it('is looked for in the basic data where there is no unit form', () => {
    const [, ...others] = exampleSet({}, { D12: 447.6, D14: 139.52 });
    expect(across(audited(others))).toEqual(['基础数据 12 cross/amount']);
  });
  it('of the basic data is wrong where the project forms uphold the unit form', () =>
    expect(across(ofSet({}, { D12: 447.6, D14: 139.52 }))).toEqual(['基础数据 12 cross/amount']));
  it('counts a form that was handed in twice once or twice', () => {
    const [unit, basic, one] = exampleSet(projects(228.8), { D12: 228.8, D13: 128.8, D14: 100 });
    const twice = [unit, basic, one, { ...exampleForm('scored', {}, '重复'), name: '重复' }].flatMap(
      (s) => s ?? [],
    );
    expect(across(audited(twice))).toEqual(['重复 3 cross/duplicate-project']);
  });
  it('takes in the projects of the units below, or leaves them out', () => {
    const below = { H4: '某县水利管理站', C4: '某县水务局' };
    expect(across(ofSet({ F8: '任务完成。' }, {}, below))).toEqual([]);
  });
});

describe('forms that are missing', () => {
  const stated = (text: string): WorkbookAudit =>
    ofSet({ ...projects(447.6), F8: text }, { D12: 447.6, D14: 139.52 });

  it('make it impossible to check', () => {
    const audit = stated('全年任务完成，对23个项目开展绩效自评。');
    expect(across(audit)).toEqual([]);
    expect(unchecked(audit, 'cross/amount')).toEqual(['F6 cross/amount gap.missing-forms']);
    expect(unchecked(audit, 'cross/count')).toEqual(['F8 cross/count gap.missing-forms']);
    const gap = audit.notChecked.find(({ rule }) => rule === 'cross/amount');
    expect(gap?.reason.params).toEqual({
      stated: '23',
      present: '2',
      names: '农村饮水安全巩固提升、河道清淤整治',
    });
  });
  it('may be told by the projects that the basic data list', () => {
    const more: Cells = { A14: '2、运行维护经费', A15: '3、专项工作经费', B15: 0, C15: 99.2, D15: 98.45 };
    const audit = ofSet({ ...projects(556.05), F8: '任务完成。' }, { ...more, D12: 556.05, C12: 559.2 });
    expect(across(audit)).toEqual([]);
    expect(unchecked(audit, 'cross/amount')).toEqual(['F6 cross/amount gap.missing-forms']);
  });
});

describe('forms of which nobody says how many there are', () => {
  /** Without the basic data, which list them. */
  const uncounted = (executed: number): WorkbookAudit => {
    const [unit, , ...forms] = exampleSet({ ...projects(executed), F8: '任务完成。' });
    return audited([...(unit ? [unit] : []), ...forms]);
  };
  it('may be elsewhere where the unit has spent more', () => {
    const audit = uncounted(500);
    expect(across(audit)).toEqual([]);
    expect(unchecked(audit, 'cross/amount')).toContain('F6 cross/amount gap.perhaps-missing');
  });
  it('cannot have spent more than the unit', () =>
    expect(across(uncounted(447.6))).toEqual(['整体支出 6 cross/amount']));
});

describe('numbers of projects', () => {
  const counted = (text: string): string[] => across(ofSet({ F8: text }));

  it.each([
    '开展项目绩效自评2个。',
    '全年共2个项目纳入绩效自评，优2个。',
    '部门项目支出共2个项目，均已完成。',
    '上年对5个项目开展绩效自评。',
    '建成3个水源地，巡查河道12个。',
    '重点评价1个项目支出。',
  ])('agree: %s', (text) => expect(counted(text)).toEqual([]));

  it.each(['开展项目绩效自评1个。', '对1个项目开展了绩效自评。', '项目支出绩效自评共1个，为优。'])(
    'are fewer than the forms: %s',
    (text) => expect(counted(text)).toEqual(['整体支出 8 cross/count']),
  );

  it.each(['开展项目绩效自评2个，优1个，良1个。', '2个项目绩效自评中，1个项目评为良好。'])(
    'of a grade differ: %s',
    (text) => expect(counted(text)).toContain('整体支出 8 cross/count'),
  );
  it('of a grade agree with the grade that a total makes', () => {
    const text = { F8: '开展项目绩效自评2个，优2个。' };
    expect(across(ofSet(text, {}, { J21: '' }))).toEqual([]);
  });
});

describe('the final accounts', () => {
  /** 公开03表 of the unit: what was spent in all, on basic spending and on projects. */
  const spent = (basic: number, project: number): TestSheet => {
    const all = basic + project;
    const line = (row: number, code: string, name: string, b: number, p: number): Cells => ({
      [`A${row}`]: code,
      [`B${row}`]: name,
      [`C${row}`]: Math.round((b + p) * 100) / 100,
      [`D${row}`]: b,
      [`E${row}`]: p,
    });
    return {
      name: '公开03表',
      cells: {
        A1: '支出决算表',
        F2: '公开03表',
        A3: '部门名称：某县水务局',
        D3: '2024年度',
        F3: '金额单位：万元',
        A4: '项目',
        C4: '本年支出合计',
        D4: '基本支出',
        E4: '项目支出',
        F4: '经营支出',
        A5: '科目代码',
        B5: '科目名称',
        A6: '合计',
        C6: Math.round(all * 100) / 100,
        D6: basic,
        E6: project,
        ...line(7, '213', '农林水支出', basic, project),
        ...line(8, '21303', '水利', basic, project),
        ...line(9, '2130301', '行政运行', basic, 0),
        ...line(10, '2130305', '水利工程建设', 0, project),
      },
      merges: ['A1:F1', 'A4:B4', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:F5', 'A6:B6'],
    };
  };
  const withAccounts = (basic: number, project: number): WorkbookAudit =>
    audited([...exampleSet(), spent(basic, project)]);

  it('agree', () => {
    const audit = withAccounts(400, 457.6);
    expect(audit.forms.map(({ form }) => form.kind)).toContain('accounts');
    expect(told(audit)).toEqual([]);
  });
  it('decide what the figure of the unit should be, said once', () => {
    const audit = withAccounts(410, 447.6);
    expect(across(audit)).toEqual(['整体支出 5 cross/amount', '整体支出 6 cross/amount']);
    expect(audit.findings.map(({ expected }) => expected).sort()).toEqual(['410', '447.6']);
  });
  it('speak of the part that differs, not of the total that it upsets', () =>
    expect(across(withAccounts(400, 487.6))).toEqual(['整体支出 6 cross/amount']));
});

describe('the unit and the year', () => {
  it('are the same on every form of the unit, of whatever kind', () => {
    expect(across(ofSet({}, { A2: '填报单位：某县县水务局' }))).toEqual(['基础数据 2 cross/identity']);
    expect(across(ofSet({}, { A1: '2023年度部门整体支出绩效评价基础数据表' }))).toEqual([
      '基础数据 1 cross/identity',
    ]);
  });
  it('may carry a code on one kind of form and none on another', () => {
    const coded = { H4: '034001-某县水务局' };
    const [unit, basic] = exampleSet({ C2: coded.H4 });
    const projectForms = [
      exampleForm('scored', coded, '项目一'),
      exampleForm('scored', { ...coded, C3: '河道清淤整治' }, '项目二'),
    ];
    expect(across(audited([unit, basic, ...projectForms].flatMap((s) => s ?? [])))).not.toContain(
      '基础数据 2 cross/identity',
    );
  });
  it('of basic data that name no unit are those of the workbook', () =>
    expect(across(ofSet(projects(447.6), { A2: '' }))).toEqual(['整体支出 6 cross/amount']));
});

describe('what a bureau knows to be right', () => {
  const [unit, basic, one, two] = exampleSet();
  const sheets = (...own: (TestSheet | undefined)[]) => own.flatMap((sheet) => sheet ?? []);
  const named = (patch: Cells, name: string): TestSheet => exampleForm('scored', patch, name);

  it('draft and final of one project, though their amounts differ: both are asked about, the sums hold', () => {
    const draft: Cells = { C3: '河道清淤整治', F6: 200, F7: 163, I6: 200 / 260 };
    expect(across(audited(sheets(unit, basic, one, named(draft, '初稿'), two)))).toEqual([
      '项目二 3 cross/duplicate-project',
    ]);
    expect(across(audited(sheets(unit, basic, one, two, named(draft, '初稿'))))).toEqual([
      '初稿 3 cross/duplicate-project',
    ]);
  });

  it('a project of transfers to other governments, which is no spending of the unit', () => {
    const transfer: Cells = { A1: '转移支付项目绩效自评表', C3: '中央水利发展资金' };
    const text = unit && { ...unit, cells: { ...unit.cells, F8: '任务完成。' } };
    expect(across(audited(sheets(text, basic, one, two, named(transfer, '转移支付'))))).toEqual([]);
  });

  it('a form of last year beside those of this one is of another year, and in no sum', () => {
    const last = named({ A2: '（2023年度）', C3: '水库除险加固' }, '去年');
    const text = unit && { ...unit, cells: { ...unit.cells, F8: '任务完成。' } };
    expect(across(audited(sheets(text, basic, one, two, last)))).toEqual(['去年 2 cross/identity']);
  });

  it('what lies on a hidden sheet is not handed in', () => {
    const hidden: TestSheet = { ...named({ A2: '（2022年度）' }, '备用'), state: 'hidden' };
    expect(across(audited(sheets(unit, basic, one, two, hidden)))).toEqual([]);
  });

  it('project spending from the budget alone, where projects have other money too', () => {
    const more: Cells = { F6: 248.8, F9: 20, E6: 280, E9: 20, D6: 270, D9: 20, I6: 248.8 / 280, G6: 31.2 };
    const fiscal = [
      one,
      named({ ...more, F7: 228.8, F8: 0, E7: 260, E8: 0, D7: 250, D8: 0, C3: '河道清淤整治' }, '项目二'),
    ];
    const first = named({ F7: 228.8, F8: 0, E7: 260, E8: 0, D7: 250, D8: 0 }, '项目一');
    expect(fiscal).toHaveLength(2);
    expect(across(audited(sheets(unit, basic, first, fiscal[1])))).toEqual([]);
  });
});
