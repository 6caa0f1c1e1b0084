/**
 * The set-up that `npm start` and `npm test` share, on nothing but Node and npm: installs the packages when
 * the lock file says so and builds when a source is newer than the build.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
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

/** Installs the packages where node_modules is absent or older than the lock file; false where that failed. */
export function install() {
  // npm writes this file last, so a broken-off installation is done again.
  const installed = modified(join(root, 'node_modules/.package-lock.json'));
  return (
    installed >= modified(join(root, 'package-lock.json')) || run('npm', ['ci', '--no-audit', '--no-fund'])
  );
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
