import { moneyUnit } from './money';
import { compact } from './text';

/**
 * Units that count the same things. Within one line they may be compared number by number.
 * A unit that stands in no line is only comparable with itself.
 */
const ALIKE: readonly string[][] = [
  ['人', '名', '位', '人次', '员', '个人', '口', '人数', '人/次'],
  ['次', '场', '场次', '期', '批', '批次', '轮', '回', '班', '届', '次数', '期次'],
  ['份', '册', '本', '张', '页', '篇', '套', '卷', '期刊'],
  ['台', '套', '辆', '部', '架', '台套', '台/套', '台(套)', '件', '只', '组', '艘'],
  ['处', '座', '所', '家', '间', '栋', '幢', '口', '眼', '点', '站', '个'],
  ['条', '件', '宗', '起', '例', '项', '类', '种', '款', '项目', '个'],
  ['户', '家', '户次', '家次', '家庭'],
  ['公里', '千米', 'km', 'KM', 'Km'],
  ['米', 'm', 'M', '延米', '延长米'],
  ['平方米', '㎡', 'm2', 'm²', '平米', '平方'],
  ['立方米', '方', 'm3', 'm³', '立方'],
  ['天', '日', '工作日', '个工作日', '自然日'],
  ['月', '个月'],
  ['年', '年度', '周年'],
  ['小时', '时', 'h', '学时', '课时'],
  ['分钟', '分', 'min'],
  ['周', '个星期', '星期'],
  ['村', '个村', '行政村', '个行政村', '个', '乡镇', '个乡镇', '镇', '社区'],
  ['吨', 't', 'T'],
  ['公斤', '千克', 'kg', 'KG'],
  ['%', '百分点'],
];

/** 个 counts nearly everything that is not a person, a share or a length. */
const GENERIC = new Set(['个', '项', '件']);
const MEASURED = new Set(
  ['公里', '千米', '米', 'km', 'm', '平方米', '㎡', '亩', '立方米', '天', '日', '月', '年', '小时', '吨', '公斤', '%', '‰', '人', '名', '人次', '户', '元'],
);

/** A unit's plain name: `个/月` `元/人*月` → `元/人·月`; `（个）` → `个`. */
export function unitName(text: string): string {
  return compact(text)
    .replace(/^[(（]|[)）]$/g, '')
    .replace(/[*×、.•]/g, '·')
    .replace(/每/g, '/')
    .replace(/^百分比$|^百分之$/, '%')
    .replace(/[。;；,，]$/, '');
}

/** Whether figures in the two units can be compared number by number (money apart: it converts). */
export function comparable(a: string, b: string): boolean {
  const [x, y] = [unitName(a), unitName(b)];
  if (x === y) return true;
  if (moneyUnit(x) && moneyUnit(y)) return true;
  const [xHead = '', ...xPer] = x.split('/');
  const [yHead = '', ...yPer] = y.split('/');
  if (xPer.length > 0 && yPer.length > 0) {
    return xPer.join('/') === yPer.join('/') && comparable(xHead, yHead);
  }
  if (xPer.length > 0 || yPer.length > 0) return comparable(xHead, yHead);
  if ((GENERIC.has(x) && !MEASURED.has(y)) || (GENERIC.has(y) && !MEASURED.has(x))) return true;
  return ALIKE.some((group) => group.includes(x) && group.includes(y));
}
