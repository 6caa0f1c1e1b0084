import type { Library } from './library';
import type { Json } from './wire';

/** Inner workings of the library that its own classes are made with. */
interface Inner {
  ClientObject: new (
    context: unknown,
    path: unknown,
  ) => { context: unknown; _handleResult(value: Json): void };
  BatchApiHelper: {
    createPropertyObject(
      type: unknown,
      parent: unknown,
      name: string,
      isCollection: boolean,
      flags: number,
    ): unknown;
    createMethodObject(
      type: unknown,
      parent: unknown,
      name: string,
      operation: number,
      args: readonly unknown[],
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      getById: null,
      flags: number,
    ): unknown;
    createChildItemObject(
      type: unknown,
      hasIndexer: boolean,
      parent: unknown,
      item: Json,
      index: number,
    ): unknown;
    invokeMethod(
      object: unknown,
      name: string,
      operation: number,
      args: readonly unknown[],
      flags: number,
    ): unknown;
    invokeSetProperty(object: unknown, name: string, value: unknown, flags: number): void;
  };
  Utility: {
    load(object: unknown, option: unknown): unknown;
    fixObjectPathIfNecessary(object: unknown, value: Json): void;
  };
}

/**
 * Adds notes (ExcelApi 1.18) to the library, in the manner of its own classes. The package on npm is older; the
 * library that Microsoft serves has them. How they look on the wire is taken from their like.
 */
export function addNotes(library: Library): void {
  const { ClientObject, BatchApiHelper, Utility } = library.OfficeExtension as unknown as Inner;

  class Note extends ClientObject {
    private text = '';
    get _className(): string {
      return 'Note';
    }
    get content(): string {
      return this.text;
    }
    set content(value: string) {
      BatchApiHelper.invokeSetProperty(this, 'Content', value, 0);
    }
    load(option: unknown): unknown {
      return Utility.load(this, option);
    }
    delete(): void {
      BatchApiHelper.invokeMethod(this, 'Delete', 0, [], 0);
    }
    override _handleResult(value: Json): void {
      super._handleResult(value);
      const { Content } = (value ?? {}) as { Content?: string };
      if (Content !== undefined) this.text = Content;
    }
  }

  class NoteCollection extends ClientObject {
    items: unknown[] = [];
    get _className(): string {
      return 'NoteCollection';
    }
    get _isCollection(): boolean {
      return true;
    }
    load(option: unknown): unknown {
      return Utility.load(this, option);
    }
    add(cell: string, content: string): unknown {
      return BatchApiHelper.createMethodObject(Note, this, 'Add', 0, [cell, content], false, true, null, 0);
    }
    getItemOrNullObject(cell: string): unknown {
      return BatchApiHelper.createMethodObject(
        Note,
        this,
        'GetItemOrNullObject',
        1,
        [cell],
        false,
        false,
        null,
        4,
      );
    }
    override _handleResult(value: Json): void {
      super._handleResult(value);
      const { _Items = [] } = (value ?? {}) as { _Items?: Json[] };
      this.items = _Items.map((item, index) => {
        const note = BatchApiHelper.createChildItemObject(Note, false, this, item, index) as Note;
        note._handleResult(item);
        return note;
      });
    }
  }

  const made = new WeakMap<object, unknown>();
  Object.defineProperty(library.Excel.Worksheet.prototype, 'notes', {
    get(this: object) {
      const notes =
        made.get(this) ?? BatchApiHelper.createPropertyObject(NoteCollection, this, 'Notes', true, 4);
      made.set(this, notes);
      return notes;
    },
  });
  Object.assign(library.Excel, { Note, NoteCollection });
}
