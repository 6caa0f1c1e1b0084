import { accounts } from './accounts/family';
import { basic } from './basic/recognise';
import type { Family } from './family';
import type { AnyForm } from './types';

/** The families of tables that stand beside the 自评表, known by what they print in their titles and headings. */
export function tableFamilies(): readonly Family<AnyForm>[] {
  return [accounts, basic];
}
