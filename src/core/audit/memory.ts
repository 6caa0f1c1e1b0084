import type { FormAudit } from '../rules/types';
import type { Sheet } from '../sheet/types';

interface Known {
  /** The text of the profile that it was audited by. */
  readonly profile: string | undefined;
  readonly audits: readonly FormAudit[];
}

/**
 * For whoever audits one workbook again and again: the forms of a sheet that nobody touched, which is then the same
 * object, are not audited anew.
 */
export class AuditMemory {
  private readonly sheets = new WeakMap<Sheet, Known>();

  /** The audits of a sheet's forms: those of before where nothing changed, else what `audit` makes. */
  of(sheet: Sheet, profile: string | undefined, audit: () => readonly FormAudit[]): readonly FormAudit[] {
    const before = this.sheets.get(sheet);
    if (before && before.profile === profile) return before.audits;
    const audits = audit();
    this.sheets.set(sheet, { profile, audits });
    return audits;
  }
}
