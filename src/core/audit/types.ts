import type { Teaching } from '../forms/taught';
import type { AuditMemory } from './memory';
import type { Workbook } from '../sheet/types';
import type { Profile } from '../profile/types';
import type { Finding, FormAudit, NotChecked } from '../rules/types';
import type { Ignored, IgnoredFault, Stale } from './ignored/types';

export interface AuditOptions {
  /** Of earlier audits with the same options. */
  readonly memory?: AuditMemory;
  /** The profile that the caller chose; it outranks everything else. */
  readonly profile?: Profile | undefined;
  /** What the caller teaches about labels and layout; it outranks what the profiles teach. */
  readonly teaching?: Teaching | undefined;
}

/** The audit of one workbook. `findings` and `notChecked` hold those of its forms and those across forms. */
export interface WorkbookAudit {
  readonly workbook: Workbook;
  readonly forms: readonly FormAudit[];
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  /** Findings that a person set aside; they are not among `findings`, and their consequences neither. */
  readonly ignored: readonly Ignored[];
  /** Entries of the workbook's record that set nothing aside any more. */
  readonly stale: readonly Stale[];
  /** Why the record was not used. */
  readonly ignoredFault?: IgnoredFault;
}
