import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { UsageError } from './args';
import { codeOf } from './files';

/**
 * Writes a file beside its place and then renames it, so that nobody ever finds half of it.
 * @throws UsageError where it cannot be written
 */
export function writeOutput(path: string, content: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new UsageError({ key: 'outputFailed', params: { path, reason: codeOf(error) ?? String(error) } });
  }
}
