import type { IgnorePaneLocale } from '../ignore';

/** 任务窗格中忽略问题、清除痕迹的词句。 */
export const ignorePane: IgnorePaneLocale = {
  title: (cell) => `忽略 ${cell} 的这个问题`,
  explain:
    '核实后确认无误的，可以忽略：不再列为问题，也不标记，和理由一起记在工作簿里，审核的人看得到。错误忽略后仍算错误。这一格改动后，忽略自动失效。',
  alsoFollows: (count) => `由此引起的 ${count} 处一并忽略。`,
  summary: (ignored, stale) =>
    [...(ignored > 0 ? [`已忽略 ${ignored} 处`] : []), ...(stale > 0 ? [`失效的忽略 ${stale} 条`] : [])].join(
      '，',
    ),
  faulty: '要重新忽略，请先用「标记」中的「清除全部痕迹」去掉原记录。',
  field: '理由（必填）',
  placeholder: '写明为什么可以这样填',
  empty: '请先写明理由。',
  save: '忽略',
  restore: '撤销忽略',
  restoreLabel: (cell) => `撤销忽略 ${cell}`,
  note: '核实过、有理由的问题，不再列入上面的清单。上报前可用「标记」中的「清除全部痕迹」一并去掉。',
  jump: (cell) => `到 ${cell}`,
  dropStale: (count) => `清理失效的 ${count} 条`,
  staleNote: '这些忽略已不起作用，可以清理。',
  clear: {
    open: '清除全部痕迹…',
    title: '清除全部痕迹',
    ask: '表格上报或公开之前，把本程序留在工作簿里的内容全部去掉：',
    marks: '标记的底色和批注',
    steps: (count) => (count > 0 ? `填写记录 ${count} 步（以后不能再撤销）` : '填写记录（现在没有）'),
    ignored: (count) =>
      count === 0
        ? '忽略及其理由（现在没有）'
        : `忽略及其理由${count === undefined ? '' : ` ${count} 条`}（问题会重新列出）`,
    stays: '已填写的内容、表格自己的格式和批注不变。清除后不能恢复。',
    confirm: '全部清除',
    done: ({ steps, ignored }) =>
      `已清除标记和批注${steps > 0 ? `、填写记录 ${steps} 步` : ''}${ignored === 0 ? '' : `、忽略${ignored === undefined ? '记录' : ` ${ignored} 条`}`}；填写的内容没有变。`,
  },
  done: {
    ignored: (cell) => `已忽略 ${cell} 的问题，列在清单下方。`,
    restored: (cell) => `已撤销忽略，${cell} 的问题重新列出。`,
    dropped: (count) => `已清理失效的忽略 ${count} 条。`,
  },
};
