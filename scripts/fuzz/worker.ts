import { parentPort, workerData } from 'node:worker_threads';
import { loadLocale } from '../../src/locales';
import { bases, makeCase } from './cases';
import { check, type Ending } from './check';

/** The cases that a thread is to do: every `step`-th from `from` on, below `end`. */
export interface Share {
  readonly root: string;
  readonly seed: number;
  readonly from: number;
  readonly end: number;
  readonly step: number;
}

/** What a thread says: that it begins a case, and how that ended. */
export type Word =
  | { readonly begins: number; readonly name: string }
  | { readonly number: number; readonly ending: Ending; readonly megabytes: number }
  | { readonly number: number; readonly name: string; readonly fault: string };

async function work({ root, seed, from, end, step }: Share): Promise<void> {
  const locale = await loadLocale('zh-CN');
  const known = bases(root);
  const say = (word: Word): void => parentPort?.postMessage(word);
  for (let number = from; number < end; number += step) {
    let name = '';
    try {
      const made = makeCase(known, seed, number);
      name = made.name;
      say({ begins: number, name });
      const ending = check(made.bytes, locale);
      say({ number, ending, megabytes: process.memoryUsage().heapUsed / 2 ** 20 });
    } catch (error) {
      say({ number, name, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
}

void work(workerData as Share);
