import type { WorkbenchLocale } from '../workbench';

const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const workbench: WorkbenchLocale = {
  title: 'Ziping',
  open: 'Open files',
  openFolder: 'Open folder',
  drop: 'Drop to open these files',
  empty: {
    heading: 'Open the forms to audit',
    lines: [
      'Drag .xlsx files or a folder here, or press "Open files" or "Open folder" above.',
      'Files are read on this machine only and never uploaded; the originals stay as they are.',
    ],
    sample: 'Look at the sample',
  },
  sample: 'sample',
  opening: (name) => `Opening ${name}…`,
  save: 'Save',
  saveHint: (name) => `Saves as "${name}"; the original stays as it is`,
  unsaved: 'Unsaved changes',
  unchanged: 'Nothing was changed, so there is nothing to save',
  saved: (name) => `Saved as "${name}". The original is unchanged.`,
  saveCancelled: 'Not saved.',
  saveFailed: 'Saving failed; your changes are still here. Try another folder or name.',
  changedMark: 'changed',
  reportName: 'Audit report',
  files: {
    heading: (count) => `Files (${count})`,
    progress: (done, count) => `Auditing ${done} of ${count}`,
    totals: (files, wrong) =>
      wrong > 0 ? `${many(files, 'file')}, ${wrong} with errors` : `${many(files, 'file')}, no errors`,
    waiting: 'waiting',
    noForm: 'no form',
    clear: 'nothing found',
    unreadable: 'cannot be read',
    close: (name) => `Remove ${name} from the list`,
    closeChanged: (name) => `${name} has unsaved changes, which would be lost. Remove it all the same?`,
    report: 'Report on all files',
    reportPage: 'Web page (for print)',
    reportBook: 'Excel workbook',
    reported: (name) => `The report is ready: ${name}`,
    reportFailed: 'The report could not be made. Please try again.',
    nothing: 'No .xlsx or .xlsm files were found; check that it is the right folder.',
  },
  views: { switch: 'What to show', files: 'Files', sheet: 'Sheet', list: 'Findings' },
  sheets: 'Sheets',
  table: {
    hint: 'Arrow keys move, Enter edits, Esc cancels',
    cut: 'The sheet is large; only its beginning is drawn.',
    hidden: 'Hidden rows or columns are not drawn.',
    formula: (formula) => `Formula =${formula}`,
    edit: (cell) => `Edit ${cell}`,
    locked: (cell) => `${cell} is protected and cannot be edited.`,
    flagged: (severity) => `flagged: ${severity}`,
  },
  grid: {
    loading: 'The spreadsheet is loading; meanwhile the plain table serves to read and edit.',
    failed: 'The spreadsheet did not load. You can read, edit and save in the plain table all the same.',
    retry: 'Load again',
    toTable: 'Use the plain table',
    toGrid: 'Use the spreadsheet',
  },
  divider: 'Divider between sheet and findings; move it with the left and right arrow keys',
  pane: {
    loading: 'Reading the file…',
    firstRun: [
      'Click a finding to select its cell in the sheet.',
      'Double-click a cell to edit it; the list is checked again by itself.',
      'The original stays as it is; press "Save" to get a new file.',
    ],
    noFormHint:
      'Open a form that has been filled in. It needs columns such as 三级指标, 指标值 and 实际完成值.',
    makePage: 'Make it as a web page (for print)',
    exported: 'The report is ready.',
    faults: {
      'too-large': () => 'That is too much at once; nothing was written. Do it in several steps.',
      host: () =>
        'This step failed and nothing was written. Try again; if that fails, save and open the file anew.',
    },
  },
};
