import { auditWorkbooks } from '../../src/core/audit';
import { isAccounts, type AnyForm } from '../../src/core/forms/types';
import type { Finding } from '../../src/core/rules/types';
import { a1 } from '../../src/core/sheet/address';
import { sketch } from '../support/sketch';

const auditOf = (...sheets: string[]) => {
  const [audit] = auditWorkbooks([{ sheets: sheets.map((text, index) => sketch(text, `表${index + 1}`)) }]);
  if (!audit) throw new Error('no audit');
  return audit;
};

const told = ({ rule, place, expected }: Finding): string =>
  `${rule} ${place.sheet.name}!${a1(place.cell)} → ${expected}`;
const named = (form: AnyForm): string => (isAccounts(form) ? `${form.table} ${form.stage}` : form.kind);

/** 01 as it was until 2018: fiscal money in one row, 其中 below it, and what was left told in parts. */
const OLD_SUMMARY = `
A1:F1=收入支出决算总表
A2=编制单位：某县民政局 | C2=2016年度 | F2=单位：元
A3:C3=收入 | D3:F3=支出
A4=项目 | B4=行次 | C4=决算数 | D4=项目（按功能分类） | E4=行次 | F4=决算数
A5=栏次 | C5=1 | D5=栏次 | F5=2
A6=一、财政拨款收入 | B6=#1 | C6=#1200000 | D6=一、社会保障和就业支出 | E6=#30 | F6=#1100000.5
A7=其中：政府性基金预算财政拨款 | B7=#2 | C7=#200000 | D7=二、住房保障支出 | E7=#31 | F7=#99999.5
A8=二、上级补助收入 | B8=#3 | D8=三、其他支出 | E8=#32 | F8=#200000
A9=三、其他收入 | B9=#4 | C9=#300000
A10=本年收入合计 | B10=#5 | C10=#1500000 | D10=本年支出合计 | E10=#40 | F10=#1400000
A11=用事业基金弥补收支差额 | B11=#6 | D11=结余分配 | E11=#41
A12=年初结转和结余 | B12=#7 | C12=#50000 | D12=其中：提取职工福利基金 | E12=#42
A13=其中：项目支出结转和结余 | B13=#8 | C13=#50000 | D13=年末结转和结余 | E13=#43 | F13=#150000
A14=合计 | B14=#9 | C14=#1550000 | D14=合计 | E14=#44 | F14=#1550000`;

it('reads the summary of former years: 其中 is not added twice, the last 合计 is the total', () => {
  expect(auditOf(OLD_SUMMARY).forms.map(({ form }) => named(form))).toEqual(['overall final']);
  expect(auditOf(OLD_SUMMARY).findings).toEqual([]);
  expect(auditOf(OLD_SUMMARY.replace('F14=#1550000', 'F14=#1540000')).findings.map(told)).toEqual([
    'accounts/balance 表1!F14 → 1550000',
  ]);
  expect(auditOf(OLD_SUMMARY.replace('C9=#300000', 'C9=#310000')).findings.map(told)).toEqual([
    'accounts/sum 表1!C10 → 1510000',
  ]);
});

/** The summary with budgeted figures beside the final ones. */
const THREE_COLUMNS = `
A1:J1=2022年度收入支出决算总表
A2=部门：某县林业局 | J2=金额单位：万元
A3:E3=收入 | F3:J3=支出
A4=项目 | B4=行次 | C4=年初预算数 | D4=全年预算数 | E4=决算数 | F4=项目 | G4=行次 | H4=年初预算数 | I4=全年预算数 | J4=决算数
A5=一、一般公共预算财政拨款收入 | B5=#1 | C5=#100 | D5=#110 | E5=#108 | F5=一、农林水支出 | G5=#11 | H5=#90 | I5=#100 | J5=#98
A6=二、事业收入 | B6=#2 | C6=#5 | D6=#5 | E6=#4 | F6=二、住房保障支出 | G6=#12 | H6=#15 | I6=#15 | J6=#14
A7=本年收入合计 | B7=#3 | C7=#105 | D7=#115 | E7=#112 | F7=本年支出合计 | G7=#13 | H7=#105 | I7=#115 | J7=#112
A8=总计 | B8=#4 | C8=#105 | D8=#115 | E8=#112 | F8=总计 | G8=#14 | H8=#105 | I8=#115 | J8=#112`;

it('holds budgeted figures against budgeted ones and final ones against final ones', () => {
  expect(auditOf(THREE_COLUMNS).findings).toEqual([]);
  expect(auditOf(THREE_COLUMNS.replace('I5=#100', 'I5=#101')).findings.map(told)).toEqual([
    'accounts/sum 表1!I7 → 116',
  ]);
  expect(auditOf(THREE_COLUMNS.replace('J8=#112', 'J8=#113')).findings.map(told)).toEqual([
    'accounts/balance 表1!J8 → 112',
  ]);
});

/** 部门预算公开: the sides are told part by part, the total first. */
const BUDGET_SUMMARY = `
A1:D1=部门收支总表
A2=部门：某县林业局 | D2=单位：万元
A3:B3=收入 | C3:D3=支出
A4=项目 | B4=预算数 | C4=项目 | D4=预算数
A5=一、一般公共预算拨款收入 | B5=#100 | C5=一、农林水支出 | D5=#90
A6=二、政府性基金预算拨款收入 | B6= | C6=二、住房保障支出 | D6=#20
A7=三、事业收入 | B7=#5
A8=本年收入合计 | B8=#105 | C8=本年支出合计 | D8=#110
A9=上年结转 | B9=#10 | C9=结转下年 | D9=#5
A10=收入总计 | B10=#115 | C10=支出总计 | D10=#115`;
const BUDGET_INCOME = `
A1:I1=部门收入总表
A2=部门：某县林业局 | I2=单位：万元
A3=科目编码 | B3=科目名称 | C3=合计 | D3=上年结转 | E3:G3=财政拨款 | H3=事业收入 | I3=其他收入
E4=小计 | F4=一般公共预算 | G4=政府性基金
A5=合计 | C5=#115 | D5=#10 | E5=#100 | F5=#100 | H5=#5
A6=213 | B6=农林水支出 | C6=#95 | D6=#10 | E6=#80 | F6=#80 | H6=#5
A7=21302 | B7=林业和草原 | C7=#95 | D7=#10 | E7=#80 | F7=#80 | H7=#5
A8=221 | B8=住房保障支出 | C8=#20 | E8=#20 | F8=#20`;
const BUDGET_GENERAL = `
A1:F1=一般公共预算支出表
A2=部门：某县林业局 | F2=单位：万元
A3:B3=功能分类科目 | C3=2023年执行数 | D3:F3=2024年预算数
A4=科目编码 | B4=科目名称 | D4=小计 | E4=基本支出 | F4=项目支出
A5=213 | B5=农林水支出 | C5=#70 | D5=#80 | E5=#60 | F5=#20
A6=21302 | B6=林业和草原 | C6=#70 | D6=#80 | E6=#60 | F6=#20
A7=2130204 | B7=事业机构 | C7=#50 | D7=#60 | E7=#60
A8=2130206 | B8=技术推广与转化 | C8=#20 | D8=#20 | F8=#20
A9=221 | B9=住房保障支出 | C9=#18 | D9=#20 | E9=#20
A10=合计 | C10=#88 | D10=#100 | E10=#80 | F10=#20`;
const BUDGET_BASIC = `
A1:E1=一般公共预算基本支出表
A2=部门：某县林业局 | E2=单位：万元
A3:B3=部门预算支出经济分类科目 | C3:E3=本年一般公共预算基本支出
A4=科目编码 | B4=科目名称 | C4=合计 | D4=人员经费 | E4=公用经费
A5=301 | B5=工资福利支出 | C5=#62 | D5=#62
A6=30101 | B6=基本工资 | C6=#40 | D6=#40
A7=30113 | B7=住房公积金 | C7=#22 | D7=#22
A8=302 | B8=商品和服务支出 | C8=#18 | E8=#18
A9=30201 | B9=办公费 | C9=#18 | E9=#18
A10=合计 | C10=#80 | D10=#62 | E10=#18`;

it('reads the budget tables that share the make of the accounts', () => {
  const all = [BUDGET_SUMMARY, BUDGET_INCOME, BUDGET_GENERAL, BUDGET_BASIC];
  const audit = auditOf(...all);
  expect(audit.forms.map(({ form }) => named(form))).toEqual([
    'overall budget',
    'income budget',
    'general budget',
    'basic budget',
  ]);
  expect(audit.findings.map(told)).toEqual([]);
  expect(auditOf(...all.map((text) => text.replace('D7=#60', 'D7=#63'))).findings.map(told)).toEqual([
    'accounts/sum 表3!D7 → 60',
  ]);
  expect(auditOf(...all.map((text) => text.replace('C10=#80 |', 'C10=#81 |'))).findings.map(told)).toEqual([
    'accounts/sum 表4!C10 → 80',
  ]);
});

/** 三公经费 beside 会议费 and 培训费, as some provinces print it. */
const WITH_MEETINGS = `
A1:I1=一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表
A2=部门：某县林业局 | I2=金额单位：万元
A3=项目 | B3=合计 | C3:H3=一般公共预算财政拨款安排的“三公”经费 | I3=会议费 | J3=培训费
C4=小计 | D4=因公出国（境）费用 | E4=公务接待费 | F4:H4=公务用车购置及运行维护费
F5=小计 | G5=公务用车购置费 | H5=公务用车运行维护费
A6=预算数 | B6=#9 | C6=#6 | E6=#2 | F6=#4 | H6=#4 | I6=#2 | J6=#1
A7=决算数 | B7=#7.5 | C7=#5 | E7=#1.5 | F7=#3.5 | H7=#3.5 | I7=#1.5 | J7=#1`;

it('takes meetings and training into the total or leaves them out, as the table does', () => {
  expect(auditOf(WITH_MEETINGS).forms.map(({ form }) => named(form))).toEqual(['official final']);
  expect(auditOf(WITH_MEETINGS).findings).toEqual([]);
  expect(auditOf(WITH_MEETINGS.replace('C7=#5', 'C7=#4')).findings.map(told)).toEqual([
    'accounts/sum 表1!C7 → 5',
  ]);
});

it('says what it could not check instead of taking a half page for an error', () => {
  const half = `
A1:D1=支出决算表
A2=部门：某县林业局 | D2=金额单位：万元
A3=科目代码 | B3=科目名称 | C3=本年支出合计 | D3=基本支出 | E3=项目支出
A4=合计 | C4=#300 | D4=#200 | E4=#100
A5=2130204 | B5=事业机构 | C5=#60 | D5=#60
A6=221 | B6=住房保障支出 | C6=#20 | D6=#20`;
  const audit = auditOf(half);
  expect(audit.findings).toEqual([]);
  expect(audit.notChecked.map(({ rule, cells }) => `${rule} ${cells.map(a1).join(' ')}`)).toEqual([
    'accounts/sum C4 D4 E4',
  ]);
});
