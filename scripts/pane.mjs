/** Building and serving the pane, for the scripts that do. */
import { createServer } from 'node:https';
import { pack } from './pages.mjs';
import { responder } from './serve.mjs';

/**
 * Builds the pane as it is shipped.
 *
 * @param out the folder that it goes to
 * @param local whether Office.js is expected beside it, instead of on Microsoft's network
 */
export function buildPane(out, { local }) {
  pack(out, 'webpack.config.js', local ? ['office=local'] : []);
}

/**
 * Serves a folder to this machine alone.
 *
 * @param tls `cert` and `key` in PEM
 * @returns the server, which listens; its error `EADDRINUSE` where the port is taken
 */
export async function serveFolder(folder, port, tls) {
  const server = createServer(tls, responder(folder));
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, 'localhost', resolve));
  return server;
}
