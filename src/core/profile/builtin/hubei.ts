import type { Profile } from '../types';
import { national } from './national';

/** A layout with 20 points for execution and 80 to be split freely. */
export const hubei: Profile = {
  ...national,
  id: 'hubei',
  weights: { execution: 20 },
  reverse: 'ratio',
  degrees: [
    { from: 0.8, to: 1 },
    { from: 0.5, to: 0.8 },
    { from: 0, to: 0.5 },
  ],
};
