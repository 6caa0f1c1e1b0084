/**
 * Builds the pane as it is shipped, with Office.js expected beside it, and prints the folder. Builds again only
 * where a source is younger; of several callers at once one builds and the others wait.
 */
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildPane } from './pane.mjs';
import { modified, root, youngest } from './prepare.mjs';

const out = join(root, 'node_modules/.cache/pane-e2e');
const built = join(out, '.built');
const lock = `${out}.lock`;
/** A lock this old, in milliseconds, was left by a build that was broken off. */
const STALE = 180_000;

function isCurrent() {
  const files = ['webpack.config.js', 'manifest.xml', 'tsconfig.json', 'package-lock.json'];
  const sources = [
    youngest(join(root, 'src')),
    youngest(join(root, 'assets/icons')),
    ...files.map((file) => modified(join(root, file))),
  ];
  return modified(built) >= Math.max(...sources);
}

/** True where the lock is now ours. */
function takeLock() {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (Date.now() - modified(lock) > STALE) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function build() {
  // A source that changes while the build runs is younger than this.
  const start = new Date();
  buildPane(out, { local: true });
  writeFileSync(built, '');
  utimesSync(built, start, start);
}

mkdirSync(dirname(out), { recursive: true });
while (!isCurrent()) {
  if (!takeLock()) {
    await sleep(200);
    continue;
  }
  try {
    if (!isCurrent()) build();
    break;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
console.log(out);
