import * as fc from 'fast-check';

/** How a set of tables is drawn; whatever it is, the tables say the same. */
export interface AccountsLayout {
  readonly stacked: boolean;
  /** Order of the tables, as sort keys. */
  readonly order: readonly number[];
  readonly money: '万元' | '元';
  readonly lineNumbers: boolean;
  readonly columnNumbers: boolean;
  /** 类, 款 and 项 in a column each. */
  readonly splitCodes: boolean;
  readonly codeWords: readonly [code: string, name: string];
  readonly titles: 'plain' | 'year' | 'numbered';
  readonly unitLabel: string;
  readonly zero: 'blank' | 'zero' | 'dash';
  /** Figures as text with thousands apart. */
  readonly text: boolean;
  readonly fullWidth: boolean;
  readonly spaced: boolean;
  readonly notes: boolean;
  readonly offset: readonly [row: number, col: number];
  readonly economicBlocks: 1 | 3 | 4;
  readonly official: 'wide' | 'upright' | 'paired';
  readonly classes: 'all' | 'used';
  readonly ordinals: boolean;
  /** Half a hundredth and less that printing rounds away, by a seed; 0 for none. */
  readonly noise: number;
  /** With the columns of the year before and after, as some places print 05. */
  readonly wideGeneral: boolean;
}

export const layouts: fc.Arbitrary<AccountsLayout> = fc.record({
  stacked: fc.boolean(),
  order: fc.array(fc.integer(), { minLength: 9, maxLength: 9 }),
  money: fc.constantFrom('万元', '元'),
  lineNumbers: fc.boolean(),
  columnNumbers: fc.boolean(),
  splitCodes: fc.boolean(),
  codeWords: fc.constantFrom(
    ['科目代码', '科目名称'] as const,
    ['科目编码', '科目名称'] as const,
    ['功能分类科目编码', '科目名称'] as const,
    ['支出功能分类科目编码', '支出功能分类科目名称'] as const,
  ),
  titles: fc.constantFrom('plain', 'year', 'numbered'),
  unitLabel: fc.constantFrom('部门：', '部门名称：', '编制单位：', '单位名称：', '公开部门：'),
  zero: fc.constantFrom('blank', 'zero', 'dash'),
  text: fc.boolean(),
  fullWidth: fc.boolean(),
  spaced: fc.boolean(),
  notes: fc.boolean(),
  offset: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
  economicBlocks: fc.constantFrom(1, 3, 4),
  official: fc.constantFrom('wide', 'upright', 'paired'),
  classes: fc.constantFrom('all', 'used'),
  ordinals: fc.boolean(),
  noise: fc.constant(0),
  wideGeneral: fc.boolean(),
});

/** The layout of the Ministry of Finance's own format. */
export const PLAIN: AccountsLayout = {
  stacked: false,
  order: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  money: '万元',
  lineNumbers: true,
  columnNumbers: true,
  splitCodes: false,
  codeWords: ['科目代码', '科目名称'],
  titles: 'plain',
  unitLabel: '部门名称：',
  zero: 'blank',
  text: false,
  fullWidth: false,
  spaced: false,
  notes: true,
  offset: [0, 0],
  economicBlocks: 4,
  official: 'wide',
  classes: 'all',
  ordinals: true,
  noise: 0,
  wideGeneral: false,
};
