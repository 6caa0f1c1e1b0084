import { auditWorkbooks, NO_RESULT } from '../../src/core/audit';
import { fold, type Placed } from '../../src/core/audit/fold';
import type { Finding, Severity } from '../../src/core/rules/types';
import { a1, parseA1, type Address } from '../../src/core/sheet/address';
import { snapshot } from '../../src/core/sheet/snapshot';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { exampleForm, type Cells } from '../support/example-form';
import { workbookBytes } from '../support/xlsx';
import { auditOf, profileWith, told, unchecked } from '../rules/unit/support';

const book = (...patches: readonly Cells[]): ReturnType<typeof readWorkbook> =>
  readWorkbook(
    workbookBytes({ sheets: patches.map((patch, index) => exampleForm('scored', patch, `表${index + 1}`)) }),
  );

describe('folding', () => {
  const sheet = snapshot({ name: 'x', cells: [] });
  const at = (text: string): Address => parseA1(text) ?? { row: 0, col: 0 };
  const placed = (
    cell: string,
    rule: string,
    follows: readonly string[] = [],
    severity: Severity = 'error',
  ): Placed => ({
    cell: at(cell),
    follows: follows.map(at),
    finding: {
      rule,
      severity,
      place: { sheet, cell: at(cell) },
      message: { key: 'gap.zero', params: {} },
      related: [],
      consequences: [],
    },
  });
  const tree = (...all: readonly Placed[]): string[] =>
    fold(all).map(({ rule, consequences }) => [rule, ...consequences.map((next) => next.rule)].join(' > '));

  it('puts a finding under the error on one of its inputs', () =>
    expect(
      tree(placed('A1', 'cause'), placed('A2', 'effect', ['A1']), placed('A3', 'other', ['A4'])),
    ).toEqual(['cause > effect', 'other']));

  it('puts what follows from a consequence under the same cause', () => {
    const folded = fold([
      placed('A1', 'cause'),
      placed('A2', 'effect', ['A1']),
      placed('A3', 'last', ['A2']),
    ]);
    expect(folded.map(({ rule }) => rule)).toEqual(['cause']);
    expect(folded[0]?.consequences.map(({ rule }) => rule)).toEqual(['effect', 'last']);
    expect(folded[0]?.consequences.every(({ consequences }) => consequences.length === 0)).toBe(true);
  });

  it('puts a second error on one cell under the first', () =>
    expect(tree(placed('A1', 'first'), placed('A1', 'second'))).toEqual(['first > second']));
  it('leaves an explanation beside an error on the same cell', () =>
    expect(tree(placed('A1', 'first'), placed('A1', 'second', [], 'explain'))).toEqual(['first', 'second']));
  it('takes no hint and no explanation for a cause', () => {
    expect(tree(placed('A1', 'hint', [], 'hint'), placed('A2', 'effect', ['A1']))).toEqual([
      'hint',
      'effect',
    ]);
    expect(tree(placed('A1', 'explain', [], 'explain'), placed('A2', 'effect', ['A1']))).toEqual([
      'explain',
      'effect',
    ]);
  });
  it('folds no hint', () =>
    expect(tree(placed('A1', 'cause'), placed('A2', 'hint', ['A1'], 'hint'))).toEqual(['cause', 'hint']));
  it('takes no later finding for a cause', () =>
    expect(tree(placed('A2', 'effect', ['A1']), placed('A1', 'cause'))).toEqual(['effect', 'cause']));

  it('loses nothing, whatever follows from what', () => {
    const cells = ['A1', 'A2', 'A3', 'A4'];
    for (let seed = 0; seed < 4 ** 4; seed += 1) {
      const all = cells.map((cell, index) =>
        placed(cell, `r${index}`, [cells[(seed >> (2 * index)) & 3] ?? 'A1']),
      );
      const folded = fold(all).flatMap((finding): Finding[] => [finding, ...finding.consequences]);
      expect(folded.map(({ rule }) => rule).sort()).toEqual(['r0', 'r1', 'r2', 'r3']);
    }
  });
});

describe('a profile', () => {
  const broken = { I21: 96.8, I13: '' };

  it('sets the severity of a rule', () => {
    expect(told(auditOf({ I21: 96.8 }, profileWith({ severities: { 'score/total': 'hint' } })))).toEqual([
      'hint I21 score/total',
    ]);
    expect(told(auditOf({ J20: '' }, profileWith({ severities: { 'reason/missing': 'error' } })))).toEqual([
      'error J20 reason/missing',
    ]);
  });

  it('does not make a hint louder', () => {
    expect(
      told(auditOf({ J6: 9, I21: 98.8 }, profileWith({ severities: { 'funds/score': 'error' } }))),
    ).toEqual(['hint J6 funds/score']);
  });

  it('that makes an explanation an error takes no reason for it', () => {
    const strict = profileWith({ severities: { 'indicator/overachieved': 'error' } });
    expect(told(auditOf({ G13: '12座', D23: '', J13: '群众自筹增建' }, strict))).toEqual([
      'error G13 indicator/overachieved',
    ]);
  });

  it('that makes an error an explanation lets a reason clear it', () => {
    const mild = profileWith({ severities: { 'indicator/target-incomplete': 'explain' } });
    expect(told(auditOf({ F14: '≥公里', D23: '', J14: '年中下达，未设目标' }, mild))).toEqual([]);
  });

  it('switches rules off, and what they could not check', () => {
    expect(told(auditOf(broken, profileWith({ off: ['score/total', 'score/missing'] })))).toEqual([]);
    expect(
      unchecked(auditOf(broken, profileWith({ off: ['score/total', 'score/missing'] })), 'score/total'),
    ).toEqual([]);
  });

  it('switches rules across forms off', () => {
    const two = book({}, { C3: '河道清淤', H4: '某县县水务局' });
    const rules = (profile?: ReturnType<typeof profileWith>): string[] =>
      auditWorkbooks([two], profile ? { profile } : {}).flatMap(({ findings }) =>
        findings.map(({ rule }) => rule),
      );
    expect(rules()).toEqual(['cross/identity']);
    expect(rules(profileWith({ off: ['cross/identity'] }))).toEqual([]);
  });

  it('that is embedded counts, one that the caller chose counts more', () => {
    const embedded = JSON.stringify({ id: 'bureau', title: '某县财政局', off: ['score/total'] });
    const workbook = readWorkbook(
      workbookBytes({ sheets: [exampleForm('scored', { I21: 96.8 })], profile: embedded }),
    );
    expect(auditWorkbooks([workbook])[0]).toMatchObject({
      findings: [],
      forms: [{ profile: { profile: { id: 'bureau' }, why: 'embedded' } }],
    });
    expect(auditWorkbooks([workbook], { profile: profileWith({}) })[0]?.findings).toMatchObject([
      { rule: 'score/total' },
    ]);
  });
});

describe('a formula without a result', () => {
  const unknown = { f: 'VLOOKUP(A1,B1:C9,2,0)' };

  it('is said once per sheet, and no finding is made of it', () => {
    const audit = auditOf({ F6: unknown, I6: unknown });
    expect(told(audit)).toEqual([]);
    expect(audit.notChecked.filter(({ rule }) => rule === NO_RESULT)).toHaveLength(1);
    expect(unchecked(audit, NO_RESULT)).toEqual([`F6 I6 ${NO_RESULT} gap.formula`]);
    expect(unchecked(audit, 'funds/balance')).toEqual(['F6 funds/balance gap.unreadable']);
  });

  it('is said for each sheet that holds a form, and for no other', () => {
    const workbook = readWorkbook(
      workbookBytes({
        sheets: [
          exampleForm('scored', { F6: unknown }, '甲'),
          { name: '乙', cells: { A1: unknown } },
          exampleForm('scored', { F6: unknown, C3: '另一项目' }, '丙'),
        ],
      }),
    );
    const said = auditWorkbooks([workbook])[0]?.notChecked.filter(({ rule }) => rule === NO_RESULT) ?? [];
    expect(said.map(({ sheet, cells }) => `${sheet.name} ${cells.map(a1).join()}`)).toEqual([
      '甲 F6',
      '丙 F6',
    ]);
  });

  it('that is simple is evaluated', () => {
    expect(
      told(
        auditOf({
          F6: { f: 'SUM(F7:F9)' },
          I6: { f: 'F6/E6', numFmt: '0.00%' },
          J6: { f: 'ROUND(H6*I6,2)' },
        }),
      ),
    ).toEqual([]);
    expect(told(auditOf({ I21: { f: 'SUM(I13:I20)' } }))).toEqual([
      'error I21 score/total',
      '> error J21 score/grade',
    ]);
  });
});

describe('several workbooks', () => {
  it('are looked at one by one, or together', () => {
    const books = [book({}), book({ C3: '河道清淤', H4: '某县县水务局' })];
    const cross = (together: boolean): number[] =>
      auditWorkbooks(books, { together }).map(({ findings }) => findings.length);
    expect(cross(false)).toEqual([0, 0]);
    expect(cross(true)).toEqual([0, 1]);
  });

  it('give one result each, in their order', () => {
    const audits = auditWorkbooks([book({}), { sheets: [] }, book({ I21: 0 })]);
    expect(audits.map(({ forms }) => forms.length)).toEqual([1, 0, 1]);
  });
});

it('says what was stated and what is computed', () => {
  expect(auditOf({ I21: 90 }).forms[0]).toMatchObject({
    total: { stated: '90', computed: '98.6' },
    grade: { stated: '优', computed: '优' },
  });
});
