import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './support';

const root = join(__dirname, '../..');

test('the result that the README shows is what the command prints', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const shown = /```\n(assets\/samples\/2-[\s\S]*?)```/.exec(readme)?.[1]?.split('\n') ?? [];
  const { out } = await run(['audit', 'assets/samples']);
  const printed = new Set(out.split('\n'));
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter((line) => !printed.has(line))).toEqual([]);
});
