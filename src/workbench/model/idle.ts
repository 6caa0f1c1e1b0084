import type { Session } from '../../taskpane/session/session';

/** Resolves when the session is not at work; at once where it is not. What is typed meanwhile must wait, not be lost. */
export function whenIdle({ store }: Session): Promise<void> {
  if (!store.get().busy) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (store.get().busy) return;
      stop();
      resolve();
    });
  });
}
