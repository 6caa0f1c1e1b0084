import type { tableFamilies as Families } from '../core/forms/tables';
import type { tableRules as Rules } from '../core/rules/tables';

/**
 * The tables that stand beside the 自评表, for the bundle of the pane: few workbooks hold one, so what reads and
 * checks them loads when one may be there. The bundler puts this module where `core` imports its own.
 */
let loaded: { readonly families: typeof Families; readonly rules: typeof Rules } | undefined;

/** Loads them; to be awaited before a workbook that may hold such a table is audited. */
export async function loadTables(): Promise<void> {
  if (loaded) return;
  const [{ tableFamilies: families }, { tableRules: rules }] = await Promise.all([
    import('../core/forms/tables'),
    import('../core/rules/tables'),
  ]);
  loaded = { families, rules };
}

/** As `core/forms/tables`; none before they are loaded. */
export const tableFamilies: typeof Families = () => loaded?.families() ?? [];

/** As `core/rules/tables`; none before they are loaded. */
export const tableRules: typeof Rules = () =>
  loaded?.rules() ?? {
    basic: [],
    accounts: [],
    across: [],
    stated: () => [],
    figures: () => {
      throw new Error('tables are not loaded');
    },
  };
