import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const isRunnable = (file: string) => (statSync(file).mode & 0o111) === 0o111;

test('the command keeps its run bit after a second build', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'ziping-'));
  const command = join(root, 'bin/ziping.mjs');
  const build = () => spawnSync(process.execPath, ['scripts/build.mjs', '--outDir', outDir], { cwd: root });
  try {
    build();
    build();
    expect(isRunnable(command)).toBe(true);
    expect(existsSync(join(outDir, 'cli/main.js'))).toBe(true);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}, 60_000);

test('npx finds the command in the checkout', () => {
  const help = execFileSync('npx', ['--no-install', 'ziping', '--help'], { cwd: root, encoding: 'utf8' });
  expect(help).toContain('ziping audit');
}, 60_000);
