import { mayHoldTables } from '../core/forms/table-marks';
import type { Workbook } from '../core/sheet/types';
import { loadTables } from './late-tables';
import { loadProfileCheck } from './profile-check';
import { loadSetAside } from './set-aside';

/** Loads what the audit of this workbook needs beside what every audit does; to be awaited before it. */
export async function prepareAudit({ sheets, profile, ignored }: Workbook): Promise<void> {
  await Promise.all([
    profile === undefined ? undefined : loadProfileCheck(),
    ignored === undefined ? undefined : loadSetAside(),
    // A label taught to be one of such a table says so where the sheet itself does not.
    sheets.some(mayHoldTables) || profile?.includes('"data.') ? loadTables() : undefined,
  ]);
}
