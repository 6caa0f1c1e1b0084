import { ExcelDoor, excelHost } from '../../src/hosts/excel';
import type { Book } from './book';
import { SimulatedExcel, type HostOptions } from './host';
import { addNotes } from './later-library';
import { loadLibrary, type Library } from './library';
import { openBook } from './load';
import { Person } from './person';

/** An open workbook with the add-in beside it. */
export interface Session {
  readonly book: Book;
  readonly host: SimulatedExcel;
  readonly library: Library;
  readonly door: ExcelDoor;
  readonly person: Person;
}

/** Opens a workbook in the simulated Excel and the door to it, through Microsoft's library. */
export function openSession(workbook: Uint8Array | Book, options: HostOptions = {}): Session {
  const book = workbook instanceof Uint8Array ? openBook(workbook) : workbook;
  const host = new SimulatedExcel(book, options);
  const library = loadLibrary(host);
  if (options.laterLibrary) addNotes(library);
  return { book, host, library, door: new ExcelDoor(excelHost(library)), person: new Person(host) };
}

/** Lets events come that are on their way. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 4; i++) await new Promise((resolve) => setTimeout(resolve, 0));
}
