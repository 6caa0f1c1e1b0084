/** Building and serving the pane, for the scripts that do. */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { extname, join, normalize } from 'node:path';
import { root } from './prepare.mjs';

/**
 * Builds the pane as it is shipped.
 *
 * @param out the folder that it goes to
 * @param local whether Office.js is expected beside it, instead of on Microsoft's network
 */
export function buildPane(out, { local }) {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const env = [...(local ? ['--env', 'office=local'] : []), '--env', `out=${out}`];
  const stdio = ['ignore', process.stderr, process.stderr];
  execFileSync(process.execPath, [webpack, '--mode', 'production', ...env], { cwd: root, stdio });
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'text/xml; charset=utf-8',
};

/**
 * Serves a folder to this machine alone.
 *
 * @param tls `cert` and `key` in PEM
 * @returns the server, which listens; its error `EADDRINUSE` where the port is taken
 */
export async function serveFolder(folder, port, tls) {
  const server = createServer(tls, async (request, response) => {
    try {
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname));
      const content = await readFile(join(folder, path));
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, {
        'content-type': type,
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, 'localhost', resolve));
  return server;
}
