import { FISCAL, foot, head, type Job } from './job';
import { CLASSES, whole, type Kind, type Leaf, type Year } from './model';

/** Columns of a table by codes: the headings above, the heading itself, and what a set of leaves comes to. */
type CodeColumn = readonly [
  group: string,
  header: string,
  name: string,
  of: (leaves: readonly Leaf[]) => number,
];

function byCodes(
  job: Job,
  number: number,
  title: string,
  columns: readonly CodeColumn[],
  select: (leaf: Leaf) => boolean,
): void {
  const { pen, year, layout } = job;
  const leaves = year.leaves.filter(select);
  const first = layout.splitCodes ? 4 : 2;
  head(job, number, title, first + columns.length);
  pen.words(0, '项目', first - 1);
  columns.forEach(([group, header], index) => {
    const width = columns.filter(([other]) => other === group).length;
    if (group === '') pen.words(first + index, header, 0, 1);
    else if (columns.findIndex(([other]) => other === group) === index)
      pen.words(first + index, group, width - 1);
  });
  pen.next();
  pen.words(0, layout.codeWords[0], first - 2);
  pen.words(first - 1, layout.codeWords[1]);
  columns.forEach(([group, header], index) => group !== '' && pen.words(first + index, header));
  pen.next();
  if (layout.columnNumbers) {
    if (layout.splitCodes) ['类', '款', '项'].forEach((word, index) => pen.words(index, word));
    pen.words(first - 1, '栏次');
    columns.forEach((_, index) => pen.number(first + index, index + 1));
    pen.next();
  }
  const line = (label: string, code: string, of: readonly Leaf[]): void => {
    if (code === '') pen.words(0, label, first - 1);
    else {
      if (layout.splitCodes)
        [code.slice(0, 3), code.slice(3, 5), code.slice(5)].forEach((piece, index) =>
          pen.words(index, piece),
        );
      else pen.words(0, code);
      pen.words(first - 1, label);
    }
    columns.forEach(([, , name, amount], index) =>
      pen.figure(first + index, `0${number}.${code === '' ? 'total' : code}.${name}`, amount(of)),
    );
    pen.next();
  };
  line('合计', '', leaves);
  const above = [3, 5, 7].flatMap((length) => [...new Set(leaves.map(({ code }) => code.slice(0, length)))]);
  for (const code of above.sort()) {
    const under = leaves.filter((leaf) => leaf.code.startsWith(code));
    const label =
      code.length === 3
        ? (CLASSES.find(([own]) => own === code)?.[1] ?? '')
        : code.length === 5
          ? `${under[0]?.name ?? ''}小类`
          : (under[0]?.name ?? '');
    line(label, code, under);
  }
  foot(
    job,
    leaves.length === 0
      ? '本部门没有此项收支，本表无数据。'
      : `本表反映部门本年度${title.replace(/表$/, '')}情况。`,
  );
  if (leaves.length === 0 && !layout.notes) {
    pen.words(0, '说明：本表无数据');
    pen.next();
  }
}

const total = (part: (leaf: Leaf) => number) => (leaves: readonly Leaf[]) =>
  leaves.reduce((sum, leaf) => sum + part(leaf), 0);
const basicOf = total((leaf) => leaf.basic);
const projectOf = total((leaf) => leaf.project);
const wholeOf = total(whole);

/** Income of a 项 is what it spent, the first of each kind taking what came in beyond. */
function incomeOf(year: Year, kinds: readonly Kind[]): (leaves: readonly Leaf[]) => number {
  return (leaves) =>
    kinds.reduce((sum, kind) => {
      const lead = year.leaves.find((leaf) => leaf.kind === kind);
      const own = leaves.filter((leaf) => leaf.kind === kind);
      const beyond = lead && own.includes(lead) ? year.closing[kind] - year.opening[kind] : 0;
      return sum + wholeOf(own) + beyond;
    }, 0);
}

export function income(job: Job): void {
  const { year } = job;
  byCodes(
    job,
    2,
    '收入决算表',
    [
      ['', '本年收入合计', 'total', incomeOf(year, ['general', 'fund', 'capital', 'own'])],
      ['', '财政拨款收入', 'fiscal', incomeOf(year, FISCAL)],
      ['', '上级补助收入', 'superior', () => 0],
      ['', '事业收入', 'own', incomeOf(year, ['own'])],
      ['', '其他收入', 'other', () => 0],
    ],
    () => true,
  );
}

export function spending(job: Job): void {
  const columns: CodeColumn[] = [
    ['', '本年支出合计', 'total', wholeOf],
    ['', '基本支出', 'basic', basicOf],
    ['', '项目支出', 'project', projectOf],
    ['', '上缴上级支出', 'up', () => 0],
    ['', '对附属单位补助支出', 'down', () => 0],
  ];
  byCodes(job, 3, '支出决算表', columns, () => true);
}

const SPENT: readonly CodeColumn[] = [
  ['本年支出', '小计', 'total', wholeOf],
  ['本年支出', '基本支出', 'basic', basicOf],
  ['本年支出', '项目支出', 'project', projectOf],
];

function chained(year: Year, kind: Kind): CodeColumn[] {
  const lead = year.leaves.find((leaf) => leaf.kind === kind);
  const held = (of: Readonly<Record<Kind, number>>) => (leaves: readonly Leaf[]) =>
    lead && leaves.includes(lead) ? of[kind] : 0;
  return [
    ['', '年初结转和结余', 'opening', held(year.opening)],
    ['', '本年收入', 'income', incomeOf(year, [kind])],
    ...SPENT,
    ['', '年末结转和结余', 'closing', held(year.closing)],
  ];
}

export function general(job: Job): void {
  const columns = job.layout.wideGeneral ? chained(job.year, 'general') : SPENT;
  byCodes(job, 5, '一般公共预算财政拨款支出决算表', columns, (leaf) => leaf.kind === 'general');
}

export function fund(job: Job): void {
  byCodes(
    job,
    7,
    '政府性基金预算财政拨款收入支出决算表',
    chained(job.year, 'fund'),
    (leaf) => leaf.kind === 'fund',
  );
}

export function capital(job: Job): void {
  byCodes(job, 8, '国有资本经营预算财政拨款支出决算表', SPENT, (leaf) => leaf.kind === 'capital');
}
