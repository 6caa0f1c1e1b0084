import * as fc from 'fast-check';

/** 支出功能分类 in the order of the tables, with a 款 and two 项 each. */
export const CLASSES: readonly (readonly [code: string, name: string])[] = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['229', '其他支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['234', '抗疫特别国债安排的支出'],
];

export type Kind = 'general' | 'fund' | 'capital' | 'own';
export const KINDS: readonly Kind[] = ['general', 'fund', 'capital', 'own'];

/** What was spent under one 项. Amounts are whole hundredths of the unit that the tables print. */
export interface Leaf {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  readonly basic: number;
  readonly project: number;
}

/** One unit's year, from which all tables are drawn so that they hang together. */
export interface Year {
  readonly leaves: readonly Leaf[];
  readonly opening: Readonly<Record<Kind, number>>;
  readonly closing: Readonly<Record<Kind, number>>;
  /** 经济分类 of basic spending from the general budget, by five-digit code. */
  readonly economic: Readonly<Record<string, number>>;
  /** 三公经费, budget and final. */
  readonly official: Readonly<Record<'budget' | 'final', Readonly<Record<OfficialPart, number>>>>;
}

export type OfficialPart = 'abroad' | 'purchase' | 'running' | 'reception';

/** 经济分类 that the tables list, class by class. */
export const ECONOMIC: readonly (readonly [code: string, name: string, items: readonly string[]])[] = [
  ['301', '工资福利支出', ['30101', '30102', '30103', '30107', '30108', '30113']],
  [
    '302',
    '商品和服务支出',
    ['30201', '30202', '30211', '30212', '30213', '30217', '30228', '30231', '30239', '30299'],
  ],
  ['303', '对个人和家庭的补助', ['30301', '30302', '30305', '30399']],
  ['307', '债务利息及费用支出', ['30701', '30702']],
  ['310', '资本性支出', ['31001', '31002', '31003', '31007', '31013', '31099']],
  ['399', '其他支出', ['39907', '39999']],
];

export const ITEM_NAMES: Readonly<Record<string, string>> = {
  '30101': '基本工资',
  '30102': '津贴补贴',
  '30103': '奖金',
  '30107': '绩效工资',
  '30108': '机关事业单位基本养老保险缴费',
  '30113': '住房公积金',
  '30201': '办公费',
  '30202': '印刷费',
  '30211': '差旅费',
  '30212': '因公出国（境）费用',
  '30213': '维修（护）费',
  '30217': '公务接待费',
  '30228': '工会经费',
  '30231': '公务用车运行维护费',
  '30239': '其他交通费用',
  '30299': '其他商品和服务支出',
  '31013': '公务用车购置',
};

const amount = fc.integer({ min: 1, max: 900_000 });
const maybe = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: amount });

const leaf = (code: string, className: string): fc.Arbitrary<Leaf> =>
  fc
    .record({
      kind: fc.constantFrom<Kind>(
        ...(code === '223'
          ? (['capital'] as const)
          : (['general', 'general', 'general', 'fund', 'own'] as const)),
      ),
      section: fc.integer({ min: 1, max: 2 }),
      item: fc.integer({ min: 1, max: 4 }),
      basic: maybe,
      project: maybe,
    })
    .map(({ kind, section, item, basic, project }) => ({
      code: `${code}0${section}0${item}`,
      name: `${className.slice(0, 2)}事项${section}${item}`,
      kind,
      basic: kind === 'capital' ? 0 : basic,
      project: project === 0 && basic === 0 ? 100 : project,
    }));

function unique(leaves: readonly Leaf[]): Leaf[] {
  const seen = new Set<string>();
  return leaves
    .filter(({ code }) => !seen.has(code) && seen.add(code))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

const leaves = fc
  .subarray([...CLASSES], { minLength: 2, maxLength: 8 })
  .chain((classes) => fc.tuple(...classes.flatMap(([code, name]) => [leaf(code, name), leaf(code, name)])))
  .map(unique);

const balances = fc.record({ general: maybe, fund: maybe, capital: maybe, own: maybe });

/** Parts of a whole: weights that are spread over it, the rest going to the first. */
function spread(whole: number, codes: readonly string[], weights: readonly number[]): Record<string, number> {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = codes.map((_, index) => (all === 0 ? 0 : Math.floor((whole * (weights[index] ?? 0)) / all)));
  const rest = whole - shares.reduce((sum, share) => sum + share, 0);
  return Object.fromEntries(
    codes.map((code, index) => [code, (shares[index] ?? 0) + (index === 0 ? rest : 0)]),
  );
}

const CODES = ECONOMIC.flatMap(([, , items]) => items);

export const years: fc.Arbitrary<Year> = fc
  .record({
    leaves,
    opening: balances,
    closing: balances,
    weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: CODES.length, maxLength: CODES.length }),
    budget: fc.record({ abroad: maybe, purchase: maybe, running: maybe, reception: maybe }),
    above: fc.record({ abroad: maybe, purchase: maybe, running: maybe, reception: maybe }),
  })
  .map(({ leaves: all, opening, closing, weights, budget, above }) => {
    const basic = all.reduce((sum, each) => sum + (each.kind === 'general' ? each.basic : 0), 0);
    const economic = spread(basic, CODES, weights);
    const at = (code: string): number => economic[code] ?? 0;
    const spent = (kind: Kind): number =>
      all.reduce((sum, each) => sum + (each.kind === kind ? each.basic + each.project : 0), 0);
    // What was there at the start and came in covers what was spent and is left; only what is spent is told by 项.
    const left = (kind: Kind): number => (spent(kind) === 0 ? 0 : closing[kind]);
    const begun = (kind: Kind): number =>
      Math.min(opening[kind], spent(kind) + left(kind), spent(kind) === 0 ? 0 : Infinity);
    return {
      leaves: all,
      opening: {
        general: begun('general'),
        fund: begun('fund'),
        capital: begun('capital'),
        own: begun('own'),
      },
      closing: { general: left('general'), fund: left('fund'), capital: left('capital'), own: left('own') },
      economic,
      official: {
        budget,
        final: {
          abroad: at('30212') + above.abroad,
          reception: at('30217') + above.reception,
          running: at('30231') + above.running,
          purchase: at('31013') + above.purchase,
        },
      },
    };
  });

export function spentBy(
  year: Year,
  select: (leaf: Leaf) => boolean,
  part: (leaf: Leaf) => number = whole,
): number {
  return year.leaves.reduce((sum, each) => sum + (select(each) ? part(each) : 0), 0);
}

export function whole({ basic, project }: Leaf): number {
  return basic + project;
}

/** What came in of one kind of money. */
export function received(year: Year, kind: Kind): number {
  return spentBy(year, (each) => each.kind === kind) + year.closing[kind] - year.opening[kind];
}
