import { auditFileJson, references, type FindingJson } from '../../src/cli/json';
import { TextReport } from '../../src/cli/text';
import { auditWorkbooks } from '../../src/core/audit';
import type { WorkbookAudit } from '../../src/core/audit/types';
import type { Finding, Place } from '../../src/core/rules/types';
import { a1, parseA1 } from '../../src/core/sheet/address';
import { WorkbookError } from '../../src/hosts/ooxml/errors';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import type { Locale } from '../../src/locales/types';

/** How a case ended: refused with a reason, or audited, with so many forms and findings. */
export type Ending = 'refused' | 'no forms' | 'audited';

/** A sheet's edge: what is said of a blank cell may stand just outside of what is used. */
const BEYOND = 2;

/**
 * Reads and audits the bytes of a case and holds the result against what must be true of every result.
 * @throws whatever went wrong, which is a fault of ours
 */
export function check(bytes: Uint8Array, locale: Locale): Ending {
  const workbook = read(bytes);
  if (!workbook) return 'refused';
  const [audit] = auditWorkbooks([workbook]);
  if (!audit) throw new Error('no audit');
  for (const finding of audit.findings.flatMap((own) => [own, ...own.consequences])) within(finding);
  for (const { sheet, cells } of audit.notChecked) for (const cell of cells) inside({ sheet, cell });
  asJson(audit, locale);
  const text = new TextReport({ locale, colour: false, reference: references(() => undefined) });
  text.file('a.xlsx', audit);
  return audit.forms.length > 0 ? 'audited' : 'no forms';
}

function read(bytes: Uint8Array): ReturnType<typeof readWorkbook> | undefined {
  try {
    return readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}

function within({ place, related, fix }: Finding): void {
  inside(place);
  for (const other of related) inside(other);
  if (fix) inside({ sheet: place.sheet, cell: fix.cell });
}

function inside({ sheet, cell }: Place): void {
  const { used } = sheet;
  const { row, col } = cell;
  const known = used && row >= 0 && col >= 0 && row <= used.bottom + BEYOND && col <= used.right + BEYOND;
  if (!known) throw new Error(`${a1(cell)} is no cell of its sheet`);
}

/** The contract's JSON survives writing and reading, and its cells are cells. */
function asJson(audit: WorkbookAudit, locale: Locale): void {
  const entry = auditFileJson(
    'a.xlsx',
    audit,
    locale.rules,
    references(() => undefined),
  );
  const text = JSON.stringify(entry);
  const back = JSON.parse(text) as typeof entry;
  if (JSON.stringify(back) !== text) throw new Error('the JSON changes when it is read back');
  const cells = (finding: FindingJson): string[] => [
    finding.cell,
    ...(finding.consequences ?? []).flatMap(cells),
  ];
  for (const cell of back.findings.flatMap(cells)) if (!parseA1(cell)) throw new Error(`${cell} is no cell`);
}
