import fc from 'fast-check';
import { auditWorkbooks } from '../../src/core/audit';
import { recogniseForms } from '../../src/core/forms/recognise';
import { roleCells } from '../../src/core/forms/roles';
import type { Sheet } from '../../src/core/sheet/types';
import { basicLayouts, layOutBasic, type BasicLayout } from '../support/basic-layouts';
import { layouts, layOut } from '../support/layouts';
import { below } from '../support/below';
import { loud } from '../support/loud';

/** More runs for a long look (`RUNS=5000 npx jest tests/recognition`). */
const numRuns = Number(process.env.RUNS ?? 200);

const findings = (sheet: Sheet): string[] => loud(auditWorkbooks([{ sheets: [sheet] }])[0]?.findings ?? []);

describe('whatever the layout of a table of basic data', () => {
  it('every role is found', () => {
    fc.assert(
      fc.property(basicLayouts, (layout) => {
        const { sheet, roles } = layOutBasic(layout);
        const forms = recogniseForms(sheet);
        expect(forms.map(({ kind }) => kind)).toEqual(['basic']);
        expect(forms.map(roleCells)[0]).toMatchObject(roles);
      }),
      { numRuns },
    );
  });

  it('a clean one raises nothing', () => {
    fc.assert(
      fc.property(basicLayouts, (layout) => {
        expect(findings(layOutBasic(layout).sheet)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it.each<readonly [string, string, (layout: BasicLayout) => boolean, number]>([
    ['basic/parts-sum', 'spend.three-public.final', () => true, -1],
    ['basic/parts-sum', 'spend.three-public.budget', () => true, 1],
    ['basic/parts-sum', 'spend.vehicles.budget', ({ blankVehicles }) => !blankVehicles, 1],
    ['basic/over-budget', 'spend.procurement.final', () => true, 9_000_000],
  ])('%s is found in %s', (rule, role, fits, by) => {
    fc.assert(
      fc.property(basicLayouts.filter(fits), fc.integer({ min: 100, max: 5_000 }), (layout, off) => {
        const { sheet, roles, figure } = layOutBasic(layout);
        const cell = roles[role] ?? '';
        const now = Number(valueAt(sheet, cell));
        const planted = Math.round((now + figure(off * by)) * 100) / 100;
        const other = layOutBasic(layout, { [role]: planted });
        expect(findings(other.sheet)).toContain(`${cell} ${rule}`);
      }),
      { numRuns: numRuns / 4 },
    );
  });

  it('a wrong control rate and a missing budget are found', () => {
    fc.assert(
      fc.property(
        basicLayouts.filter(({ staff }) => staff !== 'none'),
        (layout) => {
          const changes = { 'staff.rate': '91.5%', 'spend.procurement.budget': '' };
          const { sheet, roles } = layOutBasic(layout, changes);
          expect(findings(sheet)).toEqual(
            [
              `${roles['staff.rate']} basic/control-rate`,
              `${roles['spend.procurement.final']} basic/no-budget`,
            ].sort(),
          );
        },
      ),
      { numRuns: numRuns / 4 },
    );
  });

  it('it is told apart from a 自评表 above it or below it, and from another of its kind', () => {
    fc.assert(
      fc.property(layouts, basicLayouts, fc.boolean(), fc.nat(2), (layout, plain, first, gap) => {
        const titled = { ...plain, title: true };
        const [evaluation, basic] = [layOut(layout), layOutBasic(titled)];
        const sheets = first ? [basic.sheet, evaluation.sheet] : [evaluation.sheet, basic.sheet];
        const forms = recogniseForms(below(sheets, gap));
        expect(forms.map(({ kind }) => kind)).toEqual(first ? ['basic', 'project'] : ['project', 'basic']);
        const twice = recogniseForms(below([basic.sheet, layOutBasic(titled).sheet], gap));
        expect(twice.map(({ kind }) => kind)).toEqual(['basic', 'basic']);
      }),
      { numRuns: numRuns / 2 },
    );
  });
});

function valueAt(sheet: Sheet, address: string): string {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const col = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return (sheet.at(Number(digits) - 1, col)?.text ?? '').normalize('NFKC');
}
