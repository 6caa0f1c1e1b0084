/** What the door to a file writes with. */
export { clearAll } from './clear';
export { applyJournalled, readJournal, undoLast } from './journal';
export { annotate, clearMarks } from './marks';
export { withStored } from './stored-write';
