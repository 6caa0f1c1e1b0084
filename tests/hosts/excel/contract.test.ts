import { a1 } from '../../../src/core/sheet/address';
import { MARK_TOKEN } from '../../../src/hosts/token';
import type { HostOptions } from '../../excel-host/host';
import { openSession, settled, type Session } from '../../excel-host/session';
import { stateOf } from '../../excel-host/state';
import { contract, type Opened } from '../contract';

function opened(session: Session, options: HostOptions): Opened {
  const { book, door, person } = session;
  return {
    port: door,
    state: async () => stateOf(book),
    marked: async (name) => {
      const formats = book.sheet(name)?.conditionalFormats ?? [];
      const cells = formats
        .filter(({ formula }) => formula?.includes(MARK_TOKEN))
        .flatMap(({ areas }) => areas)
        .flatMap(({ top, left, bottom, right }) =>
          Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, i) =>
            a1({
              row: top + Math.floor(i / (right - left + 1)),
              col: left + (i % (right - left + 1)),
            }),
          ),
        );
      return [...new Set(cells)];
    },
    reopen: async () => opened(openSession(book, options), options),
    person: {
      types: async (sheet, cell, value) => {
        await settled();
        person.types(sheet, cell, value);
      },
      clicks: async (sheet, cell) => person.clicks(sheet, cell),
      selected: async () => {
        const { sheet = '', range = { top: 0, left: 0 } } = book.selection ?? {};
        return { sheet: book.sheet(sheet)?.name ?? '', cell: a1({ row: range.top, col: range.left }) };
      },
    },
  };
}

const VERSIONS: Record<string, HostOptions> = {
  'Excel 1.14': { sets: { ExcelApi: '1.14' } },
  'Excel 1.20, the library from npm': { sets: { ExcelApi: '1.20' } },
  'Excel 1.20, a library with notes': { sets: { ExcelApi: '1.20' }, laterLibrary: true },
};

for (const [name, options] of Object.entries(VERSIONS)) {
  contract(name, async (bytes) => opened(openSession(bytes, options), options));
}
