import { headOf, lineOf, type FundHead } from './fund-labels';
import type { FundsTable } from './funds';
import type { Area, Grid } from './grid';
import type { Datum, FundRow } from './types';

/**
 * Reads a block that lies on its side: sources head the columns, and 预算数, 执行数 and 执行率 the rows.
 * Undefined where the first of the rows is no such header.
 */
export function readCrossed(grid: Grid, rows: readonly number[]): FundsTable | undefined {
  const [top, ...body] = rows;
  const sources = grid.starting(top ?? 0).flatMap((header) => {
    const row = headOf(header) === undefined ? lineOf(header) : undefined;
    return row && row !== 'use' ? [{ header, row: row === 'extra' ? undefined : row }] : [];
  });
  const leftmost = sources[0]?.header.cell.col ?? 0;
  if (sources.length < 2 || !sources.some(({ row }) => row === 'total')) return undefined;
  const side = grid.starting(top ?? 0)[0];
  const cells = new Map<Area, Partial<Record<FundHead, Datum>>>();
  const headers: Partial<Record<FundHead, Datum>> = {};
  let bottom = top ?? 0;
  for (const row of body) {
    const label = grid.starting(row).findLast((area) => area.range.right < leftmost);
    const head = label && headOf(label);
    // The block's side label printed again in a row that says nothing else.
    if (label && !head && grid.starting(row).length === 1 && label.key === side?.key) continue;
    if (!label || !head) break;
    for (const { header } of sources) {
      const value = grid.area(row, header.cell.col);
      const { kind } = value.entry;
      if (kind === 'text') return undefined;
      cells.set(header, { ...cells.get(header), [head]: value });
    }
    headers[head] ??= label;
    bottom = row;
  }
  if (!headers.executed) return undefined;
  const named = new Set<FundRow>();
  const lines = sources.map(({ header, row }) => {
    const first = row !== undefined && !named.has(row);
    if (row) named.add(row);
    return { row: first ? row : undefined, label: header, nested: false, columns: cells.get(header) ?? {} };
  });
  return { lines, headers, bottom };
}
