import type { WorkbookAudit } from '../core/audit/types';

/**
 * What puts apart the findings that a person set aside, for the bundle of the pane: it checks the record with
 * a large library and few workbooks carry one, so it loads when it is needed. The bundler puts this module
 * where `core/audit` imports its own.
 */
let apart: ((audit: WorkbookAudit, text: string) => WorkbookAudit) | undefined;

/** Loads it; to be awaited before a workbook with a record is audited. */
export async function loadSetAside(): Promise<void> {
  apart ??= (await import('../core/audit/ignored')).setAside;
}

/** As `core/audit/ignored`; it must have been loaded. */
export function setAside(audit: WorkbookAudit, text: string): WorkbookAudit {
  return apart ? apart(audit, text) : audit;
}
