import { FISCAL, foot, head, KIND_NAMES, ordinal, type Job } from './job';
import type { AccountsLayout } from './layout';
import { CLASSES, received, spentBy, type Kind, type Leaf, type Year } from './model';

type SideRow = readonly [
  label: string,
  figures: readonly (readonly [col: number, name: string, value: number])[],
];

/** Two lists of rows beside each other, with 行次 where the layout has them. */
function sides({ pen, layout }: Job, left: readonly SideRow[], right: readonly SideRow[], at: number): void {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    for (const [row, col] of [
      [left[index], 0],
      [right[index], at],
    ] as const) {
      if (!row) continue;
      pen.words(col, row[0]);
      if (layout.lineNumbers) pen.number(col + 1, index + 1 + (col === 0 ? 0 : 40));
      for (const [place, name, value] of row[1]) pen.figure(col + place, name, value);
    }
    pen.next();
  }
}

function classRows(
  year: Year,
  { classes, ordinals }: AccountsLayout,
  select: (leaf: Leaf) => boolean,
): readonly (readonly [code: string, label: string])[] {
  const used = CLASSES.filter(
    ([code]) => classes === 'all' || year.leaves.some((leaf) => select(leaf) && leaf.code.startsWith(code)),
  );
  return used.map(([code, name], index) => [code, ordinals ? `${ordinal(index + 1)}、${name}` : name]);
}

/** Puts the totals of both sides into the same rows, as the format does. */
function aligned(
  left: SideRow[],
  right: SideRow[],
  leftTail: SideRow[],
  rightTail: SideRow[],
): [SideRow[], SideRow[]] {
  const length = Math.max(left.length, right.length);
  const fill = (rows: SideRow[]): SideRow[] => [
    ...rows,
    ...Array.from({ length: length - rows.length }, (): SideRow => ['', []]),
  ];
  return [
    [...fill(left), ...leftTail],
    [...fill(right), ...rightTail],
  ];
}

export function overall(job: Job): void {
  const { pen, year, layout } = job;
  const [value, step] = layout.lineNumbers ? [2, 3] : [1, 2];
  head(job, 1, '收入支出决算总表', step * 2);
  pen.words(0, '收入', step - 1);
  pen.words(step, '支出', step - 1);
  pen.next();
  for (const col of [0, step]) {
    pen.words(col, '项目');
    if (layout.lineNumbers) pen.words(col + 1, '行次');
    pen.words(col + value, '金额');
  }
  pen.next();
  if (layout.columnNumbers) {
    pen.words(0, '栏次');
    pen.number(value, 1);
    pen.words(step, '栏次');
    pen.number(step + value, 2);
    pen.next();
  }
  const row = (label: string, name: string, amount: number): SideRow => [
    label,
    [[value, `01.${name}`, amount]],
  ];
  const number = (n: number, label: string): string => (layout.ordinals ? `${ordinal(n)}、${label}` : label);
  const all = (of: Readonly<Record<Kind, number>>): number => of.general + of.fund + of.capital + of.own;
  const incomes = {
    general: received(year, 'general'),
    fund: received(year, 'fund'),
    capital: received(year, 'capital'),
    own: received(year, 'own'),
  };
  const spent = spentBy(year, () => true);
  const left = [
    ...FISCAL.map((kind, index) =>
      row(number(index + 1, `${KIND_NAMES[kind]}收入`), `income.${kind}`, incomes[kind]),
    ),
    row(number(4, '上级补助收入'), 'income.superior', 0),
    row(number(5, '事业收入'), 'income.own', incomes.own),
    row(number(6, '其他收入'), 'income.other', 0),
  ];
  const right = classRows(year, layout, () => true).map(([code, label]) =>
    row(
      label,
      `spending.${code}`,
      spentBy(year, (leaf) => leaf.code.startsWith(code)),
    ),
  );
  const [a, b] = aligned(
    left,
    right,
    [
      row('本年收入合计', 'income.subtotal', all(incomes)),
      row('使用非财政拨款结余（含专用结余）', 'income.use', 0),
      row('年初结转和结余', 'income.opening', all(year.opening)),
      row('总计', 'income.total', all(incomes) + all(year.opening)),
    ],
    [
      row('本年支出合计', 'spending.subtotal', spent),
      row('结余分配', 'spending.distribution', 0),
      row('年末结转和结余', 'spending.closing', all(year.closing)),
      row('总计', 'spending.total', spent + all(year.closing)),
    ],
  );
  sides(job, a, b, step);
  foot(job, '本表反映部门本年度的总收支和年末结转结余情况。');
}

export function fiscal(job: Job): void {
  const { pen, year, layout } = job;
  const [value, step] = layout.lineNumbers ? [2, 3] : [1, 2];
  head(job, 4, '财政拨款收入支出决算总表', step * 2 + 3);
  pen.words(0, '收入', step - 1);
  pen.words(step, '支出', step + 2);
  pen.next();
  pen.words(0, '项目');
  pen.words(step, '项目');
  if (layout.lineNumbers) for (const col of [1, step + 1]) pen.words(col, '行次');
  pen.words(value, '金额');
  for (const [index, name] of ['合计', ...FISCAL.map((kind) => KIND_NAMES[kind])].entries())
    pen.words(step + value + index, name);
  pen.next();
  const incomes = FISCAL.map((kind) => received(year, kind));
  const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
  const one = (label: string, name: string, amount: number): SideRow => [
    label,
    [[value, `04.${name}`, amount]],
  ];
  const four = (label: string, name: string, of: (kind: Kind) => number): SideRow => [
    label,
    [
      [value, `04.${name}.total`, sum(FISCAL.map(of))],
      ...FISCAL.map((kind, index) => [value + 1 + index, `04.${name}.${kind}`, of(kind)] as const),
    ],
  ];
  const number = (n: number, label: string): string => (layout.ordinals ? `${ordinal(n)}、${label}` : label);
  const isFiscal = (leaf: Leaf): boolean => leaf.kind !== 'own';
  const spent = (kind: Kind, code = ''): number =>
    spentBy(year, (leaf) => leaf.kind === kind && leaf.code.startsWith(code));
  const left = FISCAL.map((kind, index) =>
    one(number(index + 1, KIND_NAMES[kind]), `income.${kind}`, incomes[index] ?? 0),
  );
  const right = classRows(year, layout, isFiscal).map(([code, label]) =>
    four(label, `spending.${code}`, (kind) => spent(kind, code)),
  );
  const opening = sum(FISCAL.map((kind) => year.opening[kind]));
  const [a, b] = aligned(
    left,
    right,
    [
      one('本年收入合计', 'income.subtotal', sum(incomes)),
      one('年初财政拨款结转和结余', 'income.opening', opening),
      ...FISCAL.map((kind) => one(KIND_NAMES[kind], `income.opening-${kind}`, year.opening[kind])),
      one('总计', 'income.total', sum(incomes) + opening),
    ],
    [
      four('本年支出合计', 'spending.subtotal', (kind) => spent(kind)),
      four('年末财政拨款结转和结余', 'spending.closing', (kind) => year.closing[kind]),
      ...FISCAL.map((): SideRow => ['', []]),
      four('总计', 'spending.total', (kind) => spent(kind) + year.closing[kind]),
    ],
  );
  sides(job, a, b, step);
  foot(job, '本表反映部门本年度财政拨款的总收支和年末结转结余情况。');
}
