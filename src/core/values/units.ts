import { moneyUnit } from './money';
import { remembered } from './said';

/** Units that count the same things: within one line they may be compared number by number. */
const COUNTED: readonly (readonly string[])[] = [
  ['次', '场', '场次', '期', '批', '批次', '轮', '回', '班', '届', '次数', '期次'],
  ['份', '册', '本', '张', '页', '篇', '套', '卷', '期刊'],
  ['台', '套', '辆', '部', '架', '台套', '台(套)', '件', '只', '组', '艘'],
  ['处', '座', '所', '家', '间', '栋', '幢', '口', '眼', '点', '站', '个'],
  ['条', '件', '宗', '起', '例', '项', '类', '种', '款', '项目', '个'],
  ['村', '个村', '行政村', '个行政村', '个', '乡镇', '个乡镇', '镇', '社区'],
  ['头', '只', '羽', '尾', '匹'],
  ['株', '棵', '丛'],
  ['名次', '位次'],
  ['支', '队', '个队'],
];

/** People, households, lengths, times, weights and shares: 个 and its kin do not stand for them. */
const MEASURED: readonly (readonly string[])[] = [
  ['人', '名', '位', '人次', '员', '个人', '口', '人数'],
  ['户', '家', '户次', '家次', '家庭'],
  ['公里', '千米', 'km'],
  ['米', 'm', '延米', '延长米'],
  ['平方米', '㎡', 'm2', 'm²', '平米', '平方'],
  ['立方米', '方', 'm3', 'm³', '立方'],
  ['平方公里', 'km2', 'km²'],
  ['亩'],
  ['公顷'],
  ['天', '日', '工作日', '个工作日', '自然日'],
  ['月', '个月'],
  ['年', '年度', '周年'],
  ['季度', '季'],
  ['小时', '时', 'h', '学时', '课时'],
  ['分钟', '分', 'min'],
  ['周', '个星期', '星期'],
  ['吨', 't'],
  ['公斤', '千克', 'kg'],
  ['升', 'l'],
  ['度', '千瓦时', 'kwh'],
  ['℃', '摄氏度'],
  ['%', '百分点', '个百分点'],
  ['‰'],
];

/** 个 counts nearly everything that is not measured. */
const GENERIC = new Set(['个', '项', '件']);

const DURATIONS = new Set(['天', '日', '工作日', '个工作日', '自然日', '小时', '分钟', '周', '月', '个月']);

const ALIKE = [...COUNTED, ...MEASURED];
const KNOWN = new Set(ALIKE.flat());
/** 家 and 口 are measured in one line and counted in another. */
const SPECIFIC = new Set(MEASURED.flat().filter((unit) => !COUNTED.some((line) => line.includes(unit))));

/** A unit's plain name: `元/人*月` → `元/人·月`; `（个）` → `个`. */
export const unitName = remembered(({ key }) =>
  key
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[*×、.•]/g, '·')
    .replace(/每/g, '/')
    .replace(/^百分比$|^百分之$/, '%')
    .replace(/[。;；,，·]$/, ''),
);

/** What a unit counts, and per what: `元/人/月` and `元/人·月` → 元, [人, 月]; `人（次）` counts 人次. */
const parts = remembered(({ text: unit }): { readonly head: string; readonly per: readonly string[] } => {
  const [head = '', ...per] = unitName(unit).replace(/[()]/g, '').toLowerCase().split('/');
  return { head, per: per.flatMap((part) => part.split('·')).sort() };
});

/** What a unit counts, without the per: `万元/公里` → 万元. */
export function unitHead(unit: string): string {
  return parts(unit).head;
}

/** Whether a text is a unit that we know: `万元`, `人次`, `元/份`, `万人`. */
export function isUnit(text: string): boolean {
  const { head, per } = parts(text);
  return [head, ...per].every(
    (part) => moneyUnit(part) !== undefined || KNOWN.has(part) || KNOWN.has(part.replace(/^[万亿]/, '')),
  );
}

/** Whether a unit is one of time: of a term that is named bare, less is no less than was wanted. */
export function isDuration(unit: string): boolean {
  return DURATIONS.has(unitHead(unit));
}

/** Whether figures in the two units can be compared (money and its prices once they are converted). */
export function comparable(a: string, b: string): boolean {
  const [x, y] = [parts(a), parts(b)];
  if (!sameThing(x.head, y.head)) return false;
  // 200次 beside ≥200次/年: the period goes without saying.
  if (x.per.length === 0 || y.per.length === 0) return true;
  return x.per.length === y.per.length && x.per.every((part, index) => sameThing(part, y.per[index] ?? ''));
}

function sameThing(x: string, y: string): boolean {
  if (x === y) return true;
  const [moneyX, moneyY] = [moneyUnit(x), moneyUnit(y)];
  if (moneyX || moneyY) return moneyX !== undefined && moneyY !== undefined;
  if ((GENERIC.has(x) && !SPECIFIC.has(y)) || (GENERIC.has(y) && !SPECIFIC.has(x))) return true;
  return ALIKE.some((line) => line.includes(x) && line.includes(y));
}
