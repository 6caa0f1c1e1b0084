import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveFiles, type Site } from '../support/serve';

/**
 * Serves a built page of the pane, and workbooks to it under `files/`. Of several folders the first that holds a
 * file gives it.
 */
export function serve(folders: readonly string[], workbooks: readonly string[]): Promise<Site> {
  return serveFiles((path) => {
    const [places, name] = path.startsWith('/files/') ? [workbooks, path.slice(7)] : [folders, path];
    const files = places.map((place) => join(place, name));
    return files.find((file) => existsSync(file)) ?? '';
  });
}
