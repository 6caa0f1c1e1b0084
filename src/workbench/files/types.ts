import type { Severity } from '../../core/rules/types';
import type { FileProblem } from '../../locales/types';

/** A file as it came to the page: its path with the folders that came along, and its bytes as they lie on disk. */
export interface Source {
  readonly path: string;
  readonly blob: Blob;
  /** It is no workbook that we read, by its name. */
  readonly problem?: FileProblem;
}

/** What became of a file. */
export type FileState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'audited'; readonly forms: number; readonly counts: Readonly<Record<Severity, number>> }
  | { readonly kind: 'unreadable'; readonly problem: FileProblem };

/** One file in the list. */
export interface ListedFile {
  readonly id: number;
  readonly path: string;
  readonly state: FileState;
  /** Differs from what was opened, or saved last. */
  readonly changed: boolean;
  /** Came with the page. */
  readonly sample: boolean;
}
