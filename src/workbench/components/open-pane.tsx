import { useMemo } from 'react';
import type { WorkbenchWords } from '../../locales/workbench';
import { PaneProvider, type Memory, type Pane } from '../../taskpane/components/context';
import { PaneBody } from '../../taskpane/components/pane';
import type { Bench, OpenFile } from '../bench';

interface Props {
  readonly bench: Bench;
  readonly file: OpenFile;
  readonly words: WorkbenchWords;
  readonly memory: Memory;
  readonly changeLanguage: () => void;
}

/** The pane on the open file, the same as in Excel. */
export function OpenPane({ bench, file: { id, session, port }, words, memory, changeLanguage }: Props) {
  const pane = useMemo((): Pane => {
    const { language } = words;
    return {
      session,
      words,
      exportWorkbook: async (audit) => {
        const { exportReport } = await import('../../taskpane/export-report');
        await exportReport(port, audit, language);
      },
      otherExports: [{ label: words.bench.pane.makePage, make: () => bench.report('html', id) }],
      memory,
      changeLanguage,
    };
  }, [bench, id, session, port, words, memory, changeLanguage]);
  return (
    <PaneProvider value={pane}>
      <PaneBody />
    </PaneProvider>
  );
}
