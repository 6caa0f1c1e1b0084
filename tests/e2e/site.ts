import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { serveFiles, type Site } from '../support/serve';
import { start } from '../workbench/started';

const root = join(__dirname, '../..');
const library = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** Builds the pane where that is needed and serves it, Microsoft's library beside it, as the intranet kit does. */
export async function serveProduct(): Promise<Site> {
  const script = join(root, 'scripts/e2e-build.mjs');
  const built = execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pane = built.trim();
  return serveFiles((path) =>
    path.startsWith('/office/') ? join(library, path.slice(7)) : join(pane, path),
  );
}

/** The page for people without Excel, as `npm start` serves it. */
export async function servePage(): Promise<Site> {
  const { address, stop } = await start();
  return { origin: new URL(address).origin, close: stop };
}
