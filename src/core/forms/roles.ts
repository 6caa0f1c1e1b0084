import { a1, quoted, type Address } from '../sheet/address';
import { placeIn } from '../sheet/layers';
import { familyOf } from './families';
import type { AnyForm, Datum } from './types';

/** The address of a cell of a form: C5, or '第二页'!C5 where it stands on a further sheet. */
export function addressIn({ sheet }: AnyForm, cell: Address): string {
  const at = placeIn(sheet, cell);
  const begins = placeIn(sheet, { row: 0, col: 0 }).sheet;
  return at.sheet === begins ? a1(at.cell) : `${quoted(at.sheet.name)}!${a1(at.cell)}`;
}

/** Every role that a form has, with its datum; blank ones too. */
export function rolesOf(form: AnyForm): [string, Datum][] {
  return [...(familyOf(form)?.roles(form) ?? [])].flatMap(([name, datum]) => (datum ? [[name, datum]] : []));
}

/** The address of every role that a form has, by the names of the command line contract; blank cells too. */
export function roleCells(form: AnyForm): Record<string, string> {
  return Object.fromEntries(rolesOf(form).map(([name, datum]) => [name, addressIn(form, datum.cell)]));
}
