import { useEffect, useState } from 'react';
import { loadLocale } from '../../locales';
import type { CliLocale, Language } from '../../locales/types';
import type { WorkbenchWords } from '../../locales/workbench';
import type { Bench } from '../bench';
import type { ListedFile } from '../files/types';
import { fileName } from '../model/names';

interface Props {
  readonly bench: Bench;
  readonly listed: ListedFile | undefined;
  readonly words: WorkbenchWords;
  readonly chooseLanguage: (language: Language) => void;
}

/** In place of sheet and pane: nothing is open, or what was opened cannot be read. */
export function Empty({ listed, words, chooseLanguage }: Props) {
  const { empty, opening } = words.bench;
  if (listed?.state.kind === 'unreadable') return <Unreadable listed={listed} words={words} />;
  if (listed) {
    return (
      <main className="wb-empty zp-empty">
        <span className="zp-spinner" aria-hidden />
        <h1 className="zp-loading">{opening(fileName(listed.path))}</h1>
      </main>
    );
  }
  return (
    <main className="wb-empty zp-empty">
      <h1>{empty.heading}</h1>
      {empty.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <button
        type="button"
        className="zp-link"
        onClick={() => chooseLanguage(words.language === 'en' ? 'zh-CN' : 'en')}
      >
        {words.pane.otherLanguage}
      </button>
    </main>
  );
}

/** The sentence that the command line has for it; those words load when they are needed. */
function Unreadable({ listed, words }: { readonly listed: ListedFile; readonly words: WorkbenchWords }) {
  const [files, setFiles] = useState<CliLocale['files']>();
  useEffect(() => {
    let here = true;
    void loadLocale(words.language).then(({ cli }) => here && setFiles(cli.files));
    return () => {
      here = false;
    };
  }, [words.language]);
  const { state, path } = listed;
  return (
    <main className="wb-empty zp-empty">
      <div role="alert">
        <h1>{words.bench.files.unreadable}</h1>
        {files && state.kind === 'unreadable' && <p>{files[state.problem](fileName(path))}</p>}
      </div>
    </main>
  );
}
