/**
 * `npm test`: types, lint and tests, after all the set-up they need. Arguments go to jest. The last line says
 * `N passed, N failed`; the type check and the lint count as one each.
 */
import { fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, install, root } from './prepare.mjs';

/** Runs a tool of node_modules, its output passed through; true where it succeeded. */
function check(tool, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('close', (status) => resolve(status === 0));
  });
}

/** Runs jest; its counts come from the reporter. */
function tests(args) {
  return new Promise((resolve) => {
    let counts;
    const child = fork(
      join(root, 'node_modules/jest/bin/jest.js'),
      ['--reporters=default', '--reporters=./scripts/tally.cjs', ...args],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    );
    child.on('message', (message) => (counts = message));
    child.on('close', (status) => {
      const { passed, failed } = counts ?? { passed: 0, failed: 0 };
      resolve({ passed, failed: status !== 0 && failed === 0 ? 1 : failed });
    });
  });
}

if (!install()) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
// What the compiler finds wrong here, the type check below counts.
build();
const checks = await Promise.all([
  check('typescript/bin/tsc', ['-p', 'tsconfig.json']),
  check('eslint/bin/eslint.js', ['.', '--max-warnings=0']),
]);
const { passed, failed } = await tests(process.argv.slice(2));
const good = checks.filter(Boolean).length;
const bad = checks.length - good + failed;
console.log(`${passed + good} passed, ${bad} failed`);
process.exitCode = bad > 0 ? 1 : 0;
