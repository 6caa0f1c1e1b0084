import { useEffect, useState, type ReactNode } from 'react';
import { languages, type Language } from '../locales/types';
import type { Memory } from './memory';
import { useDark, type HostTheme } from './theme';

export interface FrameProps<Words> {
  /** As the host speaks; what a person chose before outranks it. */
  readonly language: Language;
  readonly theme?: HostTheme | undefined;
  readonly memory: Memory;
  /** The words of a language; called once for each that is spoken. */
  readonly load: (language: Language) => Promise<Words>;
  readonly children: (words: Words, speech: Speech) => ReactNode;
}

/** What the frame tells of itself. */
export interface Speech {
  readonly chooseLanguage: (language: Language) => void;
  readonly dark: boolean;
}

/** What surrounds everything of ours on a page: the colours and the language. */
export function Frame<Words extends { readonly language: Language }>({
  language,
  theme,
  memory,
  load,
  children,
}: FrameProps<Words>) {
  const dark = useDark(theme);
  const [chosen, setChosen] = useState(() => languages.find((known) => known === memory.get('language')));
  const [words, setWords] = useState<Words>();
  const spoken = chosen ?? language;
  useEffect(() => {
    let here = true;
    void load(spoken).then((loaded) => here && setWords(loaded));
    return () => {
      here = false;
    };
  }, [spoken, load]);
  const chooseLanguage = (language: Language) => {
    memory.set('language', language);
    setChosen(language);
  };
  return (
    <div className="zp-root" data-theme={dark ? 'dark' : 'light'} lang={spoken}>
      {words && children(words, { chooseLanguage, dark })}
    </div>
  );
}
