import type { Json } from './wire';

/** Names an error of the host as Excel does; becomes a real OfficeExtension.Error at the other end. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A door used something that is not simulated. Loud, so that nothing passes by being ignored. */
export function unsimulated(what: string): never {
  throw new ExcelError('NotSimulated', `the simulated Excel has no ${what}`);
}

export type Argument = Json | Thing;
export type Members<T> = Readonly<Record<string, T>>;

interface Parts {
  /** What identifies it on the wire: `{Id}` of a worksheet, say. */
  readonly identity?: Readonly<Record<string, Json>>;
  /** Must be given a reference id, as a range must. */
  readonly referable?: boolean;
  /** Values by name; methods are told apart by being called. */
  readonly scalars?: Members<() => Json>;
  readonly setters?: Members<(value: Json) => void>;
  /** Navigation properties; null is a null object. */
  readonly children?: Members<() => Thing | null>;
  readonly methods?: Members<(...args: Argument[]) => Thing | Json | void>;
  /** Present on a collection. */
  readonly items?: () => Thing[];
  /** The indexer. */
  readonly item?: (key: Json) => Thing;
}

/** An object of the simulated Excel. All names are as on the wire: `RowIndex`. */
export class Thing {
  constructor(
    readonly kind: string,
    readonly parts: Parts,
  ) {}

  scalar(name: string): Json {
    return this.member(this.parts.scalars, name)();
  }

  has(group: 'scalars' | 'children', name: string): boolean {
    return this.parts[group] !== undefined && Object.hasOwn(this.parts[group], name);
  }

  set(name: string, value: Json): void {
    this.member(this.parts.setters, name, 'setter of ')(value);
  }

  child(name: string): Thing | null {
    return this.member(this.parts.children, name)();
  }

  call(name: string, args: readonly Argument[]): Thing | Json | void {
    return this.member(this.parts.methods, name)(...args);
  }

  item(key: Json): Thing {
    return this.parts.item ? this.parts.item(key) : unsimulated(`indexer of ${this.kind}`);
  }

  private member<T>(members: Members<T> | undefined, name: string, what = ''): T {
    const found = members && Object.hasOwn(members, name) ? members[name] : undefined;
    return found ?? unsimulated(`${what}${this.kind}.${name}`);
  }
}

/** The argument as text, refused as Excel refuses it. */
export function text(argument: Argument | undefined): string {
  if (typeof argument === 'string') return argument;
  throw new ExcelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
}

export function number(argument: Argument | undefined): number {
  if (typeof argument === 'number') return argument;
  throw new ExcelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
}

export function invalidArgument(): never {
  throw new ExcelError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
}

export function notFound(): never {
  throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
}

export function accessDenied(): never {
  throw new ExcelError('AccessDenied', 'You cannot perform the requested operation.');
}
