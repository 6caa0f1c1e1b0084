import type { Profile } from '../types';

/** The layout most in use, and the defaults for whatever a bureau's profile leaves open. */
export const national: Profile = {
  id: 'national',
  weights: { execution: 10, output: 50, benefit: 30, satisfaction: 10 },
  execution: {},
  overachieved: { threshold: 0.3, consequence: 'explain' },
  grades: [
    { name: '优', from: 90 },
    { name: '良', from: 80 },
    { name: '中', from: 60 },
    { name: '差', from: 0 },
  ],
  degrees: [
    { from: 0.8, to: 1 },
    { from: 0.6, to: 0.8 },
    { from: 0, to: 0.6 },
  ],
  rounding: { mode: 'round', decimals: 2 },
  lowExecution: 0.9,
  requiredFields: ['name', 'dept', 'unit', 'year'],
  requiredDimensions: ['quantity', 'quality', 'timeliness', 'cost', 'benefit', 'satisfaction'],
  severities: {},
  off: [],
};
