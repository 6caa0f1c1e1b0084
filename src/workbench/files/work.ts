import { auditWorkbooks } from '../../core/audit';
import type { WorkbookAudit } from '../../core/audit/types';
import { prepareFormats } from '../../core/sheet/display';
import { WorkbookError } from '../../hosts/ooxml/errors';
import { LIMITS } from '../../hosts/ooxml/limits';
import { formatCodes, readWorkbook } from '../../hosts/ooxml/read';
import type { FileProblem, Language } from '../../locales/types';
import { prepareAudit } from '../../taskpane/late';
import type { FileState } from './types';

/** What the page asks of its worker; everything in it can be posted. */
export type Ask =
  | { readonly kind: 'count'; readonly blob: Blob }
  | {
      readonly kind: 'report';
      readonly files: readonly {
        readonly path: string;
        readonly blob: Blob;
        readonly problem?: FileProblem;
      }[];
      readonly format: ReportFormat;
      readonly language: Language;
    };

export type ReportFormat = 'html' | 'xlsx';

export interface Answers {
  readonly count: FileState;
  readonly report: Uint8Array;
}

/** Does what is asked. What is wrong with a file is part of the answer. */
export function answer(ask: Ask): Promise<Answers[Ask['kind']]> {
  return ask.kind === 'count' ? count(ask.blob) : report(ask);
}

async function count(blob: Blob): Promise<FileState> {
  const audit = await auditOf(blob);
  return typeof audit === 'string' ? { kind: 'unreadable', problem: audit } : stateOf(audit);
}

/** What the list says of an audit. */
export function stateOf({ forms, findings }: WorkbookAudit): FileState {
  const of = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
  const counts = { error: of('error'), explain: of('explain'), hint: of('hint') };
  return { kind: 'audited', forms: forms.length, counts };
}

/** The bytes of a file, or why there are none: it may have been moved or taken away since it was chosen. */
export async function bytesOf(blob: Blob): Promise<Uint8Array | FileProblem> {
  // Beyond this the reader would refuse anyway, but only after all of it is in memory.
  if (blob.size > LIMITS.file) return 'too-large';
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return 'cannotOpen';
  }
}

async function auditOf(blob: Blob): Promise<WorkbookAudit | FileProblem> {
  const bytes = await bytesOf(blob);
  if (typeof bytes === 'string') return bytes;
  try {
    await prepareFormats(formatCodes(bytes));
    const workbook = readWorkbook(bytes);
    await prepareAudit(workbook);
    return auditWorkbooks([workbook])[0] ?? 'failed';
  } catch (error) {
    return error instanceof WorkbookError ? error.code : 'failed';
  }
}

async function report({ files, format, language }: Extract<Ask, { kind: 'report' }>): Promise<Uint8Array> {
  const { makeReport } = await import('./report');
  const audited = [];
  for (const { path, blob, problem } of files) {
    audited.push({ path, audit: problem ?? (await auditOf(blob)) });
  }
  return makeReport(audited, format, language);
}
