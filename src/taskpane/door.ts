import type { Port } from '../hosts/port';

/** The door to Excel; loaded only where there is one. */
export async function openDoor(): Promise<Port> {
  const { createExcelPort } = await import('../hosts/excel');
  return createExcelPort();
}
