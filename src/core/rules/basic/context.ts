import type { BasicForm } from '../../forms/basic/types';
import type { FormContext } from '../rule';
import type { BasicFigures } from './figures';

/** What a rule sees of a table of basic data: also its figures, read once. */
export interface BasicContext extends FormContext<BasicForm> {
  readonly figures: BasicFigures;
}
