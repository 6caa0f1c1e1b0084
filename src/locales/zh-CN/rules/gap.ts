import type { RuleWords } from '../../types';
import { CONTROLS, INPUTS, TABLES } from './words';

/** Why a check could not be made. */
export const gap: RuleWords<'gap'> = {
  titles: {},
  messages: {
    'gap.blank': ({ what }) => `${INPUTS[what]}未填写`,
    'gap.unreadable': ({ text }) => `无法识别为数字：${text}`,
    'gap.target': ({ text }) => `指标值无法识别：${text}`,
    'gap.actual': ({ text }) => `实际完成值无法识别：${text}`,
    'gap.unit': ({ target, actual }) => `单位不同，无法比较：${target} 与 ${actual}`,
    'gap.zero': () => '全年预算数为 0，执行率无从计算',
    'gap.control': ({ measure, part }) => `${CONTROLS[measure][part]}未填写`,
    'gap.no-base': ({ measure }) => `${CONTROLS[measure].approved}为 0，${CONTROLS[measure].rate}无从计算`,
    'gap.missing-forms': ({ stated, present, names }) =>
      `填报了 ${stated} 个项目，这里只有 ${present} 张项目自评表（${names}），补齐后再核对`,
    'gap.perhaps-missing': ({ stated, sum, count }) =>
      `项目支出 ${stated} 万元，这里的 ${count} 张项目自评表合计 ${sum} 万元，可能还有项目没有放在一起，没有核对`,
    'gap.formula': () => '公式没有保存计算结果，请在 Excel 中打开并保存一次',
    'gap.profile': ({ what }) => `没有指定地区口径，无法核对规定的${INPUTS[what]}`,
    'gap.scores': () => '有得分未填写或无法识别，总分无法核对',
    'gap.shared': () => '几项指标合用一个分值，各项应得多少无从核对',
    'gap.page': () => '上面没有标题、名称和资金，像是另一张表的续页，分值合计和总分没有核对',
    'gap.continued': ({ sheet }) => `这张表在工作表「${sheet}」上接着填，分值合计和指标是否齐全没有核对`,
    'gap.total': () => '合计没有填写，无法核对',
    'gap.rows': () => '相加的各行、各栏没有填写或者不全，合计无法核对',
    'gap.column': ({ text }) => `不认识「${text}」这一栏，本行各栏之和无法核对`,
    'gap.table': ({ table, stage }) => `没有找到「${TABLES[stage][table]}」，无法与它核对`,
    'gap.unplaced': ({ headings }) => `不认识这样的栏目名称，栏内没有核对：${headings}`,
    'gap.header-gone': ({ row }) =>
      `曾说明第 ${row} 行是指标表的表头，现在没有哪一行写着原来的栏目名称，没有采用，请重新说明`,
    'gap.year': () => '表上没有年度，无法核对年份',
  },
};
