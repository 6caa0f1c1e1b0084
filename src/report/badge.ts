import type { Severity } from '../core/rules/types';
import { html, type Html } from './html';

/** The ids of one form's parts, by which the parts of the report point at each other. */
export const ids = {
  cover: 'cover',
  form: (form: number): string => `form-${form}`,
  /** @param page counted from 0; the first one is not told */
  cell: (form: number, page: number, address: string): string =>
    `form-${form}-${page > 0 ? `page${page + 1}-` : ''}${address}`,
  finding: (form: number, number: number): string => `form-${form}-finding-${number}`,
};

/** A number in the shape and colour of its severity; an arrow before it says that it follows from that finding. */
export function badge(number: number | '', severity: Severity, follows = false): Html {
  return html`<span class="badge ${severity}"
    >${follows && html`<span class="arrow">↳</span>`}${number}</span
  >`;
}
