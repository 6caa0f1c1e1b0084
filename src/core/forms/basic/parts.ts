import { compact } from '../../values/text';
import type { Datum } from '../types';
import type { SpendingItem, SpendingLine } from './types';

/** A line as it stands in the sheet, before it is known what it is a part of. */
export interface RawLine {
  readonly item: SpendingItem | 'sum' | 'count' | undefined;
  readonly label: Datum;
  readonly name: string;
  readonly cells: readonly (Datum | undefined)[];
}

/** What an item is made up of, by nature. */
const MADE_OF: Readonly<Partial<Record<SpendingItem, readonly SpendingItem[]>>> = {
  total: ['basic', 'project'],
  basic: ['personnel', 'operating'],
  threePublic: ['abroad', 'vehicles', 'reception'],
  vehicles: ['vehiclePurchase', 'vehicleRunning'],
};

const THREE_PUBLIC: ReadonlySet<SpendingItem> = new Set<SpendingItem>([
  'threePublic',
  'abroad',
  'vehicles',
  'vehiclePurchase',
  'vehicleRunning',
  'reception',
]);

/** The lines with their parts. What is counted in heads and cars is no line of money. */
export function linked(raw: readonly RawLine[]): SpendingLine[] {
  const counts = raw.findIndex(({ item }) => item === 'count');
  const money = named(counts < 0 ? raw : raw.slice(0, counts));
  const listed = listedUnder(money);
  const made = new Map<Line, SpendingLine>();
  const make = (line: Line): SpendingLine => {
    const known = made.get(line);
    if (known) return known;
    const { item, label, name, cells } = line;
    const { parts, complete } = partsOf(line, money, listed.get(line) ?? []);
    const own = { item, label, name, cells, parts: parts.map(make), complete };
    made.set(line, own);
    return own;
  };
  const nested = new Map([...listed.values()].flatMap((group) => [...nest(group)]));
  for (const [line, parts] of nested) listed.set(line, parts);
  return money.map(make);
}

type Line = Omit<RawLine, 'item'> & { readonly item: SpendingItem | undefined; readonly sums: boolean };

/** 合计 stands for 三公经费 in a table of nothing else, or for the whole spending where that is listed. */
function named(raw: readonly RawLine[]): Line[] {
  const has = (...items: SpendingItem[]): boolean =>
    items.some((item) => raw.some((line) => line.item === item));
  const sumIs: SpendingItem | undefined = has('basic', 'project')
    ? has('total')
      ? undefined
      : 'total'
    : has('threePublic')
      ? undefined
      : 'threePublic';
  let taken = false;
  return raw.map((line) => {
    if (line.item !== 'sum')
      return { ...line, item: line.item === 'count' ? undefined : line.item, sums: false };
    const item = taken ? undefined : sumIs;
    taken = true;
    return { ...line, item, sums: true };
  });
}

/** The lines that follow 项目支出 or 公用经费 and belong to it, up to the next item with a place of its own. */
function listedUnder(lines: readonly Line[]): Map<Line, Line[]> {
  const listed = new Map<Line, Line[]>();
  const seen = new Set<SpendingItem>();
  let open: Line | undefined;
  for (const line of lines) {
    const { item } = line;
    // 公务接待费 once more among what 公用经费 is spent on is no second 三公经费.
    const again = item !== undefined && seen.has(item) && THREE_PUBLIC.has(item);
    const ofOperating = open?.item === 'operating' && (item === 'meetings' || item === 'training');
    if (item === 'project' || item === 'operating') listed.set((open = line), []);
    else if (open && (item === undefined || again || ofOperating)) listed.get(open)?.push(line);
    else open = undefined;
    if (item) seen.add(item);
  }
  return listed;
}

const NUMBERING = [
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}[、.．](?!\d)/,
  /^[(（]\d{1,2}[)）]/,
  /^[①-⑳]/,
];

/** Lines below a numbered one that are not numbered in its way are parts of it. Gaps in the numbers mean nothing. */
function nest(group: Line[]): Map<Line, Line[]> {
  const styleOf = (line: Line): number =>
    NUMBERING.findIndex((style) => style.test(compact(line.label.text)));
  const [first] = group;
  const parts = new Map<Line, Line[]>();
  if (!first || styleOf(first) < 0) return parts;
  const tops: Line[] = [];
  for (const line of group) {
    const above = tops.at(-1);
    if (styleOf(line) === styleOf(first) || !above) tops.push(line);
    else parts.set(above, [...(parts.get(above) ?? []), line]);
  }
  group.splice(0, group.length, ...tops);
  return parts;
}

function partsOf(
  line: Line,
  lines: readonly Line[],
  listed: readonly Line[],
): { readonly parts: readonly Line[]; readonly complete: boolean } {
  const { item } = line;
  const madeOf = item && MADE_OF[item];
  if (!madeOf) return { parts: listed, complete: false };
  const find = (wanted: SpendingItem): Line[] => {
    const found = lines.find((other) => other.item === wanted);
    if (found) return [found];
    return wanted === 'vehicles' ? [...find('vehiclePurchase'), ...find('vehicleRunning')] : [];
  };
  const groups = madeOf.map(find);
  // 合计 of 三公经费及会议费、培训费 takes in those too.
  const more = item === 'threePublic' && line.sums ? [...find('meetings'), ...find('training')] : [];
  return { parts: [...groups.flat(), ...more], complete: groups.every((group) => group.length > 0) };
}
