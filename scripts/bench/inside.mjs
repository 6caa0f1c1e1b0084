/**
 * A process that measures from within. `round`: times, per kind of workbook, our reader alone and the whole
 * audit of each file, one right after the other, so that noise hits both. `folder`: audits files as the
 * command does and says how long it took, how much memory it held at
 * most, and how much of the heap is still in use when all is done.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../prepare.mjs';

const require = createRequire(import.meta.url);
const dist = (name) => require(join(root, 'dist', name));
const { audit } = dist('cli/audit.js');
const { open } = dist('cli/open.js');
const { FileTeller } = dist('cli/worker-file.js');
const { loadLocale } = dist('locales/index.js');
const locale = await loadLocale('zh-CN');
const script = join(root, 'dist/cli/worker.js');

const milliseconds = () => Number(process.hrtime.bigint()) / 1e6;

function timed(work) {
  const from = milliseconds();
  work();
  return milliseconds() - from;
}

/** Sums in milliseconds, by kind. */
function round({ kinds }) {
  const teller = new FileTeller({ options: {}, format: 'json', colour: false }, locale);
  return Object.entries(kinds).map(([kind, paths]) => {
    const sums = { kind, read: 0, audit: 0 };
    paths.forEach((path, index) => {
      const steps = [
        ['read', () => open({ path })],
        ['audit', () => teller.file({ path })],
      ];
      if (index % 2 > 0) steps.reverse();
      for (const [name, work] of steps) sums[name] += timed(work);
    });
    return sums;
  });
}

/** @param threads how many; 0: none, undefined: as many as the command itself would take */
async function folder({ paths, threads }) {
  const io = { out: () => undefined, err: () => undefined, colour: false };
  const call = { command: 'audit', paths, format: 'json', together: false };
  const plan =
    threads === undefined ? undefined : () => (threads > 0 ? { count: threads, script } : undefined);
  const from = milliseconds();
  await audit(call, locale, io, undefined, plan);
  const measured = { ms: milliseconds() - from, megabytes: process.resourceUsage().maxRSS / 1024 };
  globalThis.gc();
  return { ...measured, live: process.memoryUsage().heapUsed / 2 ** 20 };
}

process.on('message', async ({ ask, ...given }) => {
  process.send(await { round, folder }[ask](given));
});
