import { external, type External } from '../excel-host/external';
import type { Answer, HostOptions, SimulatedExcel } from '../excel-host/host';
import type { EventEntry } from '../excel-host/wire';

/** What the page is lent by the test: the simulated Excel stays outside, as the real one does. */
interface Lent {
  excelRequest(body: string): Promise<Answer>;
  excelSettle(): Promise<void>;
}

/** How an event of the simulated Excel comes into the page. */
export interface Reached {
  excelTells(entry: EventEntry): void;
}

/** Puts into a page what office.js looks for in Excel. */
export function connect(
  page: Lent & Partial<Reached> & { external?: External },
  sets: NonNullable<HostOptions['sets']>,
): void {
  const host = {
    sets,
    traps: { noTheme: false },
    book: { settings: new Map<string, string>() },
    deliver: (_: EventEntry): void => undefined,
    request: (body: string) => page.excelRequest(body),
    settle: () => void page.excelSettle(),
  };
  page.excelTells = (entry) => host.deliver(entry);
  // All that the seam uses of it.
  const value = external(host as unknown as SimulatedExcel);
  Object.defineProperty(page, 'external', { value, configurable: true });
}
