import type { FormCase } from '../types';
import { CAPITAL } from './capital';
import { COAST } from './coast';
import { INLAND } from './inland';
import { SPECIAL } from './special';
import { WEST } from './west';

/** Further layouts, drawn before anything was tried on them. */
export const UNSEEN: readonly FormCase[] = [...CAPITAL, ...COAST, ...INLAND, ...WEST, ...SPECIAL];
