import type { PanelLocale } from '../panels';
import { fillKinds } from './fill-kinds';
import { ignore } from './ignore';
import { ignorePane } from './ignore-pane';

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
    kinds: fillKinds,
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
    author: '自评表审核',
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
  deviation: {
    caption: '定量指标完成情况',
    columns: { indicator: '指标', result: '实际÷指标值' },
    change: (target, actual) => `指标值 ${target}，实际 ${actual}`,
    attainments: { unmet: '未达到', over: '超额过多', met: '达到' },
    note: '中线是指标值，向左为少于，向右为多于，箭头表示超出刻度。点指标名称，表中选中它的实际完成值。',
    none: '没有可以画图的定量指标：指标值和实际完成值都要有数。',
  },
  settings: {
    profile: {
      heading: '口径',
      label: '采用哪个口径',
      hint: '分值结构、等级线、执行率怎样得分等，各地规定不同。',
      byForm: '按表自动判断',
      own: (title) => `随工作簿的口径：${title}`,
      file: '从文件选取…',
      fileFaults: (file) => `「${file}」不能采用，口径没有改变：`,
      kept: '口径和轻重存在这个工作簿里，别人打开也一样。',
    },
    severities: {
      heading: (changed) => (changed > 0 ? `各项检查的轻重（改了 ${changed} 项）` : '各项检查的轻重'),
      hint: '「不查」的不再列出。',
      byRule: (severity) => `默认（${severity}）`,
      off: '不查',
      reset: '全部恢复默认',
    },
    live: {
      heading: '本机',
      label: '改动后自动重新核对',
      hint: '关闭后，改完请点「重新审核」。',
    },
    notes: { label: '标记时写上批注', hint: '把问题写进单元格的批注' },
    language: { label: '语言', names: { 'zh-CN': '中文', en: 'English' } },
    places: '以下几项只存在这台电脑上。',
  },
  ignore: ignorePane,
  aside: ignore,
};
