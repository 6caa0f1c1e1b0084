import { a1, type Address } from '../sheet/address';
import type { Datum } from '../forms/types';
import type { Profile } from '../profile/types';

/** Whether a cell holds a true number, which a formula can count with (a number stored as text it cannot). */
export function isNumeric(datum: Datum | undefined): datum is Datum {
  return typeof datum?.raw?.value === 'number';
}

/** `ROUND(…,2)`, or `ROUNDDOWN` where the profile cuts. */
export function rounded(
  expression: string,
  decimals: number,
  mode: Profile['rounding']['mode'] = 'round',
): string {
  return `${mode === 'cut' ? 'ROUNDDOWN' : 'ROUND'}(${expression},${decimals})`;
}

/**
 * The sum of cells: ranges where they stand below each other, so that a row inserted among them is
 * counted too. Cells between them that add nothing may lie inside a range; no range joins two groups.
 */
export function sumOf(
  groups: readonly (readonly Address[])[],
  addsNothing: (cell: Address) => boolean,
): string {
  return `SUM(${groups.flatMap((cells) => rangesOf(cells, addsNothing)).join(',')})`;
}

function rangesOf(cells: readonly Address[], addsNothing: (cell: Address) => boolean): string[] {
  const parts: string[] = [];
  const sorted = [...cells].sort((a, b) => a.col - b.col || a.row - b.row);
  let start: Address | undefined;
  let last: Address | undefined;
  const flush = (): void => {
    if (start && last) parts.push(start === last ? a1(start) : `${a1(start)}:${a1(last)}`);
  };
  for (const cell of sorted) {
    if (last && cell.col === last.col && nothingBetween(last, cell, addsNothing)) {
      last = cell;
      continue;
    }
    flush();
    start = cell;
    last = cell;
  }
  flush();
  return parts;
}

function nothingBetween(from: Address, to: Address, addsNothing: (cell: Address) => boolean): boolean {
  for (let row = from.row + 1; row < to.row; row += 1) if (!addsNothing({ row, col: from.col })) return false;
  return true;
}

/** Points of an execution rate: weight × min(rate, 1), or the profile's steps as nested IFs. */
export function executionFormula(weight: string, rate: string, { execution, rounding }: Profile): string {
  const share = execution.steps
    ? execution.steps.reduceRight(
        (otherwise, step) => `IF(${rate}>=${step.from},${step.share},${otherwise})`,
        '0',
      )
    : `MIN(${rate},1)`;
  return rounded(`${weight}*${share}`, rounding.decimals, rounding.mode);
}

/** The grade of a total, as nested IFs from the best down. */
export function gradeFormula(total: string, grades: Profile['grades']): string {
  const worst = grades.at(-1)?.name ?? '';
  return grades
    .slice(0, -1)
    .reduceRight(
      (otherwise, grade) => `IF(${total}>=${grade.from},"${grade.name}",${otherwise})`,
      `"${worst}"`,
    );
}
