import { loadFormats } from '../../core/sheet/display';
import type { Sheet } from '../../core/sheet/types';
import type { FilePort } from '../ooxml/door';
import { readLook } from '../ooxml/look';
import { bookData, extent, Styles } from './book-data';
import type { GridOptions } from './index';
import { Mirror } from './mirror';
import { GridPort } from './port';
import { loadUniver, startUniver } from './univer';
import { GridView } from './view';

/** Starts the spreadsheet on a file; `openGrid` says how. */
export async function startGrid(
  container: HTMLElement,
  file: FilePort,
  options: GridOptions,
): Promise<GridPort | undefined> {
  // A person may give a cell any format, and the file is then read at once.
  const [workbook, words] = await Promise.all([file.read(), loadUniver(options.language), loadFormats()]);
  const { signal } = options;
  if (signal?.aborted) return undefined;
  const sheets = new Map(workbook.sheets.map((sheet): [string, Sheet] => [sheet.name, sheet]));
  const look = readLook(file.bytes, (name) => {
    const sheet = sheets.get(name);
    return sheet ? extent(sheet) : { rows: 0, cols: 0 };
  });
  // An element of its own: the program empties it when it is done, however late.
  const place = document.createElement('div');
  place.style.height = '100%';
  container.replaceChildren(place);
  const program = startUniver(place, words, options);
  let opened = false;
  const view = new GridView(program, place, bookData(workbook, look, new Styles(look)));
  const mirror = new Mirror(view, file, workbook, look);
  mirror.updateMarks(look);
  // At once: without a place on the page the program would complain of having no room.
  const goneOn = new Promise<void>((resolve) =>
    signal?.addEventListener('abort', () => {
      if (!opened) view.dispose();
      resolve();
    }),
  );
  await Promise.race([view.rendered(), goneOn]);
  if (signal?.aborted) return undefined;
  opened = true;
  return new GridPort(view, file, mirror);
}
