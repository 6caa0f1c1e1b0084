import type { RoleBlock, RoleWord } from '../core/forms/role-names';
import type { Language } from './types';

/** The words for what was recognised in a form, and for what is taught of it. */
export interface RoleLocale {
  readonly title: string;
  readonly intro: string;
  readonly blocks: Readonly<Record<RoleBlock, string>>;
  readonly words: Readonly<Record<RoleWord, string>>;
  /** A role of a row of the funds. */
  readonly fund: (row: string, column: string) => string;
  /** A role of an indicator, counted from 1. */
  readonly indicator: (number: number, column: string) => string;
  /** How sure the reading is, in percent. */
  readonly sure: (percent: number) => string;
  readonly allPlaced: string;
  readonly unplaced: string;
  readonly unplacedHint: string;
  /** Stands on a cell whose heading is not known. */
  readonly unknown: string;
  readonly noForms: string;
  readonly blank: string;
  /** What a person says of the label of the cell selected. */
  readonly teach: {
    readonly hint: string;
    readonly heading: (label: string, cell: string) => string;
    readonly byItself: string;
    readonly kept: string;
    readonly taught: string;
    readonly means: (label: string, role: string) => string;
    readonly undo: string;
    readonly forget: (label: string) => string;
    readonly done: (label: string) => string;
    readonly forgotten: (label: string) => string;
    /** The row of the cell selected is the header of the indicators. */
    readonly header: (row: string) => string;
    readonly headerIs: (sheet: string, row: string) => string;
    /** Where it stands now, other rows having come or gone above it. */
    readonly headerMoved: (row: string) => string;
    /** No row says any more what it said. */
    readonly headerGone: string;
    readonly headerDone: (row: string) => string;
    readonly headerForget: (row: string) => string;
    readonly headerForgotten: (row: string) => string;
  };
}

/** Loads the words for roles, which few calls need. */
export async function loadRoles(language: Language): Promise<RoleLocale> {
  const { roles } = language === 'en' ? await import('./en/roles') : await import('./zh-CN/roles');
  return roles;
}
