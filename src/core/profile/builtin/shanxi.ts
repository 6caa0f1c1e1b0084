import type { Profile } from '../types';
import { national } from './national';

/** A layout with an initial and an adjusted target; points as in the national one. */
export const shanxi: Profile = { ...national, id: 'shanxi' };
