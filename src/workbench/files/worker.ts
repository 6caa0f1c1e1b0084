import { answer, type Ask } from './work';

/** A question with the number under which its answer goes back. */
export interface Posted {
  readonly id: number;
  readonly ask: Ask;
}

// The page has its own global scope in mind; this is the worker's.
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Posted>) => void) | null;
  postMessage(message: object): void;
};

scope.onmessage = ({ data: { id, ask } }) => {
  answer(ask).then(
    (result) => scope.postMessage({ id, result }),
    (error: unknown) => scope.postMessage({ id, error: String(error) }),
  );
};
