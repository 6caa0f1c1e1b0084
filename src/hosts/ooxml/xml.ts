import { WorkbookError } from './errors';

/** What the scanner stands on. A self-closing element gives a start and an end. */
export type Token = 'start' | 'end' | 'text' | 'done';

/** An attribute where it stands in the text. */
export interface AttributeSpan {
  /** As written, with its prefix. */
  readonly name: string;
  /** Where the name begins. */
  readonly start: number;
  /** The value between its quotes. */
  readonly from: number;
  readonly to: number;
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const BANG = 33;
const QUOTE = 34;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

function isSpace(code: number): boolean {
  return code === SPACE || code === LF || code === CR || code === TAB;
}

/**
 * A forward scanner over the text of one XML part. It never looks back, so the time is linear
 * whatever the text; it keeps positions and cuts strings out only when asked. Prefixes are dropped:
 * `x:row` and `row` are the same, as the writers differ.
 *
 * Throws `broken-xml` where the text is not well-formed and `doctype` at a document type
 * declaration, which no workbook needs and entity attacks do.
 */
export class XmlScanner {
  /** Local name of the element just started or ended. */
  name = '';
  /** Number of open elements; on `start` and `end` the element itself is counted. */
  depth = 0;

  /** Where the tag just met begins in the text; the `end` of a self-closing element is empty. */
  from = 0;

  private pos = 0;
  private closing = false;
  private ended = false;
  private readonly open: string[] = [];
  private textFrom = 0;
  private textTo = 0;
  private textIsData = false;
  private attributes = 0;
  private readonly nameFrom: number[] = [];
  private readonly nameTo: number[] = [];
  private readonly prefixed: boolean[] = [];
  private readonly valueFrom: number[] = [];
  private readonly valueTo: number[] = [];

  /** @param part name of the part, for errors */
  constructor(
    private readonly source: string,
    private readonly part: string,
  ) {}

  /** Goes on to the next token. */
  next(): Token {
    if (this.closing) {
      this.closing = false;
      this.from = this.pos;
      return 'end';
    }
    if (this.ended) this.leave();
    const { source } = this;
    for (;;) {
      const from = this.pos;
      if (from >= source.length) {
        if (this.open.length > 0 || this.name === '') this.broken();
        return 'done';
      }
      if (source.charCodeAt(from) !== LESS) {
        const to = this.find('<', from, source.length);
        this.pos = to;
        if (this.open.length > 0) return this.textToken(from, to, false);
        if (source.slice(from, to).trim() !== '') this.broken();
        continue;
      }
      switch (source.charCodeAt(from + 1)) {
        case SLASH:
          return this.endTag(from + 2);
        case QUESTION:
          this.pos = this.find('?>', from + 2) + 2;
          continue;
        case BANG:
          if (source.startsWith('<!--', from)) {
            this.pos = this.find('-->', from + 4) + 3;
            continue;
          }
          if (source.startsWith('<![CDATA[', from) && this.open.length > 0) {
            const to = this.find(']]>', from + 9);
            this.pos = to + 3;
            return this.textToken(from + 9, to, true);
          }
          if (source.startsWith('<!DOCTYPE', from)) {
            throw new WorkbookError('doctype', { part: this.part });
          }
          return this.broken();
        default:
          return this.startTag(from + 1);
      }
    }
  }

  /** Where the token just met ends in the text. */
  get to(): number {
    return this.pos;
  }

  /** The attributes of the element just started, where they stand. */
  attributeSpans(): AttributeSpan[] {
    const { source } = this;
    return Array.from({ length: this.attributes }, (_, i) => {
      let start = this.nameFrom[i] as number;
      while (!isSpace(source.charCodeAt(start - 1))) start--;
      const name = source.slice(start, this.nameTo[i]);
      return { name, start, from: this.valueFrom[i] as number, to: this.valueTo[i] as number };
    });
  }

  /** Name of the element just started or about to be left, with its prefix. */
  get rawName(): string {
    return this.open[this.open.length - 1] ?? '';
  }

  /** The characters of a `text` token, entities resolved. */
  get text(): string {
    const raw = this.source.slice(this.textFrom, this.textTo);
    return this.textIsData ? newlines(raw) : this.resolve(newlines(raw));
  }

  /** Value of an attribute of the element just started, by local name. */
  attr(name: string): string | undefined {
    const { source } = this;
    let found = -1;
    for (let i = 0; i < this.attributes; i++) {
      const from = this.nameFrom[i] as number;
      if ((this.nameTo[i] as number) - from !== name.length) continue;
      if (!source.startsWith(name, from)) continue;
      found = i;
      if (!this.prefixed[i]) break;
    }
    if (found < 0) return undefined;
    const raw = source.slice(this.valueFrom[found], this.valueTo[found]);
    if (isLetters(raw)) return raw;
    return this.resolve(raw.replace(/\r\n|[\t\n\r]/g, ' '));
  }

  /** A true/false attribute; `fallback` where it is absent. */
  flag(name: string, fallback = false): boolean {
    const value = this.attr(name);
    return value === undefined ? fallback : value === '1' || value === 'true' || value === 'on';
  }

  /** Namespace of the document element, asked while standing on its start. */
  namespace(): string | undefined {
    const raw = this.open[this.open.length - 1] ?? '';
    const colon = raw.indexOf(':');
    return this.attr(colon < 0 ? 'xmlns' : `xmlns:${raw.slice(0, colon)}`);
  }

  /** Passes over the element just started, to its end. */
  skip(): void {
    const { depth } = this;
    while (this.next() !== 'end' || this.depth > depth);
  }

  /** All text inside the element just started; stops at its end. */
  content(): string {
    const { depth } = this;
    let text = '';
    for (;;) {
      const token = this.next();
      if (token === 'text') text += this.text;
      else if (token === 'end' && this.depth <= depth) return text;
    }
  }

  private textToken(from: number, to: number, data: boolean): Token {
    this.textFrom = from;
    this.textTo = to;
    this.textIsData = data;
    return 'text';
  }

  private startTag(from: number): Token {
    const { source } = this;
    if (this.open.length === 0 && this.name !== '') this.broken();
    this.from = from - 1;
    let p = from;
    let local = from;
    for (; ; p++) {
      const c = source.charCodeAt(p);
      if (c === COLON) local = p + 1;
      else if (c === GREATER || c === SLASH || isSpace(c)) break;
      else if (c === LESS || c === EQUALS || c === QUOTE || c !== c) this.broken();
    }
    if (p === local) this.broken();
    this.name = source.slice(local, p);
    const raw = local === from ? this.name : source.slice(from, p);
    p = this.scanAttributes(p);
    if (source.charCodeAt(p) === SLASH) {
      if (source.charCodeAt(p + 1) !== GREATER) this.broken();
      this.closing = true;
      this.ended = true;
      p++;
    }
    this.pos = p + 1;
    this.depth = this.open.push(raw);
    return 'start';
  }

  /** Notes where each attribute stands; returns the position of the `>` or `/` that ends the tag. */
  private scanAttributes(from: number): number {
    const { source } = this;
    this.attributes = 0;
    for (let p = from; ; p++) {
      let c = source.charCodeAt(p);
      if (isSpace(c)) continue;
      if (c === GREATER || c === SLASH) return p;
      const start = p;
      let local = p;
      for (; c !== EQUALS && !isSpace(c); c = source.charCodeAt(++p)) {
        if (c === COLON) local = p + 1;
        else if (c === GREATER || c === LESS || c === SLASH || c === QUOTE || c !== c) this.broken();
      }
      const end = p;
      while (isSpace(c)) c = source.charCodeAt(++p);
      if (c !== EQUALS || end === local) this.broken();
      do c = source.charCodeAt(++p);
      while (isSpace(c));
      if (c !== QUOTE && c !== APOSTROPHE) this.broken();
      const close = this.find(c === QUOTE ? '"' : "'", p + 1);
      const declares = source.startsWith('xmlns:', start);
      const i = this.attributes++;
      this.nameFrom[i] = declares ? start : local;
      this.nameTo[i] = end;
      this.prefixed[i] = local !== start;
      this.valueFrom[i] = p + 1;
      this.valueTo[i] = close;
      p = close;
    }
  }

  private endTag(from: number): Token {
    const { source } = this;
    this.from = from - 2;
    const raw = this.open[this.open.length - 1];
    if (raw === undefined || !source.startsWith(raw, from)) return this.broken();
    let p = from + raw.length;
    while (isSpace(source.charCodeAt(p))) p++;
    if (source.charCodeAt(p) !== GREATER) this.broken();
    this.pos = p + 1;
    this.depth = this.open.length;
    this.name = raw.slice(raw.indexOf(':') + 1);
    this.ended = true;
    return 'end';
  }

  private leave(): void {
    this.ended = false;
    this.open.pop();
    this.depth = this.open.length;
  }

  private find(what: string, from: number, fallback = -1): number {
    const at = this.source.indexOf(what, from);
    if (at >= 0) return at;
    return fallback >= 0 ? fallback : this.broken();
  }

  private resolve(raw: string): string {
    return raw.includes('&') ? unescapeXml(raw, () => this.broken()) : raw;
  }

  private broken(): never {
    throw new WorkbookError('broken-xml', { part: this.part });
  }
}

/** Whether a value is short and holds no white space and no reference, as nearly all attributes. */
function isLetters(raw: string): boolean {
  if (raw.length > 12) return false;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code <= SPACE || code === AMPERSAND) return false;
  }
  return true;
}

/** Text with its entity and character references resolved; `broken` answers for one that means nothing. */
export function unescapeXml(raw: string, broken: (reference: string) => string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^;&]{0,10};)?/g, (all, reference: string | undefined) => {
    const text = reference === undefined ? undefined : character(reference.slice(0, -1));
    return text ?? broken(all);
  });
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What an entity or character reference stands for; undefined where it is none. */
function character(reference: string): string | undefined {
  if (!reference.startsWith('#')) return NAMED.get(reference);
  const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(reference);
  if (!digits) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : parseInt(digits[1], 16);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return String.fromCodePoint(code);
}

/** Line ends as XML prescribes: one line feed. */
function newlines(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}
