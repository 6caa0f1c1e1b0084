/** The parts of a form by which recognised roles are told. */
export const ROLE_BLOCKS = ['basics', 'funds', 'goals', 'indicators', 'total', 'data'] as const;
export type RoleBlock = (typeof ROLE_BLOCKS)[number];

/** Every word that says what a role is, apart from the row or indicator that it is of. */
export const ROLE_WORDS = [
  'title',
  'year',
  'name',
  'dept',
  'unit',
  'fund.total',
  'fund.fiscal',
  'fund.carry',
  'fund.other',
  'initial',
  'initial2',
  'budget',
  'executed',
  'balance',
  'rate',
  'goal.target',
  'goal.actual',
  'l1',
  'l2',
  'l3',
  'operator',
  'measure',
  'target',
  'target2',
  'actual',
  'note',
  'weight',
  'score',
  'reason',
  'total',
  'total.weight',
  'total.score',
  'grade',
  'heading.output',
  'heading.benefit',
  'heading.satisfaction',
  'heading.cost',
  'heading.quantity',
  'heading.quality',
  'heading.timeliness',
  'heading.economic',
  'heading.social',
  'heading.ecological',
  'heading.sustainable',
  'data.code',
  'data.item',
  'data.total',
  'data.income',
  'data.spending',
  'data.opening',
  'data.closing',
  'data.grand',
  'data.fiscal',
  'data.basic',
  'data.project',
  'data.budgeted',
  'data.settled',
  'data.threePublic',
  'data.abroad',
  'data.vehicles',
  'data.purchase',
  'data.running',
  'data.reception',
  'data.approved',
  'data.staff',
  'ignore',
  'prior',
  'final',
  'data',
] as const;
export type RoleWord = (typeof ROLE_WORDS)[number];

/** A role taken apart: what it is, and of which row of the funds or which indicator (counted from 0). */
export interface RoleName {
  readonly block: RoleBlock;
  readonly word: RoleWord;
  readonly row?: RoleWord;
  readonly index?: number;
}

const BASICS: readonly string[] = ['title', 'year', 'name', 'dept', 'unit'];
const TOTALS: readonly string[] = ['total.weight', 'total.score', 'grade'];

function wordOf(name: string | undefined): RoleWord {
  return ROLE_WORDS.find((word) => word === name) ?? 'data';
}

/** Takes apart a role of the command line contract: `fund.fiscal.budget`, `ind.3.target`, `unit`. */
export function roleName(role: string): RoleName {
  if (BASICS.includes(role)) return { block: 'basics', word: wordOf(role) };
  if (TOTALS.includes(role)) return { block: 'total', word: wordOf(role) };
  const [first, middle, last] = role.split('.');
  if (first === 'goal') return { block: 'goals', word: wordOf(role) };
  if (first === 'fund') return { block: 'funds', word: wordOf(last), row: wordOf(`fund.${middle}`) };
  if (first === 'ind') return { block: 'indicators', word: wordOf(last), index: Number(middle) };
  return { block: 'data', word: dataWord(role.split('.').at(-1)) };
}

/** In tables of data only the columns of money have names of their own. */
function dataWord(name: string | undefined): RoleWord {
  return name === 'budget' || name === 'final' || name === 'prior' ? name : 'data';
}
