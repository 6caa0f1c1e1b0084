import { createRoot } from 'react-dom/client';
import { App } from '../../src/taskpane/app';
import { taskOf } from '../../src/taskpane/tasks';
import type { Sheet, Workbook } from '../../src/core/sheet/types';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { MemoryPort } from './memory-port';

/**
 * The pane in a plain page, on a workbook in memory. The address says which: `?file=a.xlsx&file=b.xlsx`
 * puts the sheets of several files into one workbook; `readOnly`, `protected`, `fail=host`, `slow`, `theme`
 * and `lang` make the states in which a pane can be.
 */
declare global {
  interface Window {
    port: MemoryPort;
  }
}

async function load(name: string): Promise<Workbook> {
  const response = await fetch(`files/${encodeURIComponent(name)}`);
  return readWorkbook(new Uint8Array(await response.arrayBuffer()));
}

/** Sheet names are unique in a workbook; those of further files get a number. */
function joined(books: readonly Workbook[], isProtected: boolean): Workbook {
  const seen = new Map<string, number>();
  const named = (sheet: Sheet): Sheet => {
    const times = (seen.get(sheet.name) ?? 0) + 1;
    seen.set(sheet.name, times);
    const name = times === 1 ? sheet.name : `${sheet.name} (${times})`;
    return { ...sheet, name, ...(isProtected ? { protection: { unlocked: [] } } : {}) };
  };
  return { sheets: books.flatMap(({ sheets }) => sheets.map(named)) };
}

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const books = await Promise.all(query.getAll('file').map(load));
  const workbook = joined(books, query.has('protected'));
  const port = new MemoryPort(workbook, {
    readOnly: query.has('readOnly'),
    createWorkbook: query.has('report'),
  });
  const fail = query.get('fail');
  if (fail) port.fail = fail as NonNullable<typeof port.fail>;
  if (query.has('slow')) port.read = () => new Promise(() => undefined);
  window.port = port;
  const background = query.get('theme');
  const host = document.getElementById('app');
  if (!host) return;
  createRoot(host).render(
    <App
      port={port}
      language={query.get('lang') === 'en' ? 'en' : 'zh-CN'}
      task={taskOf(location.search)}
      exportWorkbook={() => Promise.resolve()}
      {...(background ? { theme: { background, foreground: '#ffffff' } } : {})}
    />,
  );
}

void start();
