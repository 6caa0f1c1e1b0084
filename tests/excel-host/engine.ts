import { ExcelError, Thing, unsimulated, type Argument } from './thing';
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './wire';

export interface Roots {
  readonly workbook: Thing;
  service(name: string): Thing;
}

/** Objects that the library keeps by reference, from one request to the next. */
export class References {
  private readonly things = new Map<string, Thing>();
  private next = 1;

  add(thing: Thing): string {
    const id = `ref-${this.next++}`;
    this.things.set(id, thing);
    return id;
  }

  get(id: string): Thing {
    return this.things.get(id) ?? gone();
  }

  release(id: string): void {
    this.things.delete(id);
  }

  get count(): number {
    return this.things.size;
  }
}

/**
 * Answers one request. As in Excel a batch is no transaction: what was done before an error stays done, and
 * nothing after it is.
 */
export function answer(body: RequestBody, roots: Roots, references: References): ResponseBody {
  return new Run(body, roots, references).answer();
}

class Run {
  private readonly objects = new Map<number, Thing | null>();
  /** One reference for an object in one request, however often it is asked for. */
  private readonly kept = new Map<Thing, string>();

  constructor(
    private readonly body: RequestBody,
    private readonly roots: Roots,
    private readonly references: References,
  ) {}

  answer(): ResponseBody {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        const value = this.act(action);
        if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        const where = this.describe(action);
        response.Error = {
          Code: error.code,
          Message: error.message,
          Location: where,
          ActionIndex: index,
          HttpStatusCode: 400,
        };
        return response;
      }
    }
    return response;
  }

  private act(action: Action): Json {
    if (action.ActionType === ActionType.trace) return null;
    const thing = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return thing && this.identity(thing);
      case ActionType.query:
        return thing && this.query(thing, action.QueryInfo?.Select ?? []);
      case ActionType.method: {
        // The library says so of every range that it loads, null object or not.
        if (!thing && action.Name === '_KeepReference') return null;
        const result = present(thing).call(action.Name, this.arguments(action.ArgumentInfo));
        return result instanceof Thing ? this.identity(result) : (result ?? null);
      }
      case ActionType.setProperty: {
        const [value] = this.arguments(action.ArgumentInfo);
        if (value === undefined || value instanceof Thing)
          unsimulated(`setting of ${action.Name} to an object`);
        present(thing).set(action.Name, value);
        return null;
      }
      default:
        return unsimulated(`action of type ${action.ActionType}`);
    }
  }

  private object(id: number): Thing | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id] ?? gone();
    const found = this.resolve(path);
    this.objects.set(id, found);
    return found;
  }

  private resolve(path: ObjectPath): Thing | null {
    const parent = (): Thing => present(this.object(path.ParentObjectPathId ?? 0));
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.roots.workbook;
      case PathType.newObject:
        return this.roots.service(path.Name);
      case PathType.method: {
        const made = parent().call(path.Name, this.arguments(path.ArgumentInfo));
        return made === null || made instanceof Thing ? made : unsimulated(`object from ${path.Name}`);
      }
      case PathType.property:
        return parent().child(path.Name);
      case PathType.indexer: {
        const [key] = this.arguments(path.ArgumentInfo);
        return parent().item(key === undefined || key instanceof Thing ? null : key);
      }
      case PathType.reference:
        return this.references.get(path.Name);
      case PathType.nothing:
        return null;
      default:
        return unsimulated(`object path of type ${path.ObjectPathType}`);
    }
  }

  private arguments(info: ArgumentInfo | undefined): Argument[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, position) => {
      const id = references?.[position];
      if (Array.isArray(id)) return unsimulated('list of objects as an argument');
      return typeof id === 'number' && id > 0 ? present(this.object(id)) : argument;
    });
  }

  private identity(thing: Thing): { [name: string]: Json } {
    if (!thing.parts.referable) return { ...thing.parts.identity };
    const reference = this.kept.get(thing) ?? this.references.add(thing);
    this.kept.set(thing, reference);
    return { ...thing.parts.identity, _ReferenceId: reference };
  }

  /** Values by the paths that were asked for: `areas/rowIndex`; all scalars where none was. */
  private query(thing: Thing, paths: readonly string[]): Json {
    if (thing.parts.items) {
      const items = thing.parts.items();
      return { _Items: items.map((item, index) => this.item(item, index, paths)) };
    }
    const values: { [name: string]: Json } = { ...thing.parts.identity };
    const deeper = new Map<string, string[]>();
    const wanted = paths.length > 0 ? paths : ['$all'];
    for (const path of wanted) {
      const [first = '', ...rest] = path.split('/');
      if (first === '$all' || first === '*') {
        for (const name of Object.keys(thing.parts.scalars ?? {})) values[name] = thing.scalar(name);
        continue;
      }
      const name = wireName(first);
      if (rest.length === 0 && thing.has('scalars', name)) values[name] = thing.scalar(name);
      else deeper.set(name, [...(deeper.get(name) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
    }
    for (const [name, inner] of deeper) {
      const child = thing.child(name);
      values[name] = child && this.query(child, inner);
    }
    return values;
  }

  private item(thing: Thing, index: number, paths: readonly string[]): Json {
    const values = this.query(thing, paths);
    return { ...(values as { [name: string]: Json }), _Index: index };
  }

  private describe({ ObjectPathId, Name }: Action): string {
    const names: string[] = Name ? [Name] : [];
    for (let path = this.body.ObjectPaths[ObjectPathId]; path;) {
      if (path.Name) names.unshift(path.Name);
      path = this.body.ObjectPaths[path.ParentObjectPathId ?? -1];
    }
    return names.join('.');
  }
}

/** The library sends what a caller wrote: `rowIndex` stands for `RowIndex`. */
function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Nothing can be asked of a null object. */
function present(thing: Thing | null): Thing {
  if (thing) return thing;
  throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
}

function gone(): never {
  throw new ExcelError('InvalidObjectPath', 'The object path is no longer valid.');
}
