import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** All scripts that a start in Chinese loads, compressed, in bytes. */
const MOST = 170_000;

interface Bundle {
  readonly errors: readonly string[];
  readonly asked: readonly string[];
  readonly first: readonly string[];
  readonly sizes: Readonly<Record<string, number>>;
}

test('what the pane loads before its list shows is small', () => {
  const script = join(__dirname, 'taskpane/bundle.mjs');
  const out = join(__dirname, '../node_modules/.cache/pane-size');
  const { errors, asked, first, sizes } = JSON.parse(
    execFileSync(process.execPath, [script, out], { encoding: 'utf8' }),
  ) as Bundle;
  expect(errors).toEqual([]);
  // Otherwise something that loads at the start would go uncounted.
  expect([...asked].sort()).toEqual(['../hosts/excel', './zh-CN/pane', './zh-CN/profile', './zh-CN/rules']);
  expect(first).toEqual(['taskpane.js']);
  const all = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  expect({ all: all <= MOST, sizes }).toEqual({ all: true, sizes });
}, 300_000);
