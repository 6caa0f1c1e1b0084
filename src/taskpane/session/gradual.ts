import { auditWorkbooks, sheetAuditor } from '../../core/audit';
import type { AuditMemory } from '../../core/audit/memory';
import type { WorkbookAudit } from '../../core/audit/types';
import type { Workbook } from '../../core/sheet/types';
import { prepareAudit } from '../late';

/** How long reading and auditing may keep a window from answering, in milliseconds. */
const SLICE = 16;
/** How long they wait for a window that is not idle, in milliseconds. */
const PATIENCE = 100;

/** Who waits for a workbook that is read for the first time. */
interface Reader {
  /** Shows a workbook of which not all forms have been audited, or even read, yet. */
  show(first: WorkbookAudit): void;
  /** Asked after each pause; false: nobody waits any more. */
  wanted(): boolean;
}

/**
 * Reads and audits a workbook of several forms sheet by sheet, between which the window lives on. Shows the first
 * form as soon as another one has come after it: from then on no sheet can add to it or take back what was found.
 *
 * @param memory takes up the audits of the sheets
 * @returns the workbook; undefined where nobody waits for it any more
 */
export async function readFirst(
  reading: AsyncGenerator<Workbook, Workbook>,
  memory: AuditMemory,
  { show, wanted }: Reader,
): Promise<Workbook | undefined> {
  let since = performance.now();
  const goOn = async (pause: boolean): Promise<boolean> => {
    if (!pause && performance.now() - since < SLICE) return true;
    await idle();
    since = performance.now();
    return wanted();
  };
  let filled = 0;
  let first: WorkbookAudit | undefined;
  let step = await reading.next();
  for (; !step.done; step = await reading.next()) {
    const { value: workbook } = step;
    if (first && !(await goOn(false))) return undefined;
    // Whether what a person set aside still stands can only be told from all forms.
    if (first || workbook.ignored !== undefined) continue;
    await prepareAudit(workbook);
    const sheet = workbook.sheets.at(-1);
    if (sheet && sheetAuditor(workbook, { memory })(sheet).length > 0) filled += 1;
    const [audit] = filled < 2 ? [] : auditWorkbooks([workbook], { memory });
    if (!audit || audit.forms.length < 2) continue;
    first = audit;
    show(first);
    if (!(await goOn(true))) return undefined;
  }
  const { value: workbook } = step;
  if (!first) return workbook;
  show({ ...first, workbook });
  await prepareAudit(workbook);
  const audit = sheetAuditor(workbook, { memory });
  for (const sheet of workbook.sheets) {
    audit(sheet);
    if (!(await goOn(false))) return undefined;
  }
  return workbook;
}

/** A workbook that has been read, as though its sheets came one after the other. */
export async function* sheetBySheet(workbook: Workbook): AsyncGenerator<Workbook, Workbook> {
  for (const index of workbook.sheets.keys())
    yield { ...workbook, sheets: workbook.sheets.slice(0, index + 1) };
  return workbook;
}

/** Resolves when the window has drawn and has nothing else to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Not every web view knows it.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: PATIENCE });
    else setTimeout(resolve);
  });
}
