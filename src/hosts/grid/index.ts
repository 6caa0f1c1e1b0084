import type { FilePort } from '../ooxml/door';
import type { GridPort } from './port';

export type { GridPort } from './port';

export interface GridOptions {
  /** Of the spreadsheet's own words: menus, tips. */
  readonly language: 'zh-CN' | 'en';
  readonly dark: boolean;
  /** To be given before the element is taken off the page while the spreadsheet is still being opened. */
  readonly signal?: AbortSignal;
}

/**
 * Shows a workbook file in a spreadsheet on the page and opens the door to it. The spreadsheet program is
 * loaded by this call, so that a page can show its list before. The element must have a size and is filled.
 * The door writes into the file: `file.bytes` is what to save (after `finish()`, where somebody may still be
 * typing). To show another file, `dispose()` of the door first. Gives undefined where `signal` was given
 * meanwhile.
 *
 * @throws WorkbookError where the file cannot be read; whatever the loading of a script throws
 */
export async function openGrid(
  container: HTMLElement,
  file: FilePort,
  options: GridOptions,
): Promise<GridPort | undefined> {
  const { startGrid } = await import('./start');
  return startGrid(container, file, options);
}
