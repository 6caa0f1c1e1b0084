import { formulaTemplate } from '../../core/formula/shift';
import { a1, a1Range, type Address, type Range } from '../../core/sheet/address';
import { asMaster, sharedFormula } from './cell-xml';
import type { SheetText } from './place';

/**
 * Hands shared formulas on: where the cell that holds the text of one is written to, the next cell
 * that takes part in it becomes its master. Gives the cells that change for it.
 *
 * @param written the cells written to, by A1 address
 */
export function moveSharedFormulas(
  sheet: SheetText,
  written: ReadonlyMap<string, Address>,
): (Address & { xml: string })[] {
  const moved: (Address & { xml: string })[] = [];
  for (const address of written.values()) {
    const index = sheet.cell(address)?.shared;
    const master = index === undefined ? undefined : sharedFormula(sheet.xml(address) ?? '');
    if (index === undefined || !master || master.text === '') continue;
    const heirs = [...participants(sheet, index)].filter((each) => !written.has(a1(each)));
    const [heir] = heirs;
    const xml = heir && sheet.xml(heir);
    if (!heir || xml === undefined) continue;
    const formula = formulaTemplate(master.text)(heir.row - address.row, heir.col - address.col);
    moved.push({ ...heir, xml: asMaster(xml, formula, a1Range(around(heirs))) });
  }
  return moved;
}

/** The cells that take part in a shared formula, in the order of the file. */
function* participants(sheet: SheetText, index: string): Iterable<Address> {
  for (const { row, cells } of sheet.rows.values()) {
    for (const { col, shared } of cells) if (shared === index) yield { row, col };
  }
}

function around(cells: readonly Address[]): Range {
  return cells.reduce<Range>(
    ({ top, left, bottom, right }, { row, col }) => ({
      top: Math.min(top, row),
      left: Math.min(left, col),
      bottom: Math.max(bottom, row),
      right: Math.max(right, col),
    }),
    { top: Infinity, left: Infinity, bottom: -1, right: -1 },
  );
}
