import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { exampleForm } from '../../tests/support/example-form';
import { workbookBytes } from '../../tests/support/xlsx';
import { withBrokenBytes } from './bytes';
import { withBrokenCells } from './cells';
import { Random } from './random';

/** A sound workbook from which cases are made. */
export interface Base {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Folders of workbooks, from the root of the repository. */
const FOLDERS = ['assets/samples', 'tests/corpus/forms', 'tests/corpus/generated'];
/** So many of one folder are enough. */
const MOST = 40;

/** The sound workbooks: samples, corpus, and forms in every dress that our own writer knows. */
export function bases(root: string): Base[] {
  const found = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.xlsx'))
      .sort()
      .slice(0, MOST)
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(root, folder, name))) })),
  );
  const [scored, unscored] = [exampleForm(), exampleForm('unscored', {}, '不评分')];
  const made: Base[] = [
    { name: 'two forms', bytes: workbookBytes({ sheets: [scored, unscored] }) },
    { name: 'prefixed', bytes: workbookBytes({ sheets: [scored], prefix: 'x' }) },
    { name: 'strict', bytes: workbookBytes({ sheets: [unscored], strict: true, inlineStrings: true }) },
    { name: 'with profile', bytes: workbookBytes({ sheets: [scored], profile: '{"id":"x","title":"x"}' }) },
    { name: 'protected', bytes: workbookBytes({ sheets: [{ ...scored, protect: true, hiddenRows: [7] }] }) },
  ];
  return [...found, ...made];
}

/** The case of a number in a run: what it was made from and how, and its bytes. */
export function makeCase(known: readonly Base[], seed: number, number: number): Base {
  const random = Random.of(seed, number);
  const { name, bytes } = random.pick(known);
  return random.below(5) < 2
    ? { name: `${name}, bytes`, bytes: withBrokenBytes(bytes, random) }
    : { name: `${name}, cells`, bytes: withBrokenCells(readWorkbook(bytes), random) };
}
