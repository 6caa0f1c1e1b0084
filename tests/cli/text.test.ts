import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { references, summarise } from '../../src/cli/json';
import { blockOf } from '../../src/core/audit/place';
import { inspectText, TextReport } from '../../src/cli/text';
import { recogniseWorkbook } from '../../src/core/audit';
import type { WorkbookAudit } from '../../src/core/audit/types';
import { builtin, national } from '../../src/core/profile/builtin';
import type { Finding, Severity } from '../../src/core/rules/types';
import { parseA1 } from '../../src/core/sheet/address';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { loadLocale } from '../../src/locales';
import type { Locale } from '../../src/locales/types';
import { twoSheetFile } from '../support/two-sheets';
import { message, run, scratch, testRules } from './support';

const folder = scratch();
afterAll(() => folder.remove());

let locale: Locale;
beforeAll(async () => {
  locale = { ...(await loadLocale('zh-CN')), rules: testRules };
});

const cell = (text: string) => parseA1(text) ?? { row: 0, col: 0 };
const path = join(__dirname, '../../assets/samples/2-某县水务局-河道清淤（有错）.xlsx');
const workbook = readWorkbook(readFileSync(path));
const [form] = recogniseWorkbook(workbook);
if (!form) throw new Error('the sample holds no form');
const { sheet } = form;

function finding(
  rule: string,
  severity: Severity,
  at: string,
  text: string,
  consequences: Finding[] = [],
): Finding {
  return {
    rule,
    severity,
    place: { sheet, cell: cell(at) },
    message: message(text),
    related: [],
    consequences,
  };
}

function audit(findings: Finding[], cells: string[] = []): WorkbookAudit {
  const notChecked = cells.map((at) => ({
    rule: 'score/total',
    sheet,
    cells: [cell(at)],
    reason: message('没填'),
  }));
  const own = {
    form: form as NonNullable<typeof form>,
    profile: { profile: national, why: 'layout' as const },
  };
  const total = { stated: '98', computed: '92.33' };
  return {
    workbook,
    forms: [{ ...own, findings, notChecked, total, grade: { stated: '良' } }],
    findings,
    notChecked,
    ignored: [],
    stale: [],
  };
}

const report = (colour = false) => new TextReport({ locale, colour, reference: references(() => undefined) });

test('findings stand by the part of the form, cell first, consequences under their cause', () => {
  const text = report().file('表/a.xlsx', {
    ...audit([
      finding('score/total', 'error', 'I21', '总分应为 92.33，\n填写为 98', [
        finding('score/grade', 'error', 'J21', '等级应为 优'),
      ]),
      finding('funds/rate', 'error', 'I6', '执行率应为 83.33%'),
      finding('indicator/year', 'explain', 'F16', '写的是 2023 年'),
      finding('text/amount', 'hint', 'F11', '金额对不上'),
      finding('form/missing-field', 'error', 'C4', '主管部门未填'),
      finding('cross/identity', 'error', 'H4', '单位名称不同'),
    ]),
  });
  expect(text.split('\n')).toEqual([
    '表/a.xlsx',
    '  自评表!A1:J21  河道清淤整治项目  某县水务局  2024 年',
    '    口径：通用样式（按表格样式推断）',
    '    基本信息',
    '      C4   错误    主管部门未填',
    '    资金',
    '      I6   错误    执行率应为 83.33%',
    '    指标',
    '      F16  需说明  写的是 2023 年',
    '    总分',
    '      I21  错误    总分应为 92.33， 填写为 98',
    '        └ J21  错误    等级应为 优',
    '    文字',
    '      F11  提示    金额对不上',
    '    表间',
    '      H4   错误    单位名称不同',
    '',
    '',
  ]);
});

test('findings of one part stand in the order of the sheet', () => {
  const found = ['J13', 'F20', 'F13'].map((at) => finding('indicator/unit', 'explain', at, at));
  const cells = report()
    .file('a.xlsx', audit(found))
    .match(/[A-Z]\d+(?=$)/gm);
  expect(cells).toEqual(['F13', 'J13', 'F20']);
});

test('a form without findings says so, and names what could not be checked', () => {
  const cells = ['F13', 'F14', 'F15', 'F16', 'F17', 'F18', 'F19', 'F20'];
  const lines = report().file('a.xlsx', audit([], cells)).split('\n');
  expect(lines.slice(3)).toEqual([
    '    没有发现问题',
    '    无法核对',
    '      F13、F14、F15、F16、F17、F18 等 8 处  总分  没填',
    '',
    '',
  ]);
});

test('the summary has a line per form and one for all, aligned', () => {
  const text = report();
  const done = audit([
    finding('score/total', 'error', 'I21', '错'),
    finding('funds/rate', 'hint', 'I6', '注意'),
  ]);
  text.file('表/a.xlsx', done);
  text.unreadable('b.xls', '请另存为 .xlsx');
  text.file('c.xlsx', { ...done, forms: [], findings: [] });
  const lines = text
    .end({ ...summarise([]), files: 3, unreadable: 1, forms: 1, error: 1, hint: 1, folded: 2 })
    .split('\n');
  expect(lines).toEqual([
    '汇总',
    '表                                      总分  等级  错误  需说明  提示',
    'a.xlsx  河道清淤整治项目    98（应为 92.33）    良     1       0     1',
    'b.xls                               无法读取',
    'c.xlsx                    没有找到绩效自评表',
    '合计                                                   1       0     1',
    '共 3 个文件，其中 1 个无法读取，1 张表，另有 2 处是上述问题的连带结果。',
    '',
  ]);
});

test('colours come only where they are asked for', () => {
  const done = audit([finding('score/total', 'error', 'I21', '错')]);
  expect(report().file('a.xlsx', done)).not.toContain('\u001b');
  expect(report(true).file('a.xlsx', done)).toContain('\u001b[31m错误  \u001b[0m');
});

test("a built-in's title comes from the locale, a bureau's own from its profile", () => {
  const done = audit([]);
  const [own] = done.forms;
  const shown = (profile: typeof national) =>
    report().file('a.xlsx', { ...done, forms: own ? [{ ...own, profile: { profile, why: 'option' } }] : [] });
  expect(shown(builtin('shanxi') ?? national)).toContain('口径：山西样式（2024）（由命令指定）');
  expect(shown({ ...national, id: 'x', title: '某县口径' })).toContain('口径：某县口径（由命令指定）');
});

test('a cell outside every part of the form is basic information above the table, an indicator within', () => {
  const at = (address: string) => ({ sheet: form.sheet, cell: cell(address) });
  expect(blockOf(form, 'form/placeholder', at('A3'))).toBe('basics');
  expect(blockOf(form, 'weights/sum', at('H12'))).toBe('indicators');
  expect(blockOf(form, 'weights/sum', at('H21'))).toBe('total');
});

test('inspect shows the roles in columns', () => {
  const forms = [
    {
      sheet: '自评表',
      range: 'A1:J21',
      kind: 'project' as const,
      template: 'national',
      roles: { title: 'A1', 'ind.0.l3': 'D13' },
    },
  ];
  expect(inspectText({ path: 'a.xlsx', status: 'ok', forms }, { locale, colour: false }).split('\n')).toEqual(
    [
      'a.xlsx',
      '  自评表!A1:J21  项目支出绩效自评表  national',
      '    title     A1',
      '    ind.0.l3  D13',
      '',
      '',
    ],
  );
});

test('many hints of one rule are told as one, errors never', () => {
  const hints = ['D12', 'D15', 'D18', 'D21'].map((cell) => finding('form/placeholder', 'hint', cell, '占位'));
  const errors = ['H12', 'H15', 'H18', 'H21'].map((cell) => finding('score/missing', 'error', cell, '未填'));
  const text = report().file('a.xlsx', audit([...hints, ...errors]));
  expect(text.match(/提示/g)).toHaveLength(1);
  expect(text).toContain('同类：D15、D18、D21');
  expect(text.match(/错误/g)).toHaveLength(4);
});

test('what could not be checked on a second sheet is named with it', async () => {
  const book = folder.write('两页.xlsx', twoSheetFile(['I20']));
  const { out } = await run(['audit', book]);
  const [, unchecked = ''] = out.split('无法核对\n');
  expect(unchecked).toMatch(/^ {6}自评表（续）!I4 {2}总分/m);
  expect(unchecked).toMatch(/^ {6}H12 {2}分值结构/m);
});
