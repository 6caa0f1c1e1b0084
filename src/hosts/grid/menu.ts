/**
 * Entries of the spreadsheet's menus that would change what the file cannot follow (rows, columns, sheets,
 * looks, protection). What is left: copy, cut, paste, clear the content.
 */
const HIDDEN = [
  'sheet.menu.copy-special sheet.menu.paste-special sheet.contextMenu.text-to-number',
  'sheet.command.clear-selection-format sheet.command.clear-selection-all',
  'sheet.operation.add-note-popup sheet.command.delete-note sheet.command.toggle-note-popup',
  'sheet.menu.cell-insert sheet.menu.delete sheet.menu.sheet-frozen sheet.contextMenu.permission',
  'sheet.command.insert-multi-cols-before sheet.command.insert-multi-cols-right',
  'sheet.command.hide-col-confirm sheet.command.set-selected-cols-visible sheet.command.remove-col-confirm',
  'sheet.command.set-worksheet-col-width sheet.command.set-col-auto-width',
  'sheet.column-header-menu.sheet-frozen sheet.row-header-menu.sheet-frozen',
  'sheet.command.insert-multi-rows-above sheet.command.insert-multi-rows-after',
  'sheet.command.remove-row-confirm sheet.command.hide-row-confirm sheet.command.set-selected-rows-visible',
  'sheet.command.set-row-height sheet.command.set-row-is-auto-height',
  'sheet.command.remove-sheet-confirm sheet.command.copy-sheet sheet.operation.rename-sheet',
  'sheet.command.set-tab-color sheet.command.set-worksheet-hidden ui-sheet.command.show-menu-list',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
].flatMap((line) => line.split(' '));

export const MENU: Readonly<Record<string, { readonly hidden: true }>> = Object.fromEntries(
  HIDDEN.map((id) => [id, { hidden: true }] as const),
);
