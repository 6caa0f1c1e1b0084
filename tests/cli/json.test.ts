import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  auditFileJson,
  exitCode,
  findingJson,
  inspectFileJson,
  references,
  summarise,
  unreadableJson,
} from '../../src/cli/json';
import { recogniseWorkbook } from '../../src/core/audit';
import type { WorkbookAudit } from '../../src/core/audit/types';
import { national } from '../../src/core/profile/builtin';
import type { Finding, Severity } from '../../src/core/rules/types';
import { parseA1 } from '../../src/core/sheet/address';
import { snapshot } from '../../src/core/sheet/snapshot';
import type { Sheet } from '../../src/core/sheet/types';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { message, testRules } from './support';

const sheet = snapshot({ name: '自评表', cells: [] });
const other = snapshot({ name: "公开'01'表", cells: [] });
const local = references(() => 'a.xlsx');
const cell = (text: string) => parseA1(text) ?? { row: 0, col: 0 };

function finding(severity: Severity, more: Partial<Finding> = {}, at: Sheet = sheet): Finding {
  return {
    rule: 'score/total',
    severity,
    place: { sheet: at, cell: cell('I21') },
    message: message('总分应为 94，填写为 95'),
    related: [],
    consequences: [],
    ...more,
  };
}

function sample(): WorkbookAudit {
  const path = join(__dirname, '../../assets/samples/2-某县水务局-河道清淤（有错）.xlsx');
  const workbook = readWorkbook(readFileSync(path));
  const forms = recogniseWorkbook(workbook).map((form) => ({
    form,
    profile: { profile: national, why: 'layout' as const },
    findings: [],
    notChecked: [],
    total: { stated: '98', computed: '92.33' },
  }));
  return { workbook, forms, findings: [], notChecked: [], ignored: [], stale: [] };
}

test('a finding has the keys of the contract, in its order', () => {
  const full = finding('error', {
    expected: '94',
    actual: '95',
    related: [
      { sheet, cell: cell('I13') },
      { sheet: other, cell: cell('C5') },
    ],
    fix: { cell: cell('I21'), value: 94 },
    consequences: [finding('error', { rule: 'score/grade' })],
  });
  expect(JSON.stringify(findingJson(full, testRules, local))).toBe(
    JSON.stringify({
      rule: 'score/total',
      severity: 'error',
      sheet: '自评表',
      cell: 'I21',
      message: '总分应为 94，填写为 95',
      expected: '94',
      actual: '95',
      related: ['I13', "'公开''01''表'!C5"],
      fix: { cell: 'I21', value: 94 },
      consequences: [
        {
          rule: 'score/grade',
          severity: 'error',
          sheet: '自评表',
          cell: 'I21',
          message: '总分应为 94，填写为 95',
        },
      ],
    }),
  );
});

test('keys without content are left out, a fix to zero is not', () => {
  const bare = finding('hint', { expected: '', fix: { cell: cell('I21'), value: 0 } });
  expect(JSON.stringify(findingJson(bare, testRules, local))).toBe(
    JSON.stringify({
      rule: 'score/total',
      severity: 'hint',
      sheet: '自评表',
      cell: 'I21',
      message: '总分应为 94，填写为 95',
      fix: { cell: 'I21', value: 0 },
    }),
  );
});

test('a cell of another file is named with the file', () => {
  const reference = references((at) => (at === sheet ? 'a.xlsx' : 'b.xlsx'));
  expect(reference({ sheet: other, cell: cell('C5') }, sheet)).toBe("'[b.xlsx]公开''01''表'!C5");
});

test('a file that was read has all four lists, and its forms with their facts', () => {
  const audit = sample();
  const entry = auditFileJson('a.xlsx', audit, testRules, local);
  expect(Object.keys(entry)).toEqual(['path', 'status', 'forms', 'findings', 'notChecked', 'ignored']);
  expect(entry.forms).toEqual([
    {
      sheet: '自评表',
      range: 'A1:J21',
      kind: 'project',
      template: 'national',
      title: '项目支出绩效自评表',
      name: '河道清淤整治项目',
      unit: '某县水务局',
      year: 2024,
      profile: { id: 'national', why: 'layout' },
      total: { stated: '98', computed: '92.33' },
    },
  ]);
});

test('a file that could not be read has them too', () => {
  expect(unreadableJson('b.xlsx', '坏了')).toEqual({
    path: 'b.xlsx',
    status: 'unreadable',
    reason: '坏了',
    forms: [],
    findings: [],
    notChecked: [],
    ignored: [],
  });
});

test('checks that could not be made are one entry per form, rule and reason', () => {
  const audit = sample();
  const form = audit.forms[0]?.form.sheet ?? sheet;
  const check = (rule: string, text: string, at: Sheet, ...cells: string[]) => ({
    rule,
    sheet: at,
    cells: cells.map(cell),
    reason: message(text),
  });
  const notChecked = [
    check('score/quantitative', '指标值无法识别', form, 'F15'),
    check('score/quantitative', '指标值无法识别', form, 'F16', 'F15'),
    check('score/quantitative', '单元格为空', form, 'F14'),
    check('indicator/unit', '指标值无法识别', form, 'F15'),
    check('cross/amount', '没有整体表', other),
  ];
  expect(auditFileJson('a.xlsx', { ...audit, notChecked }, testRules, local).notChecked).toEqual([
    { rule: 'score/quantitative', sheet: '自评表', cells: ['F15', 'F16'], reason: '指标值无法识别' },
    { rule: 'score/quantitative', sheet: '自评表', cells: ['F14'], reason: '单元格为空' },
    { rule: 'indicator/unit', sheet: '自评表', cells: ['F15'], reason: '指标值无法识别' },
    { rule: 'cross/amount', sheet: "公开'01'表", cells: [], reason: '没有整体表' },
  ]);
});

describe('the figures under an audit', () => {
  const audit = sample();
  const entry = (...findings: Finding[]) => auditFileJson('a.xlsx', { ...audit, findings }, testRules, local);
  const nested = entry(
    finding('explain', { consequences: [finding('error'), finding('hint')] }),
    finding('hint'),
  );

  test('count a consequence as folded only', () => {
    expect(summarise([nested, unreadableJson('b.xlsx', '坏了')])).toEqual({
      files: 2,
      unreadable: 1,
      forms: 1,
      error: 0,
      explain: 1,
      hint: 1,
      folded: 2,
      ignored: 0,
    });
  });

  test.each([
    ['nothing found', [entry()], 0],
    ['what needs a reason', [entry(finding('explain'), finding('hint'))], 0],
    ['an error', [entry(finding('error'))], 1],
    ['an error folded under its cause', [nested], 1],
    [
      'an error set aside',
      [{ ...entry(), ignored: [{ ...findingJson(finding('error'), testRules, local), reason: '已核实' }] }],
      1,
    ],
    ['a file that could not be read', [nested, unreadableJson('b.xlsx', '坏了')], 2],
  ])('%s', (_, files, code) => {
    expect(exitCode(files)).toBe(code);
  });
});

test('inspect names each form and the cell of each role', () => {
  const [form] = sample().forms;
  const entry = inspectFileJson('a.xlsx', form ? [form.form] : [], () => ({ title: 'A1' }));
  expect(entry).toEqual({
    path: 'a.xlsx',
    status: 'ok',
    forms: [
      {
        sheet: '自评表',
        range: 'A1:J21',
        kind: 'project',
        template: 'national',
        roles: { title: 'A1' },
        sure: 1,
      },
    ],
  });
});
