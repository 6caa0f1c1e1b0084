import type { PanelLocale } from '../panels';

/** Joins what is known; a figure that is not known leaves a blank to fill in. */
const or = (text: string): string => (text === '' ? '……' : text);

export const panels: PanelLocale = {
  reason: {
    heading: (cell) => `填写原因，写入 ${cell}`,
    starters: '可以这样起头，再把「……」改成实际情况：',
    save: '写入',
    placeholder: '写明为什么、下一步怎么办',
    blanks: (count) => `还有 ${count} 处「……」没有填，填好再写入。`,
    empty: '还没有写原因。',
    denial: (text) => `「${text}」不算原因，请写明为什么。`,
    replaces: (text) => `原来写的「${text}」会被替换。`,
    beginnings: {
      'low-rate': ({ balance }) => [
        `因……，资金于……支付，结余${or(balance)}。`,
        `项目尚有${or(balance)}未支付，因……，预计……前付清。`,
        `项目已完成，因……节约${or(balance)}，结余资金已……。`,
      ],
      unmet: ({ target, actual }) => [
        `因……，实际完成${or(actual)}，未达到${or(target)}；下一步……。`,
        `受……影响，……部分未完成，计划……前完成。`,
      ],
      over: ({ target, actual }) => [
        `因……，实际完成${or(actual)}，高于指标值${or(target)}。`,
        `年初设定指标时……，指标值偏低，下年按……设定。`,
      ],
      deducted: ({ lost }) => [`因……，扣${or(lost)}分；下一步……。`, `……未达到要求，原因是……，已……改进。`],
      cost: ({ actual, executed }) => [
        `成本${or(actual)}包括……，执行数${or(executed)}包括……，相差部分为……。`,
      ],
      degree: () => [`因……，……方面未完全达到预期；下一步……。`, `按……评定，得分依据为……。`],
      'no-indicator': () => [`此项为……，给分依据为……。`],
    },
  },
  fill: {
    title: '填充计算列',
    intro: '下面是要写入的单元格。请核对，不要的去掉勾。',
    onlyWrong: '计算列没有空白的。有已填的数与计算不符，要改的请打勾。',
    kinds: {
      initial: '年初预算数合计',
      initial2: '年初预算数合计',
      budget: '全年预算数合计',
      executed: '全年执行数合计',
      balance: '结转结余',
      rate: '执行率',
      executionScore: '执行率得分',
      indicatorScore: '得分',
      total: '总分',
      grade: '等级',
    },
    indicator: (name) => `得分：${name}`,
    blank: '空白',
    formulas: '写成公式',
    formulasHint: '以后改了数，结果会自动跟着变',
    everyForm: (forms) => `连同其他 ${forms} 张表`,
    blanks: (count) => `空白的 ${count} 格`,
    wrong: (count) => `与计算不符的 ${count} 格`,
    wrongHint: '这些格已填了数，勾选才会改。「改为」随勾选重算：先改前面的，后面的会跟着变。',
    writes: (formula) => `公式 =${formula}`,
    write: (count) => (count > 0 ? `写入 ${count} 格` : '写入'),
    nothing: '计算列都已填好，没有要写入的。',
    locked: '受保护，不能写入',
    same: (value) => `按现在的勾选仍是 ${value}，不用改`,
  },
  mark: {
    title: '标记',
    intro: (cells) =>
      `给有问题的 ${cells} 个单元格加上底色。不改动表格原有的格式和内容，上报前可以一次清除。`,
    nothing: '没有发现问题，不需要标记。',
    notes: '同时写上批注',
    notesHint: '把问题写进单元格的批注，鼠标移上去就能看到',
    mark: (cells) => `标记 ${cells} 个单元格`,
    legend: { error: '红色', explain: '橙色', hint: '蓝色' },
    clearHint: '表格上报或公开之前，请先清除标记。',
  },
  export: {
    title: '导出',
    list: '问题清单',
    listHint: '复制成表格，可以粘贴到 Excel、WPS、微信或邮件。',
    copy: (count) => `复制清单（${count} 行）`,
    manual: '没能自动复制。下面的文字已选中，请按 Ctrl+C 复制。',
    workbook: '审核报告',
    workbookHint: '生成一个新工作簿，原工作簿不变。',
    make: '生成审核报告',
    columns: ['工作表', '自评表', '部分', '单元格', '级别', '问题', '怎么做'],
    consequence: '连带',
  },
};
