import { compact } from '../../values/text';
import type { Grid } from '../grid';
import { isContinuedTitle, isRepeatedHead, withoutPage } from '../page-words';
import type { Datum } from '../types';
import type { Head } from './heads';
import type { AccountsBlock } from './types';

/** A heading of a table with what stands above it. */
export interface Page {
  readonly head: Head;
  readonly title: { readonly area: Datum } | undefined;
  /** The first row: the title, or the heading. */
  readonly top: number;
}

/**
 * Whether a heading is that of the table above it once more, on the next page of a long table: under the same
 * title or none, with the same columns, and above it nothing but what stands above the first one.
 */
export function repeatsHead(grid: Grid, first: Page, next: Page): boolean {
  if (first.head.shape === 'items' || !sameSpans(first.head, next.head)) return false;
  if (!isSameTitle(first.title?.area, next.title?.area)) return false;
  const above = grid.between(first.top - 1, first.head.top);
  return (
    sameTexts(grid, first.head, next.head) &&
    isRepeatedHead(grid, above, grid.between(next.top - 1, next.head.top))
  );
}

/** No title, the same, or one that says that its table goes on. */
export function isSameTitle(first: Datum | undefined, next: Datum | undefined): boolean {
  if (!next) return true;
  const key = compact(next.text);
  return (
    isContinuedTitle({ key }) ||
    (first !== undefined && withoutPage(compact(first.text)) === withoutPage(key))
  );
}

/**
 * Whether rows go on with a table: neither a total nor a code of theirs stands there already. Two tables of one
 * kind have both in common.
 */
export function goOn(first: readonly AccountsBlock[], next: readonly AccountsBlock[]): boolean {
  const rowsOf = (blocks: readonly AccountsBlock[]) => blocks.flatMap(({ rows }) => rows);
  const known = new Set(
    rowsOf(first).flatMap(({ role, code, nested }) => (nested ? [] : (code ?? role ?? []))),
  );
  const own = rowsOf(next).flatMap(({ role, code, nested }) => (nested ? [] : (code ?? role ?? [])));
  return rowsOf(next).length > 0 && !own.some((key) => known.has(key));
}

function sameSpans({ shape, spans }: Head, other: Head): boolean {
  const keyOf = (all: Head['spans']): string => JSON.stringify(all);
  return shape === other.shape && keyOf(spans) === keyOf(other.spans);
}

function sameTexts(grid: Grid, a: Head, b: Head): boolean {
  const texts = ({ top, bottom }: Head): string =>
    grid
      .between(top - 1, bottom + 1)
      .flatMap((row) => grid.starting(row).map(({ key }) => key))
      .join('|');
  return texts(a) === texts(b);
}
