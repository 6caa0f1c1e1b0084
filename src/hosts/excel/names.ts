import type { Memory } from './memory';
import type { ExcelHost } from './office';

/** Learns which sheets there are by now. */
export async function renewNames(host: ExcelHost, memory: Memory): Promise<void> {
  await host.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    memory.keepOnly(new Set(worksheets.items.map(({ id }) => id)));
    for (const { id, name } of worksheets.items) {
      const known = memory.byId(id);
      if (known) known.name = name;
      else {
        const bounds = { top: 0, left: 0, bottom: 0, right: 0 };
        memory.remember({ id, name, bounds, merges: [], isProtected: false, stale: true });
      }
    }
  });
}
