import type { IgnorePaneLocale } from '../ignore';

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

/** Words of the pane about setting findings aside and clearing all traces. */
export const ignorePane: IgnorePaneLocale = {
  title: (cell) => `Set aside this finding on ${cell}`,
  explain:
    'If you have checked it and it is right, set it aside: it leaves the list and is not marked, but stays in the workbook with your reason, for the reviewer to see. An error still counts as one. When the cell changes, this no longer applies.',
  alsoFollows: (count) => `${many(count, 'finding')} that follow from it go along.`,
  summary: (ignored, stale) =>
    [
      ...(ignored > 0 ? [`${ignored} set aside`] : []),
      ...(stale > 0 ? [`${stale} no longer set aside`] : []),
    ].join(', '),
  faulty: 'To set findings aside anew, take the old record away with "Clear all traces" under "Mark".',
  field: 'Reason (required)',
  placeholder: 'Why it is right as it stands',
  empty: 'Please give a reason first.',
  save: 'Set aside',
  restore: 'List again',
  restoreLabel: (cell) => `List ${cell} again`,
  note: 'Checked and explained, so not in the list above. "Clear all traces" under "Mark" takes these away before handing in.',
  jump: (cell) => `Go to ${cell}`,
  dropStale: (count) => `Drop ${many(count, 'entry', 'entries')}`,
  staleNote: 'These no longer apply and can be dropped.',
  clear: {
    open: 'Clear all traces…',
    title: 'Clear all traces',
    ask: 'Before the form is handed in or published, takes away all that this program left in the workbook:',
    marks: 'colours and notes of marks',
    steps: (count) =>
      count > 0
        ? `the record of ${many(count, 'step')} (no undo afterwards)`
        : 'the record of steps (none now)',
    ignored: (count) =>
      count === 0
        ? 'findings set aside with their reasons (none now)'
        : `${count === undefined ? 'the findings' : many(count, 'finding')} set aside with their reasons (listed again)`,
    stays: 'What was filled in stays, and so do the formats and notes of the form. This cannot be undone.',
    confirm: 'Clear all',
    done: ({ steps, ignored }) =>
      `Gone: marks and notes${steps > 0 ? `, the record of ${many(steps, 'step')}` : ''}${ignored === 0 ? '' : `, ${ignored === undefined ? 'the findings' : many(ignored, 'finding')} set aside`}. What was filled in stays.`,
  },
  done: {
    ignored: (cell) => `The finding on ${cell} is set aside, below the list.`,
    restored: (cell) => `The finding on ${cell} is listed again.`,
    dropped: (count) => `Dropped ${many(count, 'entry', 'entries')} that no longer applied.`,
  },
};
