import { external, type External } from './external';
import { SimulatedExcel, type HostOptions } from './host';
import { openBook } from './load';
import { Person } from './person';
import { stateOf } from './state';

/** What a test in the browser finds as `simulatedExcel`. */
export interface InBrowser {
  readonly host: SimulatedExcel;
  readonly person: Person;
  state(): string;
}

/** Puts the simulated Excel into a page, which must not have loaded office.js yet. */
export function start(page: object, workbook: string, options: HostOptions): void {
  const bytes = Uint8Array.from(atob(workbook), (character) => character.charCodeAt(0));
  const book = openBook(bytes);
  const host = new SimulatedExcel(book, options);
  const inBrowser: InBrowser = { host, person: new Person(host), state: () => stateOf(book) };
  const set = (name: string, value: External | InBrowser): void => {
    Object.defineProperty(page, name, { value, configurable: true, writable: true });
  };
  set('external', external(host));
  set('simulatedExcel', inBrowser);
}
