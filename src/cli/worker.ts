import { parentPort, workerData } from 'node:worker_threads';
import { loadLocale } from '../locales';
import type { Source } from './files';
import { FileTeller, type Settings, type Told } from './worker-file';

/** What a thread of the pool is sent: files. A message costs about as much as a tenth of a file, so several go in one. */
export type Job = readonly Source[];

/** What it sends back: that it has come up, then what it tells of the files of each job, job by job. */
export type Answer = { readonly ready: true } | { readonly told: readonly Told[] };

async function serve(settings: Settings): Promise<void> {
  const teller = new FileTeller(settings, await loadLocale(settings.language));
  const answer = (message: Answer) => parentPort?.postMessage(message);
  parentPort?.on('message', (job: Job) => answer({ told: job.map((source) => teller.file(source)) }));
  answer({ ready: true });
}

void serve(workerData as Settings);
