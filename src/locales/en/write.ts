import type { WriteLocale } from '../types';

/** Words of filling, marking, clearing and undoing. */
export const write: WriteLocale = {
  author: 'Ziping',
  filled: (cells) => `Filled ${cells} computed ${cells === 1 ? 'cell' : 'cells'}:`,
  nothingToFill: 'No computed cell needs filling.',
  kinds: {
    initial: 'total initial budget',
    initial2: 'total initial budget',
    budget: 'total full-year budget',
    executed: 'total executed',
    balance: 'balance',
    rate: 'execution rate',
    executionScore: 'score of the execution rate',
    indicatorScore: 'score',
    total: 'total',
    grade: 'grade',
    control: 'control rate',
    spending: 'sum of the expenses',
  },
  ofIndicator: (what, indicator) => `${what} (${indicator})`,
  cell: ({ place, what, before, value, formula }) =>
    `  ${place}  ${what}  ${before === '' ? '(blank)' : before} → ${value}${formula === '' ? '' : `  formula =${formula}`}`,
  marked: (cells, findings) =>
    `Marked ${cells} cells with ${findings} findings; hover over a cell to read its note.`,
  nothingToMark: 'There is nothing to mark.',
  withoutNote: (places) =>
    `These cells carry a conversation; they are coloured but got no note: ${places.join(', ')}`,
  cleared: 'Marks and notes are gone.',
  clearedAll: ({ steps, ignored }) =>
    `Gone are marks and notes, the record of ${steps} fill(s) and ${ignored === undefined ? 'the record of' : ignored} finding(s) set aside; what was filled in stays and cannot be taken back.`,
  undone: (label, cells) =>
    `Took back "${label}": ${cells} ${cells === 1 ? 'cell is' : 'cells are'} as before.`,
  nothingToUndo: 'There is no fill to take back.',
  kept: (places) => `These cells were changed since and keep what they hold: ${places.join(', ')}`,
  step: 'Fill computed cells',
  problems: {
    'no-such-sheet': (place) => `there is no sheet "${place}"`,
    changed: (place) => `${place} no longer holds what was audited; nothing was written, please audit again`,
    locked: (place) =>
      `${place} is locked by the protection of its sheet; please unprotect the sheet in Excel first`,
    'array-formula': (place) => `${place} is part of an array formula and cannot be written by itself`,
    'bad-value': (place) => `what was to be written into ${place} is more than a cell can hold`,
  },
};
