import { contains, type Address } from '../../core/sheet/address';
import type { Sheet } from '../../core/sheet/types';

/** Whether the sheet's protection keeps a cell from being written. */
export function isLocked({ protection }: Sheet, cell: Address): boolean {
  return protection !== undefined && !protection.unlocked.some((area) => contains(area, cell));
}
