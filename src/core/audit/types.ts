import type { Workbook } from '../sheet/types';
import type { Profile } from '../profile/types';
import type { Finding, FormAudit, NotChecked } from '../rules/types';

export interface AuditOptions {
  /** The profile that the caller chose; it outranks everything else. */
  readonly profile?: Profile;
}

/** The audit of one workbook. `findings` and `notChecked` hold those of its forms and those across forms. */
export interface WorkbookAudit {
  readonly workbook: Workbook;
  readonly forms: readonly FormAudit[];
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}
