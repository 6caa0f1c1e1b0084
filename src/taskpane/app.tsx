import { useEffect, useMemo, useRef, useState } from 'react';
import type { WorkbookAudit } from '../core/audit/types';
import type { Port } from '../hosts/port';
import { loadPane, type PaneWords } from '../locales/pane';
import { languages, type Language } from '../locales/types';
import { browserMemory, PaneProvider, type Memory } from './components/context';
import { PaneBody } from './components/pane';
import { Session } from './session/session';
import type { Task } from './tasks';
import { useDark, type HostTheme } from './theme';

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
  theme: host,
  task,
  exportWorkbook,
  memory = browserMemory,
}: AppProps) {
  const dark = useDark(host);
  const [chosen, setChosen] = useState(() => languages.find((known) => known === memory.get('language')));
  const [words, setWords] = useState<PaneWords>();
  const spoken = chosen ?? language;
  useEffect(() => {
    let here = true;
    void loadPane(spoken).then((loaded) => here && setWords(loaded));
    return () => {
      here = false;
    };
  }, [spoken]);
  const changeLanguage = () => {
    const other: Language = spoken === 'en' ? 'zh-CN' : 'en';
    memory.set('language', other);
    setChosen(other);
  };
  return (
    <div className="zp-root" data-theme={dark ? 'dark' : 'light'} lang={spoken}>
      {words && (
        <Run key={words.language} {...{ port, words, task, exportWorkbook, memory, changeLanguage }} />
      )}
    </div>
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
  readonly changeLanguage: () => void;
}

function Run({ port, words, task, exportWorkbook, memory, changeLanguage }: RunProps) {
  const session = useMemo(() => new Session(port, words), [port, words]);
  const first = useRef(task);
  useEffect(() => {
    void session.start(first.current);
    return () => session.stop();
  }, [session]);
  const pane = {
    session,
    words,
    exportWorkbook: exportWorkbook ?? ((audit: WorkbookAudit) => openReport(port, audit, words.language)),
    memory,
    changeLanguage,
  };
  return (
    <PaneProvider value={pane}>
      <PaneBody />
    </PaneProvider>
  );
}
