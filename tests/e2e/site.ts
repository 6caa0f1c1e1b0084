import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';

const root = join(__dirname, '../..');
const library = dirname(require.resolve('@microsoft/office-js/dist/office.js'));

/** Where distributions put Chromium; `CHROMIUM` names another. */
const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
export const executablePath = PLACES.find((path) => path !== undefined && existsSync(path));

const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
export const launch = {
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...QUIET],
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

export interface Site {
  readonly origin: string;
  readonly close: () => void;
}

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

/** Serves files on a free port of this machine: the one that stands for an address. */
export async function serveFiles(fileOf: (path: string) => string): Promise<Site> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname));
    const file = fileOf(path);
    readFile(file).then(
      (content) => {
        const type = TYPES[extname(file)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff' });
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
