/** A small server of files in a folder, for this machine alone. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const HOST = '127.0.0.1';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'text/xml; charset=utf-8',
};

const HEADERS = {
  'cache-control': 'no-cache',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The file that an address stands for; undefined where it leads out of the folder or is no address. */
function fileOf(folder, url) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://here').pathname));
    const file = join(folder, path.endsWith(sep) ? join(path, 'index.html') : path);
    return file.startsWith(join(folder, sep)) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Answers requests with the files of a folder and nothing else. */
export function responder(folder, headers = {}) {
  const own = { ...HEADERS, ...headers };
  return async ({ method, url }, response) => {
    if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, own).end();
    const file = fileOf(folder, url ?? '/');
    const content = file && (await readFile(file).catch(() => undefined));
    if (!content) return void response.writeHead(404, own).end();
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    response.writeHead(200, { ...own, 'content-type': type, 'content-length': content.length });
    response.end(method === 'HEAD' ? undefined : content);
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

/**
 * Serves a folder on a port, or on the next one where it is taken (0: any that is free), and gives its address.
 *
 * @param tries how many ports to try
 */
export async function serve(folder, port, tries = 20) {
  // No other page may show this one in a frame and lead the hand of whoever works in it.
  const server = createServer(responder(folder, { 'content-security-policy': "frame-ancestors 'none'" }));
  for (let at = port; ; at += 1) {
    try {
      const own = await listen(server, at);
      return { address: `http://${HOST}:${own}/`, close: () => server.close() };
    } catch (error) {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      if (!isTaken || at + 1 >= port + tries || at >= 65_535) throw error;
    }
  }
}
