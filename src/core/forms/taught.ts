import { keeping } from '../sheet/keep';
import type { Sheet } from '../sheet/types';
import { labelKey, splitLabel } from './labels';
import { rowNamed, type LayoutHint } from './taught-headers';

/**
 * Every role that a label can be taught to have, with a wording of the vocabulary that stands for it
 * wherever labels are looked for. `heading` is what stands in the columns of the levels, `data` a row or column of
 * the tables beside the forms. `measure` is the unit of an indicator, `unit` the unit that hands in.
 */
export const TEACHABLE = {
  title: '绩效自评表',
  year: '年度',
  name: '项目名称',
  dept: '主管部门',
  unit: '实施单位',
  'fund.total': '年度资金总额',
  'fund.fiscal': '财政拨款',
  'fund.carry': '上年结转资金',
  'fund.other': '其他资金',
  initial: '年初预算数',
  budget: '全年预算数',
  executed: '全年执行数',
  balance: '资金结余',
  rate: '执行率',
  'goal.target': '年度总体目标',
  'goal.actual': '实际完成情况',
  l1: '一级指标',
  l2: '二级指标',
  l3: '三级指标',
  operator: '指标性质',
  target: '指标值',
  target2: '调整后指标值',
  measure: '度量单位',
  actual: '实际完成值',
  note: '定性指标说明',
  weight: '分值',
  score: '得分',
  reason: '偏差原因分析',
  total: '总分',
  grade: '等级',
  'heading.output': '产出指标',
  'heading.benefit': '效益指标',
  'heading.satisfaction': '满意度指标',
  'heading.cost': '成本指标',
  'heading.quantity': '数量指标',
  'heading.quality': '质量指标',
  'heading.timeliness': '时效指标',
  'heading.economic': '经济效益指标',
  'heading.social': '社会效益指标',
  'heading.ecological': '生态效益指标',
  'heading.sustainable': '可持续影响指标',
  'data.code': '科目代码',
  'data.item': '科目名称',
  'data.total': '合计',
  'data.income': '本年收入合计',
  'data.spending': '本年支出合计',
  'data.opening': '年初结转和结余',
  'data.closing': '年末结转和结余',
  'data.grand': '总计',
  'data.fiscal': '财政拨款收入',
  'data.basic': '基本支出',
  'data.project': '项目支出',
  'data.budgeted': '预算数',
  'data.settled': '决算数',
  'data.threePublic': '三公经费',
  'data.abroad': '因公出国（境）费',
  'data.vehicles': '公务用车购置及运行维护费',
  'data.purchase': '公务用车购置费',
  'data.running': '公务用车运行维护费',
  'data.reception': '公务接待费',
  'data.approved': '编制数',
  'data.staff': '在职人数',
  ignore: '不核对的内容',
} as const;

export type TeachableRole = keyof typeof TEACHABLE;

export const teachableRoles = Object.keys(TEACHABLE) as readonly TeachableRole[];

/** What a person taught once: what labels mean, and where things stand. Plain data; it can be posted. */
export interface Teaching {
  readonly labels?: Readonly<Record<string, TeachableRole>>;
  readonly layout?: readonly LayoutHint[];
}

/** Readings that are kept at most, and the longest text of which one is kept. */
const MOST_KNOWN = 4_000;
const LONGEST = 60;

const AMONG = /^\s*其\s*中\s*[:：]?/;

/** What was taught, for one recognition; it adds to the vocabulary and outranks it. */
export class Taught {
  private readonly wordings = new Map<string, string>();
  private readonly layout: readonly LayoutHint[];
  /** The rows that hints name by their number, by sheet. */
  private readonly named = new WeakMap<Sheet, ReadonlySet<number | undefined>>();
  private readonly kept = keeping(MOST_KNOWN, (text) => this.read(text));

  private constructor(teachings: readonly Teaching[]) {
    for (const { labels = {} } of teachings) {
      for (const [label, role] of Object.entries(labels)) {
        // Of a cell that holds its value as well, only the label is meant.
        const split = splitLabel(label.replace(AMONG, ''));
        const key = taughtKey(split && split.value !== '' ? split.label : label);
        if (!this.wordings.has(key)) this.wordings.set(key, TEACHABLE[role]);
      }
    }
    this.layout = teachings.flatMap(({ layout = [] }) => layout);
  }

  /** What all of these teach, the first outranking the later ones; undefined where that is nothing. */
  static of(...teachings: readonly (Teaching | undefined)[]): Taught | undefined {
    const given = teachings.filter((teaching) => teaching !== undefined);
    const says = ({ labels = {}, layout = [] }: Teaching): boolean =>
      layout.length > 0 || Object.keys(labels).length > 0;
    return given.some(says) ? new Taught(given) : undefined;
  }

  /** What a label says in words that the vocabulary knows; the label itself where nothing was taught of it. */
  reading(text: string): string {
    return text.length > LONGEST ? this.read(text) : this.kept(text);
  }

  /** Whether a row, counted from 0 and holding these labels, was said to be the header of a sheet's indicators. */
  isHeader(sheet: Sheet, row: number, labels: readonly string[]): boolean {
    const hints = this.headersOn(sheet);
    if (hints.length === 0) return false;
    const rows = this.named.get(sheet) ?? new Set(hints.map((hint) => rowNamed(hint, sheet)));
    this.named.set(sheet, rows);
    return (
      rows.has(row) ||
      hints.some(
        ({ header }) =>
          typeof header === 'string' && labels.some((label) => taughtKey(label) === taughtKey(header)),
      )
    );
  }

  /** The hints that name a row of this very sheet which is no longer to be found there by what it said. */
  goneFrom(sheet: Sheet): readonly LayoutHint[] {
    return this.headersOn(sheet).filter(
      (hint) => hint.sheet !== undefined && hint.says && rowNamed(hint, sheet) === undefined,
    );
  }

  private headersOn({ name }: Sheet): readonly LayoutHint[] {
    return this.layout.filter(({ sheet }) => sheet === undefined || sheet === name);
  }

  private read(text: string): string {
    const known = this.wordingOf(text);
    if (known !== undefined) return known;
    const source = text.replace(AMONG, '');
    const split = splitLabel(source);
    const label = split && this.wordingOf(split.label);
    const reading = label === undefined ? this.wordingOf(source) : `${label}：${split?.value ?? ''}`;
    if (reading === undefined) return text;
    return source === text ? reading : `其中：${reading}`;
  }

  private wordingOf(text: string): string | undefined {
    if (text === '') return undefined;
    return this.wordings.get(taughtKey(text)) ?? this.wordings.get(labelKey(text).bare);
  }
}

/** A label as it is taught and found again: without white space, numbering, colon and brackets. */
export function taughtKey(label: string): string {
  return labelKey(label).full;
}
