import { parentPort, workerData } from 'node:worker_threads';
import { loadLocale } from '../locales';
import type { Source } from './files';
import { FileTeller, type Settings, type Told } from './worker-file';

/** What a thread of the pool is sent: a file, and its place in the order of all. */
export interface Job {
  readonly index: number;
  readonly source: Source;
}

/** What it sends back: that it has come up, then one answer per file, in the order in which they came. */
export type Answer = { readonly ready: true } | { readonly index: number; readonly told: Told };

async function serve(settings: Settings): Promise<void> {
  const teller = new FileTeller(settings, await loadLocale(settings.language));
  const answer = (message: Answer) => parentPort?.postMessage(message);
  parentPort?.on('message', ({ index, source }: Job) => answer({ index, told: teller.file(source) }));
  answer({ ready: true });
}

void serve(workerData as Settings);
