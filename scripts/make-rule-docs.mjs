/**
 * Writes the pages about the rules (`npm run docs`) into docs/rules. The generator is TypeScript and shares
 * the tests' examples, so it is compiled to a folder aside first.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readOptions } from './options.mjs';
import { root } from './prepare.mjs';

readOptions('npm run docs');
const compiled = join(root, 'node_modules/.cache/rule-docs');
const compiler = join(root, 'node_modules/typescript/bin/tsc');
const folder = join(root, 'docs/rules');

rmSync(compiled, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [compiler, '-p', 'scripts/rule-docs'], {
  cwd: root,
  stdio: 'inherit',
});
if (status === 0) {
  const require = createRequire(import.meta.url);
  const { ruleDocs } = require(join(compiled, 'scripts/rule-docs/pages.js'));
  const pages = await ruleDocs();
  // Pages of rules that are no more must go; everything in the folder is generated.
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of pages) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
process.exitCode = status ?? 1;
