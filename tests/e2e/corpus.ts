import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(__dirname, '../..');

/** Every workbook that is kept with the tests, and the samples. */
export const files: readonly string[] = ['assets/samples', 'tests/corpus']
  .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.xlsx'))
  .map(({ parentPath, name }) => join(parentPath, name))
  .sort();
