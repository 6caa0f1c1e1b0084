/** Builds the pane as it is shipped, with Office.js expected beside it, and prints the folder. */
import { join } from 'node:path';
import { keepBuilt } from './pages.mjs';
import { buildPane } from './pane.mjs';
import { root } from './prepare.mjs';

const out = join(root, 'node_modules/.cache/pane-e2e');
await keepBuilt(out, () => buildPane(out, { local: true }));
console.log(out);
