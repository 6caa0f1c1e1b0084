import fc from 'fast-check';
import { auditWorkbooks } from '../../src/core/audit';
import { recogniseForms } from '../../src/core/forms/recognise';
import { roleCells } from '../../src/core/forms/roles';
import type { Sheet } from '../../src/core/sheet/types';
import { layouts, layOut, type Layout } from '../support/layouts';
import { loud } from '../support/loud';
import { extras, withRows } from '../support/noise';
import { beside, stack } from '../support/several';

/** More runs for a long look (`RUNS=5000 npx jest tests/recognition`). */
const numRuns = Number(process.env.RUNS ?? 200);

function findings(sheet: Sheet): string[] {
  return loud(auditWorkbooks([{ sheets: [sheet] }])[0]?.findings ?? []);
}

describe('whatever the layout', () => {
  it('every role of a form is found', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const { sheet, roles } = layOut(layout);
        const forms = recogniseForms(sheet);
        expect(forms).toHaveLength(1);
        expect(forms.map(roleCells)[0]).toMatchObject(roles);
      }),
      { numRuns },
    );
  });

  it('stacked forms are told apart', () => {
    fc.assert(
      fc.property(layouts, layouts, fc.nat(3), (first, second, between) => {
        const { sheet, roles } = stack(first, second, between);
        const forms = recogniseForms(sheet);
        expect(forms).toHaveLength(2);
        for (const [index, form] of forms.entries())
          expect(roleCells(form)).toMatchObject(roles[index] ?? {});
      }),
      { numRuns },
    );
  });

  it('rows put in between change nothing', () => {
    fc.assert(
      fc.property(layouts, extras, (layout, rows) => {
        const { sheet, roles } = layOut(layout);
        const { sheet: after, moved } = withRows(sheet, roles, rows);
        const forms = recogniseForms(after);
        expect(forms).toHaveLength(1);
        expect(forms.map(roleCells)[0]).toMatchObject(
          Object.fromEntries(Object.entries(roles).map(([role, cell]) => [role, moved(cell)])),
        );
        expect(findings(after)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('two forms beside each other are told apart', () => {
    fc.assert(
      fc.property(layouts, fc.nat(10_000), fc.nat(2), (layout, pick, gap) => {
        const { sheet, roles } = beside(layout, pick, gap);
        const forms = recogniseForms(sheet);
        expect(forms).toHaveLength(2);
        for (const [index, form] of forms.entries())
          expect(roleCells(form)).toMatchObject(roles[index] ?? {});
      }),
      { numRuns },
    );
  });

  it('a clean form raises nothing', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        expect(findings(layOut(layout).sheet)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('rounded figures raise nothing, whatever the amounts', () => {
    const cents = fc.integer({ min: 1_000, max: 90_000_000 });
    fc.assert(
      fc.property(
        layouts,
        cents,
        fc.double({ min: 0.9, max: 1, noNaN: true }),
        (layout, budgetCents, share) => {
          const executedCents = Math.ceil(budgetCents * share);
          const [budget, executed] = [budgetCents / 100, executedCents / 100];
          const rate = executedCents / budgetCents;
          const score = Number((10 * rate).toFixed(2));
          const total = Number((90 + (['pairs', 'inside'].includes(layout.funds) ? 0 : score)).toFixed(2));
          const changes = {
            ...Object.fromEntries(
              ['initial', 'initial2', 'budget'].flatMap((c) => [
                [`fund.total.${c}`, budget],
                [`fund.fiscal.${c}`, budget],
              ]),
            ),
            'fund.total.executed': executed,
            'fund.fiscal.executed': executed,
            'fund.total.balance': (budgetCents - executedCents) / 100,
            'fund.total.rate': `${(rate * 100).toFixed(2)}%`,
            'fund.total.score': score,
            'total.score': total,
            'ind.4.target': `≤${budget}万元`,
            'ind.4.target2': `≤${budget}万元`,
            'ind.4.actual': `${executed}万元`,
          };
          expect(findings(layOut(layout, changes).sheet)).toEqual([]);
        },
      ),
      { numRuns },
    );
  });

  /** One planted fault each: role → value, and the rule that must speak, on which role. */
  const FAULTS: readonly [
    string,
    Record<string, string | number | undefined>,
    string,
    (layout: Layout) => boolean,
  ][] = [
    ['score/exceeds-weight', { 'ind.1.score': 11 }, 'ind.1.score', ({ scores }) => scores],
    ['indicator/actual-missing', { 'ind.0.actual': undefined }, 'ind.0.actual', () => true],
    [
      'indicator/target-incomplete',
      { 'ind.2.target': '≥%', 'ind.2.target2': '≥%' },
      'ind.2.target',
      ({ order, apart }) => !order.includes('target2') && !apart,
    ],
    ['score/missing', { 'ind.3.score': undefined }, 'ind.3.score', ({ scores }) => scores],
    ['reason/missing', { 'ind.5.score': 29 }, 'ind.5.reason', ({ scores }) => scores],
    [
      'reason/contradiction',
      { 'ind.5.score': 29, 'ind.5.reason': '无偏差' },
      'ind.5.reason',
      ({ scores }) => scores,
    ],
    ['form/missing-field', { unit: undefined }, 'unit', () => true],
    ['indicator/unit', { 'ind.1.actual': '12人' }, 'ind.1.actual', () => true],
    ['indicator/overachieved', { 'ind.1.actual': '20次' }, 'ind.1.actual', () => true],
    ['indicator/cost-vs-spend', { 'ind.4.actual': '80万元' }, 'ind.4.actual', () => true],
    ['score/total', { 'total.score': 97 }, 'total.score', ({ scores, total }) => scores && total !== 'none'],
    ['funds/overspent', { 'fund.total.executed': 120 }, 'fund.total.executed', () => true],
    [
      'funds/parts-sum',
      { 'fund.total.budget': 101 },
      'fund.total.budget',
      ({ funds }) => !['pairs', 'inside'].includes(funds),
    ],
    ['score/quantitative', { 'ind.0.actual': '10公里' }, 'ind.0.score', ({ scores }) => scores],
  ];

  it.each(FAULTS)('%s is found where it stands', (rule, changes, role, applies) => {
    fc.assert(
      fc.property(layouts.filter(applies), (layout) => {
        const { sheet, roles } = layOut(layout, changes);
        expect(findings(sheet)).toContain(`${roles[role]} ${rule}`);
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });
});
