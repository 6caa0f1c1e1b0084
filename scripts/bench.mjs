/**
 * `npm run bench`: what an audit costs, as ratios measured in one run: against our reader alone, against
 * openpyxl merely loading the same files (where python3 has it), with all cores against one, and with 100
 * to 10,000 workbooks; and the round trips that Excel is asked for. `--json` prints the same as JSON. Rounds are interleaved, medians count.
 */
import { fork, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { digits, median, table } from './bench/table.mjs';
import { writeForms, writeKinds } from './bench/workbooks.mjs';
import { readOptions } from './options.mjs';
import { build, install, root } from './prepare.mjs';

const ROUNDS = 5;
const WARM_UP = 8;
const SIZES = [100, 1_000, 5_000, 10_000];
const PYTHON = '/usr/bin/python3';
const here = (name) => join(root, 'scripts/bench', name);

/** A process that measures from within; `ask` gets one answer per question. */
function inside() {
  const child = fork(here('inside.mjs'), {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    ask: (ask, given) =>
      new Promise((resolve, reject) => {
        const lost = () => reject(new Error(`${ask}: the process ended`));
        child.once('exit', lost);
        child.once('message', (answer) => {
          child.off('exit', lost);
          resolve(answer);
        });
        child.send({ ask, ...given });
      }),
    end: () => child.disconnect(),
  };
}

/** The answer of a process of its own, whose peak of memory is that of this one question. */
async function alone(ask, given) {
  const process = inside();
  const answer = await process.ask(ask, given);
  process.end();
  return answer;
}

const sum = (values) => values.reduce((total, value) => total + value, 0);
const hasOpenpyxl = () => spawnSync(PYTHON, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0;

/** Milliseconds that openpyxl takes per list of paths, without the start of Python. */
function openpyxl(lists) {
  return new Promise((resolve, reject) => {
    const child = spawn(PYTHON, [here('load.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (text) => (out += text));
    child.on('close', (code) =>
      code === 0 ? resolve(out.trim().split('\n').map(Number)) : reject(new Error('openpyxl failed')),
    );
    child.stdin.end(JSON.stringify(lists));
  });
}

/** Per kind: milliseconds per workbook for the reader, the audit, openpyxl, and the ratios. */
async function perWorkbook(kinds) {
  const process = inside();
  for (let i = 0; i < WARM_UP; i += 1) await process.ask('round', { kinds });
  const withPython = hasOpenpyxl();
  const rounds = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    const sums = await process.ask('round', { kinds });
    const python = withPython && i < 3 ? await openpyxl(Object.values(kinds)) : undefined;
    rounds.push(sums.map((own, at) => ({ ...own, openpyxl: python?.[at] })));
  }
  process.end();
  const files = Object.values(kinds).flat().length;
  const all = rounds.map((round) => ({
    read: sum(round.map(({ read }) => read)),
    audit: sum(round.map(({ audit }) => audit)),
    openpyxl: round[0].openpyxl === undefined ? undefined : sum(round.map(({ openpyxl }) => openpyxl)),
  }));
  const rows = Object.entries(kinds).map(([kind, paths], at) => [
    kind,
    paths.length,
    rounds.map((round) => round[at]),
  ]);
  return [...rows, ['all together', files, all]].map(([kind, count, own]) => {
    const each = (name) => median(own.map((round) => round[name]).filter((ms) => ms !== undefined)) / count;
    const measured = { kind, read: each('read'), audit: each('audit') };
    const ratio = median(own.map(({ audit, read }) => audit / read));
    if (!withPython) return { ...measured, auditToRead: ratio };
    const loads = own.filter((round) => round.openpyxl !== undefined);
    const toOpenpyxl = median(loads.map((round) => round.audit / round.openpyxl));
    return { ...measured, openpyxl: each('openpyxl'), auditToRead: ratio, auditToOpenpyxl: toOpenpyxl };
  });
}

/** All cores against one over the same files. */
async function cores(paths) {
  const count = availableParallelism();
  const [one, all] = [[], []];
  for (let i = 0; i < 3; i += 1) {
    one.push((await alone('folder', { paths, threads: 0 })).ms);
    all.push((await alone('folder', { paths, threads: count })).ms);
  }
  return {
    files: paths.length,
    cores: count,
    one: median(one),
    all: median(all),
    allToOne: median(all) / median(one),
  };
}

/** Time and memory as the number of files grows, in one thread and as the command does it. */
async function growth(paths) {
  const runs = SIZES.map((files) => ({ files, one: [], all: [] }));
  for (let i = 0; i < 2; i += 1) {
    for (const run of runs) {
      const own = paths.slice(0, run.files);
      run.one.push(await alone('folder', { paths: own, threads: 0 }));
      run.all.push(await alone('folder', { paths: own }));
    }
  }
  const figures = (run, way) => ({
    msPerFile: median(run[way].map(({ ms }) => ms)) / run.files,
    megabytes: median(run[way].map(({ megabytes }) => megabytes)),
    liveMegabytes: median(run[way].map(({ live }) => live)),
  });
  return runs.map((run) => ({ files: run.files, one: figures(run, 'one'), all: figures(run, 'all') }));
}

/** Milliseconds until the command has come up, and until it has audited one form, against Node alone. */
function startUp(path) {
  const command = join(root, 'bin/ziping.mjs');
  const calls = { node: ['-e', '0'], help: [command, '--help'], audit: [command, 'audit', path] };
  const times = Object.fromEntries(Object.keys(calls).map((name) => [name, []]));
  for (let i = 0; i < 7; i += 1) {
    for (const [name, args] of Object.entries(calls)) {
      const from = process.hrtime.bigint();
      spawnSync(process.execPath, args, { stdio: 'ignore' });
      times[name].push(Number(process.hrtime.bigint() - from) / 1e6);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, own]) => [name, median(own)]));
}

/** What the door to Excel asks of it, as its tests count: one line per step, for 1 form and for 30. */
function roundTrips() {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const { stderr } = spawnSync(process.execPath, [jest, 'tests/hosts/excel/round-trips'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ZIPING_FIGURES: '1' },
  });
  return stderr.split('\n').filter((line) => /^\d+ forms, .* round trips/.test(line));
}

/** The page in a browser; what it needs is loaded only here, after the packages are there. */
async function page(folder) {
  const { firstList } = await import('./bench/page.mjs');
  return firstList(folder);
}

function report({ workbooks, cores: both, growth: sizes, startUp: start, excel, page: first }) {
  const last = sizes.at(-1);
  const of = (value, places) => (value === undefined ? '-' : digits(value, places));
  const memory = (way) => sizes.map((size) => `${digits(size[way].megabytes / sizes[0][way].megabytes)}`);
  const time = (way) => sizes.map((size) => `${digits(size[way].msPerFile / sizes[1][way].msPerFile)}`);
  return [
    'per workbook (ms)',
    table([
      ['kind', 'read', 'audit', 'openpyxl', 'audit/read', 'audit/openpyxl'],
      ...workbooks.map((row) => [
        row.kind,
        of(row.read),
        of(row.audit),
        of(row.openpyxl),
        of(row.auditToRead),
        of(row.auditToOpenpyxl, 3),
      ]),
      ['wanted', '', '', '', '<= 1.50', '<= 0.200'],
    ]),
    '',
    `${both.files} workbooks: one core ${digits(both.one / 1000)} s, ${both.cores} cores ${digits(both.all / 1000)} s, ratio ${digits(both.allToOne)}`,
    '',
    `growth (time per file against ${sizes[1].files} files, peak memory against ${sizes[0].files} files)`,
    table([
      ['files', 'one: ms/file', 'ratio', 'MB', 'ratio', 'live MB', 'all: ms/file', 'ratio', 'MB', 'ratio'],
      ...sizes.map((size, at) => [
        String(size.files),
        ...['one', 'all'].flatMap((way) => [
          of(size[way].msPerFile),
          time(way)[at],
          of(size[way].megabytes, 0),
          memory(way)[at],
          ...(way === 'one' ? [of(size.one.liveMegabytes, 1)] : []),
        ]),
      ]),
    ]),
    '',
    `start-up: node ${digits(start.node, 0)} ms, --help ${digits(start.help, 0)} ms, audit of one form ${digits(start.audit, 0)} ms`,
    `peak memory with ${last.files} workbooks: ${digits(last.one.megabytes, 0)} MB in one thread, ${digits(last.all.megabytes, 0)} MB with all`,
    '',
    'Excel (requests and answers in characters)',
    ...excel,
    '',
    first
      ? `page: first list of 18 forms ${digits(first.list, 0)} ms, React and one Fluent button ${digits(first.button, 0)} ms, ratio ${digits(first.ratio)} (wanted <= 2.00)`
      : 'page: no Chromium to measure it in',
  ].join('\n');
}

const { json } = readOptions('npm run bench', { json: { about: '写成 JSON' } });
if (!install() || !build()) process.exit(2);
const folder = mkdtempSync(join(tmpdir(), 'ziping-bench-'));
try {
  const kinds = writeKinds(join(folder, 'kinds'));
  const forms = writeForms(join(folder, 'forms'), SIZES.at(-1));
  const result = {
    workbooks: await perWorkbook(kinds),
    cores: await cores(forms.slice(0, 2_000)),
    growth: await growth(forms),
    startUp: startUp(forms[0]),
    excel: roundTrips(),
    page: await page(join(folder, 'page')),
  };
  console.log(json ? JSON.stringify(result, null, 2) : report(result));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
