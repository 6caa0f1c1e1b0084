import type { Profile } from '../types';
import { national } from './national';

/** A layout whose 效益 points hold those of 满意度. */
export const hunan: Profile = {
  ...national,
  id: 'hunan',
  weights: { execution: 10, output: 50, benefit: 40, satisfaction: 10, satisfactionInBenefit: true },
};
