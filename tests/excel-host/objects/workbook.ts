import type { BookPart } from '../book';
import type { HostContext } from '../host-context';
import { ExcelError, invalidArgument, notFound, text, Thing, unsimulated, type Argument } from '../thing';
import { range } from './range';
import { worksheets } from './worksheet';

/** The root of all objects. `release` lets go of a reference. */
export function workbook(host: HostContext, release: (reference: string) => void): Thing {
  const { book, traps } = host;
  const selection = (): Thing => {
    const sheet = book.sheet(book.selection?.sheet ?? book.active);
    if (!sheet) return notFound();
    return range(host, sheet, book.selection?.range ?? { top: 0, left: 0, bottom: 0, right: 0 });
  };
  return new Thing('Workbook', {
    scalars: { ReadOnly: () => traps.readOnly, Name: () => 'simulated.xlsx' },
    children: {
      Worksheets: () => worksheets(host),
      Application: () => application(host),
      CustomXmlParts: () => parts(host, undefined),
      Protection: () => new Thing('WorkbookProtection', { scalars: { Protected: () => false } }),
      Settings: () => settings(host),
    },
    methods: {
      GetSelectedRange: selection,
      GetActiveCell: selection,
      _RemoveReference: (reference) => release(text(reference)),
    },
  });
}

function application(host: HostContext): Thing {
  return new Thing('Application', {
    methods: {
      // Hints only: nothing here is slow.
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      CreateWorkbook: (base64) =>
        new Thing('WorkbookCreated', {
          methods: { Open: () => host.opened(typeof base64 === 'string' ? base64 : undefined) },
        }),
    },
  });
}

/** The namespace of a part's root element. */
function namespaceOf(xml: string): string {
  return /<(?![?!])(?:[\w.-]+:)?[\w.-]+[^>]*?\sxmlns(?::[\w.-]+)?="([^"]*)"/.exec(xml)?.[1] ?? '';
}

function parts(host: HostContext, namespace: string | undefined): Thing {
  const { book } = host;
  const own = (): BookPart[] =>
    book.parts.filter(({ xml }) => namespace === undefined || namespaceOf(xml) === namespace);
  const item = (key: Argument | undefined): Thing => {
    const found = own().find(({ id }) => id === key);
    return found ? part(host, found) : notFound();
  };
  return new Thing(namespace === undefined ? 'CustomXmlPartCollection' : 'CustomXmlPartScopedCollection', {
    items: () => own().map((each) => part(host, each)),
    item,
    methods: {
      GetCount: () => own().length,
      GetItem: item,
      GetItemOrNullObject: (key) => (own().some(({ id }) => id === key) ? item(key) : null),
      ...(namespace === undefined
        ? {
            Add: (xml: Argument | undefined) => {
              const added = { id: book.id('xml'), xml: wellFormed(xml) };
              book.parts.push(added);
              return part(host, added);
            },
            GetByNamespace: (uri: Argument | undefined) => parts(host, text(uri)),
          }
        : {}),
    },
  });
}

function wellFormed(xml: Argument | undefined): string {
  const given = text(xml);
  return /^\s*(?:<\?xml[^>]*\?>\s*)?<[\s\S]+>\s*$/.test(given) ? given : invalidArgument();
}

function part(host: HostContext, found: BookPart): Thing {
  return new Thing('CustomXmlPart', {
    identity: { Id: found.id },
    scalars: { Id: () => found.id, NamespaceUri: () => namespaceOf(found.xml) },
    methods: {
      GetXml: () => found.xml,
      SetXml: (xml) => {
        found.xml = wellFormed(xml);
      },
      Delete: () => {
        host.book.parts = host.book.parts.filter((each) => each !== found);
      },
    },
  });
}

function settings(host: HostContext): Thing {
  const { book } = host;
  const setting = (key: string): Thing =>
    new Thing('Setting', {
      scalars: { Key: () => key, Value: () => book.settings.get(key) ?? null },
      methods: { Delete: () => void book.settings.delete(key) },
    });
  return new Thing('SettingCollection', {
    items: () => [...book.settings.keys()].map(setting),
    methods: {
      Add: (key, value) => {
        if (JSON.stringify(value).length > 1_000_000) {
          throw new ExcelError(
            'GeneralException',
            'There was an internal error while processing the request.',
          );
        }
        book.settings.set(text(key), text(value));
        return setting(text(key));
      },
      GetItemOrNullObject: (key) => (book.settings.has(text(key)) ? setting(text(key)) : null),
      GetCount: () => book.settings.size,
    },
  });
}

/** What the library asks for by a name of its own. */
export function service(name: string): Thing {
  if (name === 'Microsoft.InternalService.AddinInternalService') {
    return new Thing('AddinInternalService', { methods: { NotifyActionHandlerReady: () => undefined } });
  }
  return unsimulated(`service ${name}`);
}
