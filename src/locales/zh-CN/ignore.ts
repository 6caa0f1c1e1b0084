import type { IgnoreLocale } from '../ignore';

const shown = (value: string): string => (value === '' ? '空白' : `「${value}」`);

/** 忽略问题的词句。 */
export const ignore: IgnoreLocale = {
  heading: '已忽略',
  reason: (reason) => `理由：${reason}`,
  follows: (count) => `连同由此引起的 ${count} 处`,
  count: (count) => `${count} 处已忽略`,
  nothingElse: '没有其他问题',
  stale: {
    heading: '失效的忽略',
    changed: (was, now) => `填写已由${shown(was)}改为${shown(now)}，原来的忽略不再起作用`,
    gone: '这个问题已不存在，忽略不再起作用',
  },
  faults: {
    damaged: (path) =>
      `忽略记录已损坏${path === '' ? '' : `（${path}）`}，没有采用，各问题照常列出；原记录没有改动。`,
    newer: () => '忽略记录由较新的版本写入，没有采用，各问题照常列出；原记录没有改动，请更新本程序。',
  },
  cli: {
    fault: (path, sentence) => `${path}：${sentence}`,
    dropHint: '清理失效的忽略：ziping unignore 文件 --drop-stale --output 新文件',
    clearHint: '要重新忽略，请先用 ziping clear --all 清除原记录。',
    ignored: (place, title, reason) => `已忽略 ${place} ${title}，理由：${reason}`,
    restored: (place, title) => `已撤销忽略 ${place} ${title}，该问题重新列出。`,
    dropped: (count) => `清理了 ${count} 条失效的忽略。`,
    nothingStale: '没有失效的忽略。',
    noFinding: (place, rules) =>
      rules.length > 0
        ? `${place} 没有这个问题，该单元格的问题有：${rules.join('、')}`
        : `${place} 没有问题，不需要忽略`,
    several: (place, rules) => `${place} 有多个问题，请用 --rule 写明是哪一个：${rules.join('、')}`,
    notIgnored: (place) => `${place} 没有被忽略的问题`,
    noSheet: (sheet, sheets) => `没有工作表“${sheet}”，现有的是：${sheets.join('、')}`,
    whichSheet: (cell, sheets) =>
      `有多张工作表（${sheets.join('、')}），请写明是哪一张，如 ${sheets[0] ?? ''}!${cell}`,
    noReason: '请用 --reason 写明忽略的理由。',
  },
};
