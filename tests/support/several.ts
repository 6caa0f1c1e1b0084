import { snapshot } from '../../src/core/sheet/snapshot';
import type { Sheet } from '../../src/core/sheet/types';
import { Canvas } from './canvas';
import { drawForm, type Layout } from './layouts';

/** Two forms below each other on one sheet, each with its own roles. */
export function stack(
  first: Layout,
  second: Layout,
  between: number,
): { sheet: Sheet; roles: Record<string, string>[] } {
  const a = new Canvas(first.fullWidth);
  const end = drawForm(a, first, first.top);
  const b = new Canvas(second.fullWidth);
  drawForm(b, second, end + between);
  return {
    sheet: snapshot({ name: '自评表', cells: [...a.cells, ...b.cells], merges: [...a.merges, ...b.merges] }),
    roles: [a.roles, b.roles],
  };
}

/** A template twice, side by side on one sheet and so many blank columns apart; the second in other wordings. */
export function beside(
  layout: Layout,
  pick: number,
  gap: number,
): { sheet: Sheet; roles: Record<string, string>[] } {
  const a = new Canvas(layout.fullWidth);
  drawForm(a, layout, layout.top);
  const b = new Canvas(layout.fullWidth);
  const last = Math.max(...a.cells.map(([, col]) => col), ...a.merges.map(({ right }) => right));
  drawForm(b, { ...layout, left: last + 1 + gap, pick }, layout.top);
  return {
    sheet: snapshot({ name: '自评表', cells: [...a.cells, ...b.cells], merges: [...a.merges, ...b.merges] }),
    roles: [a.roles, b.roles],
  };
}
