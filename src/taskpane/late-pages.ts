import type { joinPages as Join, withOpenEnds as Open } from '../core/audit/pages';

/**
 * What puts the pages of a form together, for the bundle of the pane: it loads when a workbook has several sheets.
 * The bundler puts this module where `core` imports its own.
 */
let loaded: { readonly join: typeof Join; readonly open: typeof Open } | undefined;

/** Loads it; to be awaited before a workbook of several sheets is audited. */
export async function loadPages(): Promise<void> {
  if (loaded) return;
  const { joinPages: join, withOpenEnds: open } = await import('../core/audit/pages');
  loaded = { join, open };
}

/** As `core/audit/pages`; nothing is put together before it is loaded. */
export const joinPages: typeof Join = (sheets, taught) =>
  loaded?.join(sheets, taught) ?? sheets.flatMap(({ forms }) => forms);

/** As `core/audit/pages`. */
export const withOpenEnds: typeof Open = (audits) => loaded?.open(audits) ?? [...audits];
