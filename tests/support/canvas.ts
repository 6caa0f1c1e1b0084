import { a1, type Range } from '../../src/core/sheet/address';
import { displayText } from '../../src/core/sheet/display';
import type { Cell } from '../../src/core/sheet/types';

/** What a cell of a drawing holds; undefined: nothing. */
export type Value = string | number | undefined;

/** A sheet under construction: cells, merges, and where each role was put. */
export class Canvas {
  readonly cells: [number, number, Cell][] = [];
  readonly merges: Range[] = [];
  readonly roles: Record<string, string> = {};

  constructor(
    private readonly fullWidth: boolean,
    private readonly changes: Readonly<Record<string, Value>> = {},
  ) {}

  put(
    row: number,
    col: number,
    given: Value,
    options: { role?: string; right?: number; bottom?: number } = {},
  ): void {
    const { right = col, bottom = row, role } = options;
    const value = role !== undefined && role in this.changes ? this.changes[role] : given;
    if (value !== undefined) this.cells.push([row, col, this.cell(value)]);
    if (right > col || bottom > row) this.merges.push({ top: row, left: col, bottom, right });
    if (role) this.roles[role] = a1({ row, col });
  }

  /** A value behind the colon in its label's own cell: 项目名称：某工程. */
  inside(
    row: number,
    col: number,
    label: string,
    given: Value,
    options: { role: string; right?: number },
  ): void {
    const value = options.role in this.changes ? this.changes[options.role] : given;
    this.put(row, col, `${label.replace(/：$/, '')}：${value ?? ''}`, { right: options.right ?? col });
    this.roles[options.role] = a1({ row, col });
  }

  private cell(value: string | number): Cell {
    if (typeof value === 'number' && !this.fullWidth)
      return { value, text: displayText(value, 'General'), numFmt: 'General' };
    const text = this.fullWidth ? wide(String(value)) : String(value);
    return { value: text, text, numFmt: 'General' };
  }
}

export function wide(text: string): string {
  return text.replace(/[!-~]/g, (c) => (/[<>=]/.test(c) ? c : String.fromCharCode(c.charCodeAt(0) + 0xfee0)));
}
