import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditWorkbooks } from '../../src/core/audit';
import type { WorkbookAudit } from '../../src/core/audit/types';
import { roleCells } from '../../src/core/forms/roles';
import { catalogue } from '../../src/core/rules';
import type { Finding, Severity } from '../../src/core/rules/types';
import { a1 } from '../../src/core/sheet/address';
import { readWorkbook } from '../../src/hosts/ooxml/read';

/** One place where a rule must speak. `maybe` may be found or not; a hint is looked for, but does not count. */
interface Label {
  readonly sheet: string;
  readonly cell: string;
  readonly rule: string;
  readonly severity?: Severity | 'maybe';
}

/** What people found in one workbook, and the cell of every role by sheet. */
interface Labels {
  readonly file: string;
  readonly labels: readonly Label[];
  readonly roles: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** How well one workbook was read; the lists name each slip. */
export interface Score {
  readonly file: string;
  readonly hits: number;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
  readonly roles: number;
  readonly wrongRoles: readonly string[];
}

/** Audits every labelled workbook of a folder beside this file and compares the outcome with its labels. */
export function scoreFolder(folder: string): Score[] {
  const at = join(__dirname, folder);
  return readdirSync(at)
    .filter((name) => name.endsWith('.labels.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(at, name), 'utf8')) as Labels)
    .map((labels) => scoreOne(labels, auditOf(join(at, labels.file))));
}

/** The workbooks of a folder; each must come with labels, or it would go unread. */
export function unlabelled(folder: string): string[] {
  const at = join(__dirname, folder);
  return readdirSync(at).filter(
    (name) => name.endsWith('.xlsx') && !existsSync(join(at, name.replace(/\.xlsx$/, '.labels.json'))),
  );
}

function auditOf(path: string): WorkbookAudit {
  const [audit] = auditWorkbooks([readWorkbook(readFileSync(path))]);
  if (!audit) throw new Error(`no audit of ${path}`);
  return audit;
}

function scoreOne({ file, labels, roles }: Labels, audit: WorkbookAudit): Score {
  const found = new Map<string, Finding>();
  for (const root of audit.findings) {
    for (const finding of [...root.consequences, root]) {
      found.set(keyOf(finding.place.sheet.name, a1(finding.place.cell), finding.rule), finding);
    }
  }
  const loud = [...found].filter(([, finding]) => finding.severity !== 'hint').map(([key]) => key);
  const wanted = labels.filter((label) => ['error', 'explain'].includes(severityOf(label)));
  const keys = wanted.map(({ sheet, cell, rule }) => keyOf(sheet, cell, rule));
  const allowed = new Set(labels.map(({ sheet, cell, rule }) => keyOf(sheet, cell, rule)));
  const missed = keys.filter((key) => !loud.includes(key));
  const { total, wrong } = compareRoles(roles, audit);
  const named = (slips: readonly string[]): string[] => slips.map((slip) => `${file} ${slip}`);
  return {
    file,
    hits: keys.length - missed.length,
    missed: named(missed),
    extra: named(loud.filter((key) => !allowed.has(key))),
    roles: total,
    wrongRoles: named(wrong),
  };
}

function keyOf(sheet: string, cell: string, rule: string): string {
  return `${sheet}!${cell} ${rule}`;
}

function severityOf({ severity, rule }: Label): Severity | 'maybe' {
  return severity ?? catalogue().get(rule)?.severity ?? 'explain';
}

function compareRoles(wanted: Labels['roles'], { forms }: WorkbookAudit): { total: number; wrong: string[] } {
  const wrong: string[] = [];
  let total = 0;
  for (const [sheet, roles] of Object.entries(wanted)) {
    const cellOf = finder(
      roles,
      forms.filter(({ form }) => form.sheet.name === sheet).map(({ form }) => roleCells(form)),
    );
    for (const [role, cell] of Object.entries(roles)) {
      if (role.startsWith('text.')) continue;
      total += 1;
      const found = cellOf(role);
      if (found !== cell) wrong.push(`${sheet}!${cell} ${role}: ${found ?? '-'}`);
    }
  }
  return { total, wrong };
}

/**
 * Looks a role up in the forms of one sheet (`2:ind.0.l3` in the second). An indicator is found by its
 * third-level cell, so that one row skipped does not shift all below it.
 */
function finder(
  wanted: Readonly<Record<string, string>>,
  forms: readonly Record<string, string>[],
): (role: string) => string | undefined {
  const cells: Record<string, string> = {};
  for (const [index, roles] of forms.entries()) {
    Object.assign(cells, roles);
    for (const [role, cell] of Object.entries(roles)) cells[`${index + 1}:${role}`] = cell;
  }
  const indicatorAt = new Map<string, string>();
  for (const [role, cell] of Object.entries(cells)) {
    if (/ind\.\d+\.l3$/.test(role)) indicatorAt.set(cell, role.slice(0, -2));
  }
  return (role) => {
    const [, prefix, column] = /^((?:\d+:)?ind\.\d+\.)(\w+)$/.exec(role) ?? [];
    if (!prefix || !column) return cells[role];
    return cells[(indicatorAt.get(wanted[`${prefix}l3`] ?? '') ?? prefix) + column];
  };
}
