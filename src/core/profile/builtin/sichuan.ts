import type { Profile } from '../types';
import { national } from './national';

/** A layout with 10 points for execution and 90 to be split freely; a rate under 90 % needs a reason. */
export const sichuan: Profile = { ...national, id: 'sichuan', weights: { execution: 10 }, lowExecution: 0.9 };
