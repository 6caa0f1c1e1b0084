import type { Address } from '../../core/sheet/address';
import type { Content } from './cell-xml';
import { PackageEditor } from './editor';
import { EditPlan, type Write } from './edit-plan';
import type { CellChange } from './place';
import type { CalcChain, ElementChange } from './recalculation';

/**
 * A cell to be written; in a merged area, its top-left cell is. Numbers of dates count from 1900, as
 * in a snapshot. Text is text: a leading `=` makes no formula.
 */
export type Edit = EditTarget &
  (
    | { readonly value: string | number | boolean | null }
    | {
        readonly formula: string;
        /** Its result; where left out, it is evaluated if it can be. */
        readonly cached?: string | number | boolean;
      }
  );

export interface EditTarget {
  readonly sheet: string;
  readonly cell: Address;
  /**
   * What the caller saw in the cell, as a snapshot's cell says it (`{value: null}`: blank). The edit is
   * refused where it holds something else by now.
   */
  readonly expect?: Pick<Content, 'value' | 'formula'>;
  /** A number format for the cell; left out, it keeps its own. */
  readonly numFmt?: string;
}

export interface EditOptions {
  /** Writes locked cells of protected sheets too. */
  readonly force?: boolean;
}

/** How to take edits back. Plain data: it can be stored as JSON. */
export interface EditInverse {
  readonly cells: readonly EditedCell[];
  readonly sheets: readonly EditedSheet[];
  readonly calcPr?: ElementChange;
  readonly calcChain?: CalcChain;
}

/** A cell that edits changed: as it is written, and what it holds. */
export interface EditedCell extends CellChange {
  readonly sheet: string;
  readonly was: Content;
  readonly is: Content;
  /** Not asked for: a result that followed from an edit, or a shared formula that moved. */
  readonly side?: true;
}

/** What else changed in a worksheet's part. */
export interface EditedSheet {
  readonly sheet: string;
  readonly dimension?: ElementChange;
  /** The element of the cells, where it had no rows. */
  readonly noRows?: string;
}

/**
 * Writes cells of a workbook file. Only the parts that must change do, and in them only what must;
 * every other part stays as it is, byte for byte. Results of formulas that rest on the edits are
 * brought up to date, or taken out where we cannot evaluate them.
 *
 * @throws EditError, before anything is written · WorkbookError where the file cannot be read
 */
export function applyEdits(
  bytes: Uint8Array,
  edits: readonly Edit[],
  options: EditOptions = {},
): { bytes: Uint8Array; inverse: EditInverse } {
  const editor = new PackageEditor(bytes);
  const inverse = edit(editor, edits, options);
  return { bytes: editor.bytes(), inverse };
}

/** Writes cells, as `applyEdits` does, into a package that is open. */
export function edit(editor: PackageEditor, edits: readonly Edit[], options: EditOptions = {}): EditInverse {
  return write(editor, edits.map(toWrite), options);
}

/** Writes cells whose content may be anything that a cell can hold. */
export function write(editor: PackageEditor, writes: readonly Write[], options: EditOptions): EditInverse {
  const plan = new EditPlan(editor, options);
  for (const each of writes) plan.add(each);
  return plan.carryOut();
}

function toWrite(edit: Edit): Write {
  const { sheet, cell, expect, numFmt } = edit;
  const content: Content =
    'formula' in edit
      ? { value: edit.cached ?? null, formula: edit.formula.replace(/^\s*=/, '').trim() }
      : { value: normal(edit.value) };
  return { sheet, cell, content, ...(expect && { expect }), ...(numFmt !== undefined && { numFmt }) };
}

/** Line ends as cells have them; an empty text leaves the cell blank. */
function normal(value: string | number | boolean | null): string | number | boolean | null {
  if (typeof value !== 'string') return value;
  return value === '' ? null : value.replace(/\r\n?/g, '\n');
}
