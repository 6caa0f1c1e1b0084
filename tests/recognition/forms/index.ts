import { CENTRAL } from './central';
import { EAST } from './east';
import { FAR_SOUTH } from './far-south';
import { NORTH } from './north';
import { NORTHEAST } from './northeast';
import { NORTHWEST } from './northwest';
import { SOUTH } from './south';
import { STRUCTURES } from './structures';
import type { FormCase } from './types';
import { SECOND } from './second';
import { UNSEEN } from './unseen';
import { SOUTHWEST } from './southwest';

/** Every layout that is drawn here. */
export const CASES: readonly FormCase[] = [
  ...CENTRAL,
  ...NORTH,
  ...NORTHEAST,
  ...EAST,
  ...SOUTH,
  ...FAR_SOUTH,
  ...SOUTHWEST,
  ...NORTHWEST,
  ...STRUCTURES,
  ...UNSEEN,
  ...SECOND,
];
