import type { FormBase } from '../types';

/** A 基础数据表 or 三公经费 table. */
export interface BasicForm extends FormBase {
  readonly kind: 'basic';
}
