import { useEffect, useMemo, useRef } from 'react';
import type { WorkbookAudit } from '../core/audit/types';
import type { Port } from '../hosts/port';
import { loadPane, type PaneWords } from '../locales/pane';
import type { Language } from '../locales/types';
import { PaneProvider } from './components/context';
import { PaneBody } from './components/pane';
import { Frame } from './frame';
import { browserMemory, type Memory } from './memory';
import { Session } from './session/session';
import type { Task } from './tasks';
import type { HostTheme } from './theme';

export interface AppProps {
  readonly port: Port;
  /** As the host speaks; what a person chose before outranks it. */
  readonly language?: Language;
  readonly theme?: HostTheme;
  readonly task?: Task;
  /** In place of a new workbook that the port opens. */
  readonly exportWorkbook?: (audit: WorkbookAudit) => Promise<void>;
  readonly memory?: Memory;
}

/** The pane on any port; it knows no host. */
export function App({
  port,
  language = 'zh-CN',
  theme,
  task,
  exportWorkbook,
  memory = browserMemory,
}: AppProps) {
  return (
    <Frame language={language} theme={theme} memory={memory} load={loadPane}>
      {(words, { chooseLanguage }) => (
        <Run {...{ port, words, task, exportWorkbook, memory, chooseLanguage }} />
      )}
    </Frame>
  );
}

/** What makes the report loads when one is asked for. */
async function openReport(port: Port, audit: WorkbookAudit, language: Language): Promise<void> {
  const { exportReport } = await import('./export-report');
  await exportReport(port, audit, language);
}

interface RunProps {
  readonly port: Port;
  readonly words: PaneWords;
  readonly task: Task | undefined;
  readonly exportWorkbook: ((audit: WorkbookAudit) => Promise<void>) | undefined;
  readonly memory: Memory;
  readonly chooseLanguage: (language: Language) => void;
}

function Run({ port, words, task, exportWorkbook, memory, chooseLanguage }: RunProps) {
  const spoken = useRef(words);
  const session = useMemo(() => new Session(port, spoken.current), [port]);
  const first = useRef(task);
  useEffect(() => {
    session.live.switch(memory.get('live') !== 'off');
    void session.start(first.current);
    window.addEventListener('focus', session.live.returned);
    return () => {
      window.removeEventListener('focus', session.live.returned);
      session.stop();
    };
  }, [session, memory]);
  useEffect(() => session.speak(words), [session, words]);
  const pane = {
    session,
    words,
    exportWorkbook: exportWorkbook ?? ((audit: WorkbookAudit) => openReport(port, audit, words.language)),
    memory,
    chooseLanguage,
  };
  return (
    <PaneProvider value={pane}>
      <PaneBody />
    </PaneProvider>
  );
}
