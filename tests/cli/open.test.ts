import { attempt } from '../../src/cli/open';

test('a fault of our own ends one file, and standard error tells what it was', () => {
  let err = '';
  const io = { out: () => undefined, err: (text: string) => (err += text), colour: false };
  expect(attempt(io, () => 1)).toBe(1);
  const outcome = attempt(io, () => {
    throw new RangeError('out of bounds');
  });
  expect(outcome).toEqual({ problem: 'failed' });
  expect(err).toContain('RangeError: out of bounds\n    at ');
});
