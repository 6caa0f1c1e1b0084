/** `npm start`: audits the sample workbooks. Findings in them are wanted and no failure. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root } from './prepare.mjs';

if (!install() || !build()) process.exit(2);
const { status } = spawnSync(process.execPath, [join(root, 'bin/ziping.mjs'), 'audit', 'assets/samples'], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status === 1 ? 0 : (status ?? 2);
