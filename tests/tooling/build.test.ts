import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const isRunnable = (file: string) => (statSync(file).mode & 0o111) === 0o111;

test('the command is runnable after the first build and after the second', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'ziping-'));
  const command = join(outDir, 'cli/main.js');
  const build = () => spawnSync(process.execPath, ['scripts/build.mjs', '--outDir', outDir], { cwd: root });
  try {
    build();
    expect(isRunnable(command)).toBe(true);
    // As the compiler leaves a file that it writes anew.
    rmSync(command);
    rmSync(join(outDir, '.tsbuildinfo'));
    build();
    expect(isRunnable(command)).toBe(true);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}, 60_000);

test('npx finds the command in the checkout', () => {
  const help = execFileSync('npx', ['--no-install', 'ziping', '--help'], { cwd: root, encoding: 'utf8' });
  expect(help).toContain('ziping audit');
}, 60_000);
