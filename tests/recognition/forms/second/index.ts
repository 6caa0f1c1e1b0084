import type { FormCase } from '../types';
import { MORE } from './more';
import { ODD } from './odd';

/** A second round of layouts, drawn likewise before anything was tried on them. */
export const SECOND: readonly FormCase[] = [...ODD, ...MORE];
