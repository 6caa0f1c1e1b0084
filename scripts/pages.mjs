/** Building pages of ours, for the scripts that need them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { modified, root, youngest } from './prepare.mjs';

/**
 * Builds one as it is shipped, its output on standard error.
 *
 * @param out the folder that it goes to
 * @param env further settings of the configuration, `name=value`
 */
export function pack(out, config, env = []) {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const settings = [`out=${out}`, ...env].flatMap((each) => ['--env', each]);
  const args = [webpack, '--mode', 'production', '--config', config, ...settings];
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', process.stderr, process.stderr] });
}

/** A lock this old, in milliseconds, was left by a build that was broken off. */
const STALE = 180_000;

const FOLDERS = ['src', 'assets/icons', 'assets/samples'];
const FILES = [
  'webpack.config.js',
  'webpack.workbench.js',
  'manifest.xml',
  'tsconfig.json',
  'package-lock.json',
];

function isCurrent(out) {
  const sources = [
    ...FOLDERS.map((folder) => youngest(join(root, folder))),
    ...FILES.map((file) => modified(join(root, file))),
  ];
  return modified(join(out, '.built')) >= Math.max(...sources);
}

/** True where the lock is now ours. */
function takeLock(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (Date.now() - modified(lock) > STALE) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/**
 * Builds into a folder where a source is younger than what was built; of several callers at once one builds and
 * the others wait.
 */
export async function keepBuilt(out, build) {
  const lock = `${out}.lock`;
  mkdirSync(dirname(out), { recursive: true });
  while (!isCurrent(out)) {
    if (!takeLock(lock)) {
      await sleep(200);
      continue;
    }
    try {
      if (isCurrent(out)) break;
      // A source that changes while the build runs is younger than this.
      const start = new Date();
      build(out);
      writeFileSync(join(out, '.built'), '');
      utimesSync(join(out, '.built'), start, start);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

/** Builds the page for people without Excel, to be used on this machine. */
export const buildWorkbench = (out) => pack(out, 'webpack.workbench.js', ['quick=yes']);
