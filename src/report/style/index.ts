import { html } from '../html';
import { cover } from './cover';
import { lists } from './lists';
import { media } from './media';
import { recognised } from './recognised';
import { sheet } from './sheet';
import { theme } from './theme';

/** How the report looks on the screen and on paper. */
export const style = html`<style>
  ${theme}${cover}${sheet}${lists}${recognised}${media}
</style>`;
