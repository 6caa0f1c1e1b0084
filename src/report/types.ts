import type { WorkbookAudit } from '../core/audit/types';
import type { Locale, ReportLocale } from '../locales/types';

/** One file: what its audit gave, or the sentence that says why it could not be read. */
export type ReportFile = { readonly path: string } & (
  { readonly audit: WorkbookAudit } | { readonly problem: string }
);

export interface ReportInput {
  /** The day that the cover names, in local time. */
  readonly date: Date;
  /** Walked once, one file at a time; of a file only its finished pages are kept. */
  readonly files: Iterable<ReportFile>;
}

/** The words of the report, with those that it shares with the other faces. */
export type ReportWords = Locale & { readonly report: ReportLocale };
