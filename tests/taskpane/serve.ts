import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/**
 * Serves a built page of the pane, and workbooks to it under `files/`, on a free port of this machine. Of
 * several folders the first that holds a file gives it.
 */
export async function serve(
  folders: readonly string[],
  workbooks: readonly string[],
): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    void (async () => {
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname)).slice(
        1,
      );
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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}
