import type { PanelLocale } from '../panels';
import { ignore } from './ignore';
import { ignorePane } from './ignore-pane';

/** Joins what is known; a figure that is not known leaves a blank to fill in. */
const or = (text: string): string => (text === '' ? '……' : text);
const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

export const panels: PanelLocale = {
  reason: {
    heading: (cell) => `Reason, written to ${cell}`,
    starters: 'Begin like this, then replace every ……:',
    save: 'Write',
    placeholder: 'Why, and what will be done',
    blanks: (count) => `${many(count, 'blank')} …… still to fill in.`,
    empty: 'There is no reason yet.',
    denial: (text) => `"${text}" is no reason; say why.`,
    replaces: (text) => `This replaces "${text}".`,
    beginnings: {
      'low-rate': ({ balance }) => [
        `Because of ……, the money is paid in ……; ${or(balance)} remains.`,
        `${or(balance)} is still to be paid because of …… and will be paid by …….`,
        `The work is done; …… saved ${or(balance)}, which has been …….`,
      ],
      unmet: ({ target, actual }) => [
        `Because of ……, ${or(actual)} was achieved instead of ${or(target)}; next …….`,
        `…… could not be finished because of ……; it will be by …….`,
      ],
      over: ({ target, actual }) => [
        `Because of ……, ${or(actual)} was achieved, above the target ${or(target)}.`,
        `The target was set low because ……; next year it will be …….`,
      ],
      deducted: ({ lost }) => [
        `${or(lost)} points were lost because of ……; next …….`,
        `…… fell short because of ……, mended by …….`,
      ],
      cost: ({ actual, executed }) => [
        `The cost ${or(actual)} includes ……, the spending ${or(executed)} includes ……; they differ by …….`,
      ],
      degree: () => [`Because of ……, …… fell short; next …….`, `Scored by ……, on the ground of …….`],
      'no-indicator': () => [`This item is ……; the points are given for …….`],
    },
  },
  fill: {
    title: 'Fill computed cells',
    intro: 'These cells would be written. Untick what you do not want.',
    onlyWrong: 'No computed cell is blank. Some figures differ from what is computed; tick those to change.',
    kinds: {
      initial: 'Total of the initial budget',
      initial2: 'Total of the initial budget',
      budget: 'Total of the full-year budget',
      executed: 'Total of the executed amounts',
      balance: 'Balance',
      rate: 'Execution rate',
      executionScore: 'Score of the execution rate',
      indicatorScore: 'Score',
      total: 'Total score',
      grade: 'Grade',
      control: 'Control rate',
      spending: 'Sum of the expenses',
    },
    indicator: (name) => `Score: ${name}`,
    blank: 'blank',
    formulas: 'As formulas',
    formulasHint: 'results follow when figures change',
    everyForm: (forms) => `Also ${many(forms, 'other form')}`,
    blanks: (count) => `${many(count, 'blank cell')}`,
    wrong: (count) => `${many(count, 'cell')} that differ`,
    wrongHint:
      'These hold figures already and change only if ticked. What they become follows the ticks: mend the first ones, and the later ones follow.',
    writes: (formula) => `Formula =${formula}`,
    write: (count) => (count > 0 ? `Write ${many(count, 'cell')}` : 'Write'),
    nothing: 'All computed cells are filled in; there is nothing to write.',
    locked: 'protected, cannot be written',
    same: (value) => `stays ${value} as the ticks are now, nothing to change`,
  },
  mark: {
    title: 'Mark',
    intro: (cells) =>
      `Colours the ${many(cells, 'cell')} with findings. The form keeps its own look and content, and one click takes the colours away.`,
    nothing: 'Nothing was found, so there is nothing to mark.',
    notes: 'Write notes too',
    notesHint: 'each finding as a note on its cell',
    author: 'Ziping',
    mark: (cells) => `Mark ${many(cells, 'cell')}`,
    legend: { error: 'red', explain: 'orange', hint: 'blue' },
    clearHint: 'Clear the marks before the form is handed in or published.',
  },
  export: {
    title: 'Export',
    list: 'List of findings',
    listHint: 'Copied as a table, for a spreadsheet, a message or a mail.',
    copy: (count) => `Copy the list (${many(count, 'row')})`,
    manual: 'Copying did not work. The text below is selected; press Ctrl+C.',
    workbook: 'Report',
    workbookHint: 'Makes a new workbook; this one stays as it is.',
    make: 'Make the report',
    columns: ['Sheet', 'Form', 'Part', 'Cell', 'Severity', 'Finding', 'What to do'],
    consequence: 'follows',
  },
  deviation: {
    caption: 'How far the quantitative indicators came',
    columns: { indicator: 'Indicator', result: 'Actual ÷ target' },
    change: (target, actual) => `Target ${target}, actual ${actual}`,
    attainments: { unmet: 'not met', over: 'far over', met: 'met' },
    note: 'The middle line is the target: left of it is less, right of it more; an arrow goes on beyond the scale. Click an indicator to select its actual value in the sheet.',
    none: 'There is no indicator to draw: target and actual must both hold a figure.',
  },
  settings: {
    profile: {
      heading: 'Rule set',
      label: 'Rule set to go by',
      hint: 'Weights, grade limits and how the execution rate scores differ from place to place.',
      byForm: 'Decide by the form',
      own: (title) => `From the workbook: ${title}`,
      file: 'Choose a file…',
      fileFaults: (file) => `“${file}” cannot be used; the rule set is unchanged:`,
      kept: 'The rule set and the severities are kept in this workbook, for whoever opens it.',
    },
    severities: {
      heading: (changed) =>
        changed > 0 ? `Severity of each check (${changed} changed)` : 'Severity of each check',
      hint: 'What is “off” is no longer listed.',
      byRule: (severity) => `Default (${severity})`,
      off: 'Off',
      reset: 'Back to the defaults',
    },
    live: {
      heading: 'On this computer',
      label: 'Check again after every edit',
      hint: 'When this is off, click “Check again” after your edits.',
    },
    notes: { label: 'Write notes when marking', hint: 'puts the findings into the notes of the cells' },
    language: { label: 'Language', names: { 'zh-CN': '中文', en: 'English' } },
    places: 'The following is kept on this computer only.',
  },
  ignore: ignorePane,
  aside: ignore,
};
