import { a1 } from '../sheet/address';
import { familyOf } from './families';
import type { AnyForm } from './types';

/** The cell of every role that a form has, by the names of the command line contract; blank cells too. */
export function roleCells(form: AnyForm): Record<string, string> {
  const roles: Record<string, string> = {};
  for (const [name, datum] of familyOf(form)?.roles(form) ?? []) if (datum) roles[name] = a1(datum.cell);
  return roles;
}
