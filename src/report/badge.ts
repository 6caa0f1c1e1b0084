import type { Severity } from '../core/rules/types';
import { html, type Html } from './html';

/** The ids of one form's parts, by which the parts of the report point at each other. */
export const ids = {
  cover: 'cover',
  form: (form: number): string => `form-${form}`,
  cell: (form: number, address: string): string => `form-${form}-${address}`,
  finding: (form: number, number: number): string => `form-${form}-finding-${number}`,
};

/** A number in the shape and colour of its severity; an arrow before it says that it follows from that finding. */
export function badge(number: number | '', severity: Severity, follows = false): Html {
  return html`<span class="badge ${severity}"
    >${follows && html`<span class="arrow">↳</span>`}${number}</span
  >`;
}
