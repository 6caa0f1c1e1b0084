/**
 * `npm run fuzz`: audits broken workbooks, each made from a seed and a number, and holds every result
 * against what must be true of all: no unhandled error, no hang, bounded memory, JSON that can be written,
 * findings on cells of their sheet. `--seed S --from N --count C`; a case that fails is kept as a file.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';
import { Worker } from 'node:worker_threads';
import { readOptions } from './options.mjs';
import { root } from './prepare.mjs';

/** A case takes milliseconds; longer than this is a hang, however busy the machine. */
const LONGEST = 30_000;
/** Far above what any case needs, far below what a machine has. */
const MOST_MEGABYTES = 600;

const whole = { value: '整数', whole: [0, 999_999_999] };
const { seed, from, count } = readOptions('npm run fuzz', {
  seed: { ...whole, about: '随机数的种子', default: 1 },
  from: { ...whole, about: '从第几个工作簿起', default: 0 },
  count: { ...whole, about: '试多少个工作簿', default: 10_000 },
});
const end = from + count;
const compiled = join(root, 'node_modules/.cache/fuzz');
const script = join(compiled, 'scripts/fuzz/worker.js');

rmSync(compiled, { recursive: true, force: true });
const compiler = join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', 'scripts/fuzz'], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(2);

const faults = [];
const endings = {};
let done = 0;
let most = 0;

function fail(number, name, fault) {
  faults.push({ number, name, fault });
  console.error(`case ${number} (${name}): ${fault}`);
}

function tell() {
  done += 1;
  if (done % 500 === 0) console.error(`${done} of ${count}, ${faults.length} faults`);
}

/** Runs a share of the cases in a thread; where that dies or hangs, another one goes on behind the case. */
function share(start, step) {
  return new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: { root, seed, from: start, end, step },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    let at = { begins: start, name: '' };
    let clock;
    let cause = 'the thread ended';
    const watch = () => {
      clearTimeout(clock);
      clock = setTimeout(() => {
        cause = `no end after ${LONGEST / 1000} s`;
        void worker.terminate();
      }, LONGEST);
    };
    let next = start;
    watch();
    worker.on('message', (word) => {
      watch();
      if (word.begins !== undefined) {
        at = word;
        return;
      }
      next = word.number + step;
      tell();
      if (word.fault !== undefined) fail(word.number, word.name, word.fault);
      else {
        endings[word.ending] = (endings[word.ending] ?? 0) + 1;
        most = Math.max(most, word.megabytes);
      }
    });
    worker.on('error', (error) => (cause = error.stack ?? String(error)));
    worker.on('exit', () => {
      clearTimeout(clock);
      if (next >= end) return resolve();
      tell();
      fail(next, at.name, cause);
      resolve(next + step < end ? share(next + step, step) : undefined);
    });
  });
}

/** Writes the workbooks of failed cases, to look into. */
function keep() {
  const require = createRequire(import.meta.url);
  const { bases, makeCase } = require(join(compiled, 'scripts/fuzz/cases.js'));
  const folder = join(tmpdir(), 'ziping-fuzz');
  mkdirSync(folder, { recursive: true });
  const known = bases(root);
  for (const { number } of faults.slice(0, 50)) {
    writeFileSync(join(folder, `${seed}-${number}.xlsx`), makeCase(known, seed, number).bytes);
  }
  console.log(`failed cases: ${folder}`);
}

process.on('SIGINT', () => {
  console.log(`stopped; go on with --seed ${seed} --from ${from + done} --count ${count - done}`);
  process.exit(130);
});

const threads = availableParallelism();
await Promise.all(Array.from({ length: Math.min(threads, count) }, (_, i) => share(from + i, threads)));
console.log(
  `${done} cases (seed ${seed}, from ${from}): ${Object.entries(endings)
    .map(([name, number]) => `${number} ${name}`)
    .join(', ')}, ${faults.length} faults; heap at most ${Math.round(most)} MB`,
);
if (faults.length > 0) {
  keep();
  process.exitCode = 1;
}
