import type { Severity } from '../core/rules/types';

/**
 * By this our conditional formats are known again, in whatever door they were made and whichever program
 * has saved or moved them since.
 */
export const MARK_TOKEN = 'ziping:mark:';

/** The formula of a mark, without the leading `=`: always true; what matters is the token. */
export function markFormula(severity: Severity): string {
  return `LEN("${MARK_TOKEN}${severity}")>0`;
}

/** Fills of marks, as RGB: light red, amber and blue. */
export const MARK_FILLS: Readonly<Record<Severity, string>> = {
  error: 'FFC7CE',
  explain: 'FFEB9C',
  hint: 'DDEBF7',
};

/** Namespaces of the custom XML parts in which we keep things in a workbook. */
export const NAMESPACES = {
  /** What was written, so that it can be taken back. */
  journal: 'urn:ziping:journal:1',
  /** Findings that a person set aside. */
  ignored: 'urn:ziping:ignore:1',
  /** A bureau's profile; it belongs to the bureau and outlives all else. */
  profile: 'urn:ziping:profile:1',
  /** How the file door takes its marks back. Of no use once another door has touched them. */
  marks: 'urn:ziping:marks:1',
} as const;
