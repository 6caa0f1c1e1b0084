import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Source } from './files';
import type { Answer, Job } from './worker';
import type { FileTeller, Settings, Told } from './worker-file';

/** The threads that a call may use: how many, and the script that each runs. */
export interface Threads {
  readonly count: number;
  readonly script: string;
}

/** Each thread loads and warms up for as long as about so many files take. */
const WARM_UP = 500;
/** What all threads together must save of that: with two cores, which one thread uses in part, that takes longest. */
const TO_SAVE = 3_000;
/**
 * Each thread compiles what it finds to be hot, on cores that have files to do. Waiting some eight times as
 * long as usual before a function counts as hot takes about a fifth off the work of all threads together.
 */
const SLOWER_TO_COMPILE = '--interrupt-budget=500000';
/** Files of a job. */
const BATCH = 8;
/** Jobs that wait at each thread, so that it need not wait for us. */
const DEPTH = 2;
/** Answers that may wait, per thread, for an earlier file; this bounds the memory. */
const AHEAD = 4 * BATCH;

/** The threads for so many files; undefined where one does better, or where there is no compiled script. */
export function threadsFor(files: number): Threads | undefined {
  const script = join(__dirname, 'worker.js');
  const cores = availableParallelism();
  if (cores < 2 || files < WARM_UP + TO_SAVE / cores || !existsSync(script)) return undefined;
  return { count: Math.min(cores, Math.max(2, Math.floor(files / WARM_UP))), script };
}

/**
 * Audits files in threads and gives what they tell in the order of the files. A thread that dies costs the
 * file that it was at; where threads do not come up at all, the files are done here.
 */
export async function* inThreads(
  sources: readonly Source[],
  settings: Settings,
  teller: FileTeller,
  threads: Threads,
): AsyncGenerator<Told> {
  const pool = new Pool(sources, settings, teller, threads);
  try {
    for (let index = 0; index < sources.length; index += 1) yield await pool.take(index);
  } finally {
    await pool.close();
  }
}

/** A thread with the jobs that it was sent and has not answered, in their order: the indices of the files. */
interface Thread {
  readonly worker: Worker;
  readonly waiting: number[][];
  ready: boolean;
}

class Pool {
  private readonly threads = new Set<Thread>();
  /** Answers that came before it was their turn. */
  private readonly answers = new Map<number, Told>();
  /** Files that a thread left behind when it died; each is a job of its own, to tell which one it died of. */
  private again: number[] = [];
  private next = 0;
  private taken = 0;
  private broken = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly sources: readonly Source[],
    private readonly settings: Settings,
    private readonly teller: FileTeller,
    private readonly plan: Threads,
  ) {
    setFlagsFromString(SLOWER_TO_COMPILE);
    for (let i = 0; i < plan.count; i += 1) this.start();
  }

  /** What is told of a file; to be asked in their order, each once. */
  async take(index: number): Promise<Told> {
    this.taken = index;
    for (;;) {
      const told = this.answers.get(index) ?? this.here(index);
      if (told) {
        this.answers.delete(index);
        return told;
      }
      const woken = new Promise<void>((resolve) => (this.wake = resolve));
      this.feed();
      await woken;
    }
  }

  async close(): Promise<void> {
    const workers = [...this.threads].map(({ worker }) => worker);
    this.threads.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  /** Where no thread is left to do it, a file is done here. */
  private here(index: number): Told | undefined {
    const source = this.sources[index];
    return this.threads.size === 0 && source ? this.teller.file(source) : undefined;
  }

  private start(): void {
    const worker = new Worker(this.plan.script, { workerData: this.settings });
    const thread: Thread = { worker, waiting: [], ready: false };
    this.threads.add(thread);
    let cause: unknown;
    worker.on('message', (answer: Answer) => this.hear(thread, answer));
    worker.on('error', (error) => (cause = error));
    worker.on('exit', () => this.lose(thread, cause));
  }

  private hear(thread: Thread, answer: Answer): void {
    if ('ready' in answer) thread.ready = true;
    else {
      const job = thread.waiting.shift() ?? [];
      job.forEach((index, at) => {
        const told = answer.told[at];
        if (told) this.answers.set(index, told);
      });
    }
    this.feed();
    this.wake();
  }

  /** A thread is gone: of a job of one file that has failed; all others are done again by another thread. */
  private lose(thread: Thread, cause: unknown): void {
    if (!this.threads.delete(thread)) return;
    if (!thread.ready) this.broken = true;
    else if (thread.waiting[0]?.length === 1) this.fail(thread.waiting.shift()?.[0] ?? 0, cause);
    this.again = [...this.again, ...thread.waiting.flat()].sort((a, b) => a - b);
    if (!this.broken && (this.again.length > 0 || this.next < this.sources.length)) this.start();
    this.feed();
    this.wake();
  }

  /** Sends files to the threads that have room, the earliest first. */
  private feed(): void {
    for (let depth = 1; depth <= DEPTH; depth += 1) {
      for (const thread of this.threads) {
        if (thread.waiting.length < depth && !this.send(thread)) return;
      }
    }
  }

  private send({ worker, waiting }: Thread): boolean {
    const indices = this.nextJob();
    if (indices.length === 0) return false;
    waiting.push(indices);
    worker.postMessage(indices.flatMap((index): Job => this.sources.slice(index, index + 1)));
    return true;
  }

  private nextJob(): number[] {
    const left = this.again.shift();
    if (left !== undefined) return [left];
    const end = Math.min(this.next + BATCH, this.sources.length, this.taken + this.plan.count * AHEAD);
    const indices = Array.from({ length: Math.max(0, end - this.next) }, (_, i) => this.next + i);
    this.next += indices.length;
    return indices;
  }

  private fail(index: number, cause: unknown): void {
    const warning = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause ?? 'exit');
    const path = this.sources[index]?.path ?? '';
    this.answers.set(index, this.teller.tell({ path, problem: 'failed' }, [`${warning}\n`]));
  }
}
