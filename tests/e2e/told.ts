import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import type { AuditFileJson, FindingJson } from '../../src/cli/json';
import type { PaneWords } from '../../src/locales/pane';

/** A finding as a person reads it in the pane. */
export interface Shown {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  readonly severity: string;
  readonly sentence: string;
  readonly consequences: readonly Shown[];
}

export interface ShownList {
  readonly findings: readonly Shown[];
  /** What could not be checked: the rule's title and the reason. */
  readonly gaps: readonly string[];
}

const root = join(__dirname, '../..');

/** Forms that the tests open: with errors, with none, with blanks. */
export const FILES = {
  wrong: join(root, 'assets/samples/2-某县水务局-河道清淤（有错）.xlsx'),
  clean: join(root, 'assets/samples/1-某县水务局-农村饮水安全.xlsx'),
  blanks: join(root, 'tests/corpus/forms/linxia-unit.xlsx'),
} as const;

export const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** What `ziping audit` says of files, in its JSON. */
export async function audited(files: readonly string[]): Promise<AuditFileJson[]> {
  let out = '';
  const io = { out: (text: string) => (out += text), err: () => undefined, colour: false };
  await main(['audit', '--format', 'json', ...files], io);
  return (JSON.parse(out) as { files: AuditFileJson[] }).files;
}

/** What the pane must show of a file by what the command line says of it. */
export function expected({ findings, notChecked }: AuditFileJson, { pane, rules }: PaneWords): ShownList {
  const shown = ({ rule, sheet, cell, severity, message, consequences = [] }: FindingJson): Shown => ({
    rule,
    sheet,
    cell,
    severity: pane.severities[severity],
    sentence: message,
    consequences: consequences.map(shown),
  });
  const gaps = notChecked.map(({ rule, reason }) => `${rules.titles[rule] ?? rule} ${reason}`);
  return { findings: findings.map(shown), gaps };
}

/** Two lists that say the same in another order become one: the pane sorts by the blocks of the form. */
export function sorted({ findings, gaps }: ShownList): ShownList {
  const text = (shown: Shown) => JSON.stringify(shown);
  return {
    findings: [...findings].sort((a, b) => (text(a) < text(b) ? -1 : 1)),
    gaps: [...new Set(gaps)].sort(),
  };
}
