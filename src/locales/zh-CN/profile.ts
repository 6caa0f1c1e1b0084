import type { ProfileLocale } from '../types';

const list = (words: readonly string[]) => words.map((word) => `“${word}”`).join('、');

export const profile: ProfileLocale = {
  titles: {
    national: '通用样式',
    shanxi: '山西样式（2024）',
    hunan: '湖南样式（2024）',
    gansu: '甘肃样式（2024，不评分）',
    hubei: '湖北样式（2024）',
    sichuan: '四川样式（2024）',
  },
  reasons: {
    option: '由命令指定',
    embedded: '随工作簿下发',
    note: '按表中注释',
    layout: '按表格样式推断',
    default: '未指明，用默认值',
  },
  faults: {
    'not-json': () => '不是有效的 JSON 文本，请检查引号、逗号和括号是否成对',
    missing: () => '缺少这一项',
    object: ({ found }) => `应为一组带花括号的设置 { … }，现为 ${found}`,
    list: ({ found }) => `应为列表 [ … ]，现为 ${found}`,
    empty: () => '列表中至少要有一项',
    'unknown-key': ({ known }) => `没有这一项设置，可用的有：${known.join('、')}`,
    number: ({ min, max, found }) => `应为 ${min} 到 ${max} 之间的数，现为 ${found}`,
    whole: ({ min, max, found }) => `应为 ${min} 到 ${max} 之间的整数，现为 ${found}`,
    text: ({ found }) => `应为非空的文字，现为 ${found}`,
    header: ({ found }) => `应为表头所在的行号（如 12）或表头行中的一个栏目名称，现为 ${found}`,
    id: ({ found }) => `应由小写字母、数字和连字符组成、以字母开头，现为 ${found}`,
    flag: ({ found }) => `应为 true 或 false，现为 ${found}`,
    choice: ({ choices, found }) => `应为 ${list(choices)} 之一，现为 ${found}`,
    'rule-id': ({ found }) => `应为规则编号（如 “score/total”），现为 ${found}`,
    falling: ({ above, found }) => `应从高到低排列，须小于上一项的 ${above}，现为 ${found}`,
    'lowest-zero': ({ found }) => `最末一项应从 0 起，现为 ${found}`,
    band: ({ from, to }) => `下限 ${from} 应小于上限 ${to}`,
    twice: ({ found }) => `${found} 重复出现`,
    'weights-sum': ({ sum }) => `各项分值合计应为 100，现为 ${sum}`,
  },
  fault: (path, sentence) => (path ? `${path}：${sentence}` : sentence),
};
