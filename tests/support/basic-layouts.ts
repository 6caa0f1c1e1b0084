import fc from 'fast-check';
import { ITEMS } from '../../src/core/forms/basic/vocabulary';
import type { SpendingItem } from '../../src/core/forms/basic/types';
import { snapshot } from '../../src/core/sheet/snapshot';
import type { Sheet } from '../../src/core/sheet/types';
import { Canvas, type Value } from './canvas';

type Column = 'prior' | 'budget' | 'final';

/** One way to print a table of basic data, with figures that fit. */
export interface BasicLayout {
  readonly top: number;
  readonly left: number;
  readonly labelWidth: number;
  readonly figureWidth: number;
  readonly columns: readonly Column[];
  /** Whether heads name the year (2024年预算数) or say 上年 and 本年. */
  readonly years: boolean;
  readonly title: boolean;
  readonly unitRow: boolean;
  readonly fullWidth: boolean;
  readonly yuan: boolean;
  readonly staff: 'above' | 'below' | 'beside' | 'none';
  readonly buildings: boolean;
  readonly numbering: 'numbers' | 'brackets' | 'none';
  readonly quotes: boolean;
  readonly blankVehicles: boolean;
  readonly notes: boolean;
  /** Which of the wordings of an item is used. */
  readonly wording: number;
  readonly cents: readonly number[];
  readonly projects: number;
}

export const basicLayouts: fc.Arbitrary<BasicLayout> = fc.record({
  top: fc.nat(4),
  left: fc.nat(3),
  labelWidth: fc.integer({ min: 1, max: 3 }),
  figureWidth: fc.integer({ min: 1, max: 3 }),
  columns: fc.constantFrom<readonly Column[]>(
    ['prior', 'budget', 'final'],
    ['budget', 'final'],
    ['final', 'budget', 'prior'],
    ['budget', 'final', 'prior'],
  ),
  years: fc.boolean(),
  title: fc.boolean(),
  unitRow: fc.boolean(),
  fullWidth: fc.boolean(),
  yuan: fc.boolean(),
  staff: fc.constantFrom('above' as const, 'below' as const, 'beside' as const, 'none' as const),
  buildings: fc.boolean(),
  numbering: fc.constantFrom('numbers' as const, 'brackets' as const, 'none' as const),
  quotes: fc.boolean(),
  blankVehicles: fc.boolean(),
  notes: fc.boolean(),
  wording: fc.nat(40),
  cents: fc.array(fc.integer({ min: 200, max: 9_000_000 }), { minLength: 24, maxLength: 24 }),
  projects: fc.nat(4),
});

interface Line {
  readonly role: string;
  readonly label: string;
  readonly cents: Readonly<Record<Column, number>>;
  readonly blank?: boolean;
}

const NAMES = ['信息化建设', '办案业务', '设备购置更新', '环境整治'];

/** Draws a table whose figures fit; `changes` replaces what some roles hold. */
export function layOutBasic(
  layout: BasicLayout,
  changes: Readonly<Record<string, Value>> = {},
): {
  readonly sheet: Sheet;
  readonly roles: Readonly<Record<string, string>>;
  readonly figure: (cents: number) => number;
} {
  const canvas = new Canvas(layout.fullWidth, changes);
  const figure = (cents: number): number => (layout.yuan ? cents : cents / 100);
  const { left, labelWidth, figureWidth } = layout;
  const at = (column: number): number => left + labelWidth + column * figureWidth;
  const right = at(Math.max(3, layout.columns.length)) - 1;
  const cell = (row: number, column: number, value: Value, role?: string): void =>
    canvas.put(row, at(column), value, { right: at(column + 1) - 1, ...(role ? { role } : {}) });
  const label = (row: number, text: string, bottom = row): void =>
    canvas.put(row, left, text, { right: left + labelWidth - 1, bottom });
  let { top: row } = layout;
  if (layout.title)
    canvas.put(row++, left, '2024年度部门整体支出绩效评价基础数据表', { right, role: 'title' });
  if (layout.unitRow) canvas.put(row++, left, '填报单位：某县水务局', { right, role: 'unit' });
  const staff = (): void => {
    const [approved, actual] = [50 + layout.projects, 48 + layout.projects];
    const rate = `${Math.round((actual / approved) * 10_000) / 100}%`;
    const given: readonly [string, string, Value][] = [
      ['编制数', 'staff.approved', approved],
      ['2024年实际在职人数', 'staff.actual', actual],
      ['控制率', 'staff.rate', rate],
    ];
    if (layout.staff === 'beside') {
      for (const [index, [text, role, value]] of given.entries()) {
        canvas.put(row, left + 2 * index, text);
        canvas.put(row, left + 2 * index + 1, value, { role });
      }
      row += 1;
      return;
    }
    label(row, '财政供养人员情况（人）', row + 1);
    for (const [index, [text, role, value]] of given.entries()) {
      cell(row, index, text);
      cell(row + 1, index, value, role);
    }
    row += 2;
  };
  if (layout.staff === 'above' || layout.staff === 'beside') staff();
  label(row, `经费控制情况（${layout.yuan ? '元' : '万元'}）`);
  for (const [index, column] of layout.columns.entries()) cell(row, index, headOf(column, layout.years));
  row += 1;
  for (const line of linesOf(layout)) {
    label(row, line.label);
    for (const [index, column] of layout.columns.entries()) {
      const value = line.blank ? undefined : figure(line.cents[column]);
      cell(row, index, value, `${line.role}.${column}`);
    }
    row += 1;
  }
  if (layout.staff === 'below') staff();
  if (layout.buildings) {
    label(row, '楼堂馆所控制情况（2024年完工项目）', row + 1);
    for (const [index, [text, role, value]] of (
      [
        ['批复规模（㎡）', 'area.approved', 1200],
        ['实际规模（㎡）', 'area.actual', 1180],
        ['规模控制率', 'area.rate', '98.33%'],
      ] as const
    ).entries()) {
      cell(row, index, text);
      cell(row + 1, index, value, role);
    }
    row += 2;
  }
  if (layout.notes) {
    label(row, '厉行节约保障措施');
    canvas.put(row, at(0), '严格控制公务接待和公务用车支出。', { right });
    canvas.put(row + 1, left, '说明：本表按部门决算口径填报，包括所属单位的支出。', { right });
    canvas.put(row + 2, left, '填表人：　　填报日期：', { right });
  }
  return {
    sheet: snapshot({ name: '附表', cells: canvas.cells, merges: canvas.merges }),
    roles: canvas.roles,
    figure,
  };
}

function headOf(column: Column, years: boolean): string {
  if (years) return { prior: '2023年决算数', budget: '2024 年预算数', final: '2024年决算数' }[column];
  return { prior: '上年决算数', budget: '本年预算数', final: '本年决算数' }[column];
}

function linesOf(layout: BasicLayout): Line[] {
  const { cents, projects, numbering } = layout;
  let next = 0;
  const some = (): Line['cents'] => {
    const [prior = 1, budget = 1] = [cents[next % 24], cents[(next + 1) % 24]];
    next += 2;
    return { prior, budget, final: Math.floor(budget * 0.9) };
  };
  const sum = (...all: Line['cents'][]): Line['cents'] => ({
    prior: all.reduce((total, one) => total + one.prior, 0),
    budget: all.reduce((total, one) => total + one.budget, 0),
    final: all.reduce((total, one) => total + one.final, 0),
  });
  const word = (item: SpendingItem): string => {
    const wordings = ITEMS[item].filter((wording) => !wording.includes('*'));
    const text = wordings[layout.wording % wordings.length] ?? '';
    return layout.quotes ? text.replace('三公', '“三公”') : text;
  };
  const numbered = (n: number, text: string): string =>
    ({ numbers: `${n}、${text}`, brackets: `（${n}）${text}`, none: text })[numbering];
  const [purchase, running, abroad, reception] = [some(), some(), some(), some()];
  const vehicles = sum(purchase, running);
  const items = NAMES.slice(0, projects).map((name) => ({ name, cents: some() }));
  const [office, travel] = [some(), some()];
  return [
    {
      role: 'spend.three-public',
      label: threePublic(word('threePublic'), layout),
      cents: sum(vehicles, abroad, reception),
    },
    {
      role: 'spend.vehicles',
      label: numbered(1, word('vehicles')),
      cents: vehicles,
      blank: layout.blankVehicles,
    },
    { role: 'spend.vehicle-purchase', label: `其中：${word('vehiclePurchase')}`, cents: purchase },
    { role: 'spend.vehicle-running', label: word('vehicleRunning'), cents: running },
    // The template that has no 3 is not the unit's fault.
    { role: 'spend.abroad', label: numbered(2, word('abroad')), cents: abroad },
    { role: 'spend.reception', label: numbered(4, word('reception')), cents: reception },
    ...(items.length > 0
      ? [
          {
            role: 'spend.project',
            label: `${word('project')}：`,
            cents: sum(...items.map((item) => item.cents)),
          },
        ]
      : []),
    ...items.map((item, index) => ({
      role: `spend.project.${index}`,
      label: numbered(index + 1, item.name),
      cents: item.cents,
    })),
    {
      role: 'spend.operating',
      label: word('operating'),
      cents: sum(office, travel, { prior: 1, budget: 9, final: 1 }),
    },
    { role: 'spend.operating.0', label: '其中：办公经费', cents: office },
    { role: 'spend.operating.1', label: '水费、电费、差旅费', cents: travel },
    { role: 'spend.procurement', label: word('procurement'), cents: some() },
  ];
}

/** Without a title the table must still name what it is about. */
function threePublic(wording: string, { title }: BasicLayout): string {
  return title || wording.includes('三公') ? wording : '三公经费';
}
