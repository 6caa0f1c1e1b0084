import { foot, head, type Job } from './job';
import { ECONOMIC, ITEM_NAMES } from './model';

export function economic(job: Job): void {
  const { pen, year, layout } = job;
  const blocks = layout.economicBlocks;
  head(job, 6, '一般公共预算财政拨款基本支出决算明细表', Math.max(3, blocks * 3));
  if (blocks > 1) {
    pen.words(0, '人员经费', 2);
    pen.words(3, '公用经费', blocks * 3 - 4);
    pen.next();
  }
  for (let block = 0; block < blocks; block += 1) {
    pen.words(block * 3, '科目代码');
    pen.words(block * 3 + 1, '科目名称');
    pen.words(block * 3 + 2, '决算数');
  }
  pen.next();
  const lines = ECONOMIC.flatMap(([code, name, items]) => [
    [code, name, items.reduce((sum, item) => sum + (year.economic[item] ?? 0), 0)] as const,
    ...items.map((item) => [item, ITEM_NAMES[item] ?? `其他${item}`, year.economic[item] ?? 0] as const),
  ]);
  const personal = lines.filter(([code]) => /^30[13]/.test(code));
  const others = lines.filter(([code]) => !/^30[13]/.test(code));
  const length = Math.ceil(others.length / Math.max(1, blocks - 1));
  const columns =
    blocks === 1
      ? [lines]
      : [
          personal,
          ...Array.from({ length: blocks - 1 }, (_, index) =>
            others.slice(index * length, (index + 1) * length),
          ),
        ];
  for (let index = 0; index < Math.max(...columns.map((column) => column.length)); index += 1) {
    columns.forEach((column, block) => {
      const line = column[index];
      if (!line) return;
      pen.words(block * 3, line[0]);
      pen.words(block * 3 + 1, line[1]);
      pen.figure(block * 3 + 2, `06.${line[0]}`, line[2]);
    });
    pen.next();
  }
  const sum = (of: typeof lines): number =>
    of.reduce((all, [code, , amount]) => all + (code.length === 3 ? amount : 0), 0);
  pen.words(0, '人员经费合计', 1);
  pen.figure(2, '06.personnel', sum(personal));
  if (blocks === 1) {
    pen.next();
    pen.words(0, '公用经费合计', 1);
    pen.figure(2, '06.public', sum(others));
  } else {
    pen.words(3, '公用经费合计', blocks * 3 - 5);
    pen.figure(blocks * 3 - 1, '06.public', sum(others));
  }
  pen.next();
  foot(job, '本表反映部门本年度一般公共预算财政拨款基本支出明细情况。');
}

export function official(job: Job): void {
  const { pen, year, layout } = job;
  const stages = [
    ['预算数', 'budget'],
    ['决算数', 'final'],
  ] as const;
  const amounts = (stage: 'budget' | 'final'): readonly number[] => {
    const { abroad, purchase, running, reception } = year.official[stage];
    return [
      abroad + purchase + running + reception,
      abroad,
      purchase + running,
      purchase,
      running,
      reception,
    ];
  };
  const names = ['total', 'abroad', 'vehicles', 'purchase', 'running', 'reception'];
  const title = '财政拨款“三公”经费支出决算表';
  if (layout.official === 'upright') {
    head(job, 9, title, 3);
    pen.words(0, '项目');
    stages.forEach(([word], index) => pen.words(index + 1, word));
    pen.next();
    [
      '合计',
      '1.因公出国（境）费',
      '2.公务用车购置及运行维护费',
      '（1）公务用车购置费',
      '（2）公务用车运行维护费',
      '3.公务接待费',
    ].forEach((label, row) => {
      pen.words(0, label);
      stages.forEach(([, stage], index) =>
        pen.figure(index + 1, `09.${stage}.${names[row]}`, amounts(stage)[row] ?? 0),
      );
      pen.next();
    });
    return foot(job, '本表反映部门本年度“三公”经费支出预决算情况。');
  }
  head(job, 9, title, 12);
  const labels = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费'];
  if (layout.official === 'wide') {
    stages.forEach(([word], index) => pen.words(index * 6, word, 5));
    pen.next();
    stages.forEach((_, side) =>
      labels.forEach(
        (label, index) =>
          label !== '' && pen.words(side * 6 + index, label, index === 2 ? 2 : 0, index === 2 ? 0 : 1),
      ),
    );
    pen.next();
    stages.forEach((_, side) =>
      ['小计', '公务用车购置费', '公务用车运行维护费'].forEach((label, index) =>
        pen.words(side * 6 + 2 + index, label),
      ),
    );
    pen.next();
  } else {
    labels.forEach(
      (label, index) => label !== '' && pen.words(index * 2, label, index === 2 ? 5 : 1, index === 2 ? 0 : 1),
    );
    pen.next();
    ['小计', '公务用车购置费', '公务用车运行维护费'].forEach((label, index) =>
      pen.words(4 + index * 2, label, 1),
    );
    pen.next();
    labels.forEach((_, index) => stages.forEach(([word], side) => pen.words(index * 2 + side, word)));
    pen.next();
  }
  if (layout.columnNumbers) {
    for (let col = 0; col < 12; col += 1) pen.number(col, col + 1);
    pen.next();
  }
  names.forEach((name, index) => {
    stages.forEach(([, stage], side) => {
      const col = layout.official === 'wide' ? side * 6 + index : index * 2 + side;
      pen.figure(col, `09.${stage}.${name}`, amounts(stage)[index] ?? 0);
    });
  });
  pen.next();
  foot(job, '本表反映部门本年度“三公”经费支出预决算情况。');
}
