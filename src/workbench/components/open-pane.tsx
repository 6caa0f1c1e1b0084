import { useMemo } from 'react';
import type { Language } from '../../locales/types';
import type { WorkbenchWords } from '../../locales/workbench';
import { PaneProvider, type Pane } from '../../taskpane/components/context';
import { PaneBody } from '../../taskpane/components/pane';
import type { Memory } from '../../taskpane/memory';
import type { Bench, OpenFile } from '../bench';

interface Props {
  readonly bench: Bench;
  readonly file: OpenFile;
  readonly words: WorkbenchWords;
  readonly memory: Memory;
  readonly chooseLanguage: (language: Language) => void;
}

/** The pane on the open file, the same as in Excel. */
export function OpenPane({ bench, file: { id, session, port }, words, memory, chooseLanguage }: Props) {
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
      chooseLanguage,
    };
  }, [bench, id, session, port, words, memory, chooseLanguage]);
  return (
    <PaneProvider value={pane}>
      <PaneBody />
    </PaneProvider>
  );
}
