import { parseA1, type Address } from '../../core/sheet/address';
import type { Step } from '../port';
import { NAMESPACES } from '../token';
import type { ExcelHost } from './office';
import { askParts, escapeText, unescapeText, type PartLists } from './parts';

/** What a cell held. */
export interface Held {
  readonly value: string | number | boolean | null;
  /** Without the leading `=`. */
  readonly formula?: string;
  /** An error value instead of `value`. */
  readonly error?: string;
}

/** A cell that a step wrote. */
export interface Written {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly was: Held;
  readonly is: Held;
  /** Number format before, where writing may have changed it. */
  readonly numFmt?: string;
}

/** A step as it is kept in the workbook. */
export interface Entry {
  readonly label: string;
  readonly time: string;
  readonly cells: readonly Written[];
}

/** An entry, and where it is kept. */
export interface Kept {
  readonly entry: Entry;
  readonly part: string;
  /** The part without it; undefined where nothing would be left. */
  readonly rest: string | undefined;
}

/** An entry element; values of attributes may hold `>`. */
const ENTRY = /<(?:[\w.-]+:)?entry\b((?:[^>"']|"[^"]*"|'[^']*')*)>([^<]*)<\/(?:[\w.-]+:)?entry\s*>/g;

/** Packing is loaded when it is first needed: opening a workbook must not wait for it. */
const packing = () => import('../ooxml/packed');

/**
 * The part that keeps a step. Each step has a part of its own, so that nobody's step is lost where several
 * people work in one workbook. The layout is that of the file door: either can take back what the other
 * wrote.
 */
export async function journalPart({ label, time, cells }: Entry): Promise<string> {
  const { pack } = await packing();
  // The file door looks for its own record of each cell (`before`, `after`) and goes by the contents without it.
  const content = pack(
    JSON.stringify({ cells: cells.map((cell) => ({ ...cell, before: '', after: '' })), sheets: [] }),
  );
  const entry = `<entry label="${escapeText(label)}" time="${escapeText(time)}">${content}</entry>`;
  return `<journal xmlns="${NAMESPACES.journal}">${entry}</journal>`;
}

/** The journal as it was last seen: the parts need not be fetched again while they are the same. */
export class Journal {
  private readonly known = new Map<string, readonly Kept[]>();

  constructor(private readonly host: ExcelHost) {}

  /** The steps kept in the workbook, the last one last. Entries that somebody has spoilt are left out. */
  async read(): Promise<Kept[]> {
    const parts = await this.host.run(async (context) => {
      const { journal } = askParts(context);
      await context.sync();
      const texts = journal.items.map((part) => ({
        id: part.id,
        xml: this.known.has(part.id) ? undefined : part.getXml(),
      }));
      if (texts.some(({ xml }) => xml)) await context.sync();
      return texts.map(({ id, xml }) => ({ id, xml: xml?.value }));
    });
    const fetched = parts.flatMap(({ id, xml }) => (xml === undefined ? [] : [{ id, xml }]));
    const packs = fetched.length > 0 ? await packing() : undefined;
    for (const { id, xml } of fetched) if (packs) this.known.set(id, entriesOf(id, xml, packs.unpack));
    const kept = parts.flatMap(({ id }) => this.known.get(id) ?? []);
    // Excel does not say in which order parts came; entries without a time keep their places.
    return kept
      .map((each, index) => ({ each, index }))
      .sort((a, b) => order(a.each.entry.time, b.each.entry.time) || a.index - b.index)
      .map(({ each }) => each);
  }

  /** Queues the adding of a step's part, made by `journalPart`. Call what it returns when it is done. */
  add(context: Excel.RequestContext, xml: string, entry: Entry): () => void {
    const part = context.workbook.customXmlParts.add(xml).load('id');
    return () => void this.known.set(part.id, [{ entry, part: part.id, rest: undefined }]);
  }

  /** Queues the taking out of a step. Call what it returns when it is done. */
  drop(context: Excel.RequestContext, { part, rest }: Kept): () => void {
    const item = context.workbook.customXmlParts.getItem(part);
    if (rest === undefined) item.delete();
    else item.setXml(rest);
    return () => void this.known.delete(part);
  }
}

function entriesOf(part: string, xml: string, unpack: (packed: string) => string): Kept[] {
  const found = [...xml.matchAll(ENTRY)];
  return found.flatMap((match): Kept[] => {
    const [whole, attributes = '', content = ''] = match;
    const cells = parse(content, unpack);
    if (!cells) return [];
    const entry = { label: attribute(attributes, 'label'), time: attribute(attributes, 'time'), cells };
    const rest = xml.slice(0, match.index) + xml.slice(match.index + whole.length);
    return [{ entry, part, rest: found.length > 1 ? rest : undefined }];
  });
}

function order(a: string, b: string): number {
  if (a === '' || b === '' || a === b) return 0;
  return a < b ? -1 : 1;
}

/** Takes away the whole journal and the ignored findings; the bureau's profile stays. */
export function dropOwnParts(parts: PartLists): void {
  for (const part of [...parts.journal.items, ...parts.ignored.items]) part.delete();
}

/** A step as the port tells of it. */
export function stepOf({ label, cells }: Entry): Step {
  return { label, cells: cells.map(({ sheet, cell }) => ({ sheet, cell: addressOf(cell) })) };
}

export function addressOf(cell: string): Address {
  return parseA1(cell) ?? { row: 0, col: 0 };
}

function attribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return unescapeText(match?.[1] ?? match?.[2] ?? '');
}

/** The cells of an entry that were asked for; results that merely followed are made anew by Excel. */
function parse(content: string, unpack: (packed: string) => string): Written[] | undefined {
  try {
    const value: unknown = JSON.parse(unpack(unescapeText(content).trim()));
    const { cells } = (value ?? {}) as { cells?: unknown };
    if (!Array.isArray(cells) || !cells.every(isWritten)) return undefined;
    return cells.filter((cell) => !('side' in cell && cell.side));
  } catch {
    return undefined;
  }
}

function isWritten(value: unknown): value is Written {
  const { sheet, cell, was, is } = (value ?? {}) as Partial<Record<keyof Written, unknown>>;
  const isText = typeof sheet === 'string' && typeof cell === 'string' && parseA1(cell) !== undefined;
  return isText && isHeld(was) && isHeld(is);
}

function isHeld(value: unknown): value is Held {
  if (typeof value !== 'object' || value === null) return false;
  const { formula } = value as Partial<Record<keyof Held, unknown>>;
  return 'value' in value && (formula === undefined || typeof formula === 'string');
}
