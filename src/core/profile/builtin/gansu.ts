import type { Profile } from '../types';
import { national } from './national';

/** A layout without scores. */
export const gansu: Profile = { ...national, id: 'gansu', weights: undefined };
