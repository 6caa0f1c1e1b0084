import { answer, type Answers, type Ask } from './work';

/** The worker's script, beside the page's own. */
const SCRIPT = 'worker.js';

/** What is to come back for a question. */
interface Waiting {
  readonly ask: Ask;
  resolve(result: never): void;
  reject(error: Error): void;
}

/**
 * Audits files beside the page, so that very many of them do not freeze it. The worker is a file of this
 * origin; where it does not start, the work is done in the page, one file per turn.
 */
export class Auditor {
  /** Started when the first question comes; 'none' where it does not start. */
  private worker: Worker | 'none' | undefined;
  private asked = 0;
  private readonly waiting = new Map<number, Waiting>();
  private own: Promise<unknown> = Promise.resolve();

  ask<A extends Ask>(ask: A): Promise<Answers[A['kind']]> {
    const worker = (this.worker ??= this.started());
    if (worker === 'none') return this.here(ask);
    return new Promise((resolve, reject) => {
      const id = (this.asked += 1);
      this.waiting.set(id, { ask, resolve, reject });
      worker.postMessage({ id, ask });
    });
  }

  private started(): Worker | 'none' {
    try {
      const worker = new Worker(SCRIPT);
      worker.onmessage = ({ data: { id, result, error } }) => {
        const waiting = this.waiting.get(id);
        this.waiting.delete(id);
        if (error === undefined) waiting?.resolve(result as never);
        else waiting?.reject(new Error(error));
      };
      worker.onerror = () => this.doWithout(worker);
      return worker;
    } catch {
      return 'none';
    }
  }

  /** The worker did not start: what was asked of it is done here. */
  private doWithout(worker: Worker): void {
    worker.terminate();
    this.worker = 'none';
    const left = [...this.waiting.values()];
    this.waiting.clear();
    for (const { ask, resolve, reject } of left) this.here(ask).then(resolve as () => void, reject);
  }

  private here<A extends Ask>(ask: A): Promise<Answers[A['kind']]> {
    const mine = this.own.then(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      return answer(ask);
    });
    this.own = mine.catch(() => undefined);
    return mine as Promise<Answers[A['kind']]>;
  }
}
