import { auditWorkbooks } from '../../../src/core/audit';
import type { Finding } from '../../../src/core/rules/types';
import { a1 } from '../../../src/core/sheet/address';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { ACCOUNTS, exampleAccounts } from '../../support/example-accounts';
import { exampleForm, originalCell, type Cells } from '../../support/example-form';
import { workbookBytes, type TestCell, type TestSheet, type TestValue } from '../../support/xlsx';
import type { RuleExample } from './types';

export { examples } from './cases';
export type { RuleExample } from './types';

/** What tells the second form of a pair from the first. */
const SECOND: Cells = { C3: '河道清淤整治' };

/** The project spending of the basic data that the two projects make. */
const OF_SET: Cells = { C12: 460, C14: 150, D12: 457.6, D14: 149.52 };

/** The sheets of an example, without its alterations where `patch` is left out. */
export function exampleSheets(on: RuleExample['on'], patch: Cells = {}): TestSheet[] {
  if (on === 'set') return exampleSet(patch);
  if (on === 'accounts') return [exampleAccounts(patch)];
  if (on !== 'pair') return [exampleForm(on, patch)];
  return [exampleForm('scored', {}, '项目一'), exampleForm('scored', { ...SECOND, ...patch }, '项目二')];
}

/** The unit's form, its basic data and its two projects, which belong together. */
export function exampleSet(patch: Cells = {}, basic: Cells = {}, project: Cells = {}): TestSheet[] {
  return [
    exampleForm('unit', patch, '整体支出'),
    exampleForm('basic', { ...OF_SET, ...basic }, '基础数据'),
    exampleForm('scored', {}, '项目一'),
    exampleForm('scored', { ...SECOND, ...project }, '项目二'),
  ];
}

/** What the altered cell of an example holds before it is altered. */
export function before({ on }: RuleExample, address: string): TestValue | TestCell | undefined {
  if (on === 'set') return originalCell('unit', address);
  if (on === 'accounts') return ACCOUNTS[address];
  if (on !== 'pair') return originalCell(on, address);
  return SECOND[address] ?? originalCell('scored', address);
}

/** The findings on the sheets given, read and audited as a workbook; what follows from one lies beneath it. */
export function findingsOn(sheets: TestSheet[]): readonly Finding[] {
  const [audit] = auditWorkbooks([readWorkbook(workbookBytes({ sheets }))]);
  return audit?.findings ?? [];
}

/** A finding and those that follow from it. */
export function flatten(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding) => [finding, ...finding.consequences]);
}

/** The finding that an example is about; undefined where its audit does not make it. */
export function findingOf(example: RuleExample): Finding | undefined {
  return flatten(findingsOn(exampleSheets(example.on, example.patch))).find(
    ({ rule, place }) => rule === example.rule && a1(place.cell) === example.cell,
  );
}
