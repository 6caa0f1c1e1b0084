/**
 * Compiles src to dist and makes the command runnable. `--outDir DIR` builds elsewhere.
 * The compiler writes files without a run bit, and npm sets it only once, when it links the command.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './prepare.mjs';

const { outDir = join(root, 'dist') } = parseArgs({ options: { outDir: { type: 'string' } } }).values;
const compiler = join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(
  process.execPath,
  [
    compiler,
    '-p',
    'tsconfig.build.json',
    '--outDir',
    outDir,
    '--tsBuildInfoFile',
    join(outDir, '.tsbuildinfo'),
  ],
  { cwd: root, stdio: 'inherit' },
);
const command = join(outDir, 'cli/main.js');
if (existsSync(command)) chmodSync(command, 0o755);
if (status === 0) writeFileSync(join(outDir, '.built'), '');
process.exitCode = status ?? 1;
