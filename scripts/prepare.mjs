/**
 * The set-up that `npm start` and `npm test` share, on nothing but Node and npm: installs the packages when
 * the lock file says so and builds when a source is newer than the build.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** When a file was last changed; 0 where there is none. */
export function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** When the youngest file under a folder was last changed. */
export function youngest(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (latest, entry) => Math.max(latest, modified(join(entry.parentPath ?? entry.path, entry.name))),
      0,
    );
}

/** Runs a command in the repository, its output on standard error; true where it succeeded. */
function run(command, args) {
  const stdio = ['ignore', process.stderr, process.stderr];
  return spawnSync(command, args, { cwd: root, stdio, shell: process.platform === 'win32' }).status === 0;
}

/** Whether what is installed is what the lock file says; npm leaves out what is for other systems only. */
function isInstalled() {
  // npm writes this file last, so a broken-off installation is done again.
  const own = join(root, 'node_modules/.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (modified(own) >= modified(lock)) return true;
  if (modified(own) === 0) return false;
  // Going from one state of the repository to another makes the lock file young and changes nothing in it.
  const [installed, wanted] = [own, lock].map((file) => JSON.parse(readFileSync(file, 'utf8')).packages);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    // The repository itself.
    if (path === '') return true;
    return path in installed ? installed[path].version === version : optional === true;
  });
}

/** Installs the packages where they are not what the lock file says; false where that failed. */
export function install() {
  return isInstalled() || run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** Builds where a source or a setting of the compiler is younger than the last build; false where that failed. */
export function build() {
  const sources = Math.max(
    youngest(join(root, 'src')),
    ...['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map((file) =>
      modified(join(root, file)),
    ),
  );
  return modified(join(root, 'dist/.built')) >= sources || run(process.execPath, ['scripts/build.mjs']);
}
