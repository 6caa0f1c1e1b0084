/** Compiles src to dist. `--outDir DIR` builds elsewhere. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './options.mjs';
import { root } from './prepare.mjs';

const { outDir } = readOptions('npm run build', {
  outDir: { value: '文件夹', about: '编译到哪里', default: join(root, 'dist') },
});
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
if (status === 0) writeFileSync(join(outDir, '.built'), '');
process.exitCode = status ?? 1;
