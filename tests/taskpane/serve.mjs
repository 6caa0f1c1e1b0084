/** Serves a built page of the pane and workbooks to it, on a free port of this machine. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };

/** `folders`: the first that holds a file gives it; `files/…` is looked for in `workbooks`. */
export async function serve(folders, workbooks) {
  const server = createServer((request, response) => {
    void (async () => {
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)).slice(1);
      const [places, name] = path.startsWith('files/') ? [workbooks, path.slice(6)] : [folders, path];
      for (const place of places) {
        const content = await readFile(join(place, name)).catch(() => undefined);
        if (content === undefined) continue;
        response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' });
        response.end(content);
        return;
      }
      response.writeHead(404).end();
    })();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
