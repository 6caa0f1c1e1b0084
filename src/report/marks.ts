import { readingOrder } from '../core/audit/place';
import { a1, type Address } from '../core/sheet/address';
import type { Sheet } from '../core/sheet/types';
import type { DrawnGrid } from './grid';
import type { Finding, Severity } from '../core/rules/types';

/** From worst to mildest. */
export const SEVERITIES: readonly Severity[] = ['error', 'explain', 'hint'];

/** A finding with the number that it bears in its form. */
export interface Numbered {
  readonly number: number;
  readonly finding: Finding;
}

/** What a flagged cell shows: the number of a finding, or of the one that it follows from. */
export interface Mark {
  readonly number: number;
  readonly severity: Severity;
  readonly follows: boolean;
}

/** Numbers the findings of a form from 1, in the order in which one reads the form. */
export function numbered(
  findings: readonly Finding[],
  order: (a: Finding, b: Finding) => number = readingOrder(undefined),
): Numbered[] {
  return [...findings].sort(order).map((finding, index) => ({ number: index + 1, finding }));
}

/**
 * The marks on each drawn cell of a sheet, by the address of the drawn cell; a consequence bears the number of
 * its cause.
 */
export function marksOn(
  sheet: Sheet,
  grid: Pick<DrawnGrid, 'at'>,
  entries: readonly Numbered[],
): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  const set = ({ place, severity }: Finding, number: number, follows: boolean): void => {
    const drawn = place.sheet === sheet ? grid.at(place.cell) : undefined;
    if (!drawn) return;
    const address = a1(drawn.cell);
    const own = marks.get(address) ?? [];
    marks.set(address, own);
    const same = own.findIndex((mark) => mark.number === number);
    const known = own[same];
    if (!known) own.push({ number, severity, follows });
    else
      own[same] = { number, severity: worst([known.severity, severity]), follows: known.follows && follows };
  };
  for (const { number, finding } of entries) set(finding, number, false);
  for (const { number, finding } of entries) for (const next of finding.consequences) set(next, number, true);
  return marks;
}

/** The worst of some severities. */
export function worst(severities: readonly Severity[]): Severity {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? 'hint';
}

/** Every cell that findings point at on a sheet, consequences included. */
export function flaggedCells(sheet: Sheet, findings: readonly Finding[]): Address[] {
  return findings
    .flatMap((finding) => [finding, ...finding.consequences])
    .flatMap(({ place }) => (place.sheet === sheet ? [place.cell] : []));
}
