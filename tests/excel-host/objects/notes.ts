import { a1, parseA1 } from '../../../src/core/sheet/address';
import { readAddress, type BookSheet } from '../book';
import type { HostContext } from '../host-context';
import {
  accessDenied,
  ExcelError,
  invalidArgument,
  notFound,
  number,
  text,
  Thing,
  type Argument,
} from '../thing';
import { placeOf, range } from './range';

/** The notes of a sheet (ExcelApi 1.18). */
export function notes(host: HostContext, sheet: BookSheet): Thing {
  const all = (): string[] => [...sheet.notes.keys()];
  const addressOf = (argument: Argument | undefined): string => {
    const place = typeof argument === 'string' ? readAddress(argument) : placeOf(argument).range;
    return place ? a1({ row: place.top, col: place.left }) : invalidArgument();
  };
  const item = (address: string | undefined): Thing =>
    address !== undefined && sheet.notes.has(address) ? note(host, sheet, address) : notFound();
  return new Thing('NoteCollection', {
    items: () => all().map(item),
    methods: {
      GetCount: () => sheet.notes.size,
      GetItem: (key) => item(addressOf(key)),
      GetItemAt: (index) => item(all()[number(index)]),
      GetItemOrNullObject: (key) => {
        const address = addressOf(key);
        return sheet.notes.has(address) ? note(host, sheet, address) : null;
      },
      Add: (cell, content) => {
        mayEdit(sheet);
        const address = addressOf(cell);
        if (sheet.notes.has(address) || sheet.comments.has(address)) {
          throw new ExcelError('InvalidArgument', 'The cell already has a comment or a note.');
        }
        sheet.notes.set(address, text(content));
        return note(host, sheet, address);
      },
    },
  });
}

function note(host: HostContext, sheet: BookSheet, address: string): Thing {
  // Without an id of its own: the library finds it again by its number, which changes when others go.
  return new Thing('Note', {
    scalars: { Content: () => sheet.notes.get(address) ?? notFound(), AuthorName: () => '' },
    setters: {
      Content: (value) => {
        mayEdit(sheet);
        sheet.notes.set(address, text(value));
      },
    },
    methods: {
      Delete: () => {
        mayEdit(sheet);
        if (!sheet.notes.delete(address)) notFound();
      },
      GetLocation: () => {
        const { row, col } = parseA1(address) ?? invalidArgument();
        return range(host, sheet, { top: row, left: col, bottom: row, right: col });
      },
    },
  });
}

/** The conversations of a sheet. */
export function comments(host: HostContext, sheet: BookSheet): Thing {
  const comment = (address: string): Thing => {
    const { row, col } = parseA1(address) ?? invalidArgument();
    return new Thing('Comment', {
      identity: { Id: `comment-${address}` },
      scalars: { Id: () => `comment-${address}` },
      methods: {
        GetLocation: () => range(host, sheet, { top: row, left: col, bottom: row, right: col }),
      },
    });
  };
  return new Thing('CommentCollection', {
    items: () => [...sheet.comments].map(comment),
    item: (key) => {
      const address = [...sheet.comments].find((each) => `comment-${each}` === key);
      return address === undefined ? notFound() : comment(address);
    },
  });
}

function mayEdit(sheet: BookSheet): void {
  if (sheet.protection && !sheet.protection.allowEditObjects) accessDenied();
}
