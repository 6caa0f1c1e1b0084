import type { Area, Grid } from './grid';

/** What a print says of its own pages: 续表, （接下页）, 第2页 共3页, — 2 —. */
const OF_PAGES =
  /^[([【—-]*(?:续(?:上|前|下)?(?:表|页)?[一二三四五六七八九十\d]*|(?:接|转|见|上接|下接|续)(?:上|下|前|后)?(?:表|页)|第[\d一二三四五六七八九十]+页.{0,8}|共\d+页|[—-]\d{1,3}[—-])[)\]】—-]*$/;

const CONTINUED =
  /[([【]?(?:[—-]{1,2})?续(?:上|前)?(?:表|页)?[一二三四五六七八九十\d]*[)\]】]?$|[([]第\d+页[)\]]$/;

/** Rows that print titles can be deep. */
const DEEPEST_HEAD = 6;

/** Whether an area only says which page it is on. */
export function saysPage({ key }: Area): boolean {
  return key.length <= 16 && OF_PAGES.test(key);
}

/** Whether a title says itself that its table began on an earlier page. */
export function isContinuedTitle({ key }: Pick<Area, 'key'>): boolean {
  return CONTINUED.test(key);
}

/** A text without the word that its table goes on from another page. */
export function withoutPage(key: string): string {
  return key.replace(CONTINUED, '');
}

/**
 * Whether the rows above the heading of a table say nothing that its first page has not said: print titles,
 * which stand once more at the head of every page, or no more than 续表.
 */
export function isRepeatedHead(grid: Grid, first: readonly number[], rows: readonly number[]): boolean {
  if (rows.length > DEEPEST_HEAD) return false;
  const said = new Set(first.flatMap((row) => grid.starting(row)).map(({ key }) => withoutPage(key)));
  return rows
    .flatMap((row) => grid.starting(row))
    .every((area) => saysPage(area) || said.has(withoutPage(area.key)));
}
