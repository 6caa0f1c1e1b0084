import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Language } from '../../locales/types';
import type { WorkbenchWords } from '../../locales/workbench';
import type { Memory } from '../../taskpane/memory';
import type { Bench } from '../bench';
import { dropped } from '../files/chosen';
import { Bar, type Shown } from './bar';
import { Divider } from './divider';
import { Empty } from './empty';
import { FileList } from './file-list';
import { OpenPane } from './open-pane';
import { SheetArea } from './sheet-area';

interface Props {
  readonly bench: Bench;
  readonly words: WorkbenchWords;
  readonly memory: Memory;
  readonly dark: boolean;
  readonly chooseLanguage: (language: Language) => void;
}

/** Widths of the pane, in pixels: what it is made for, and what it is left with beside a sheet. */
const PANE = { least: 320, usual: 400, most: 720 };
/** What the sheet keeps, whatever the divider is moved to. */
const SHEET = 320;
/** Below this width of the window sheet and pane do not stand side by side; the style sheet says the same. */
const SMALL = 720;

/** The whole page: the files, the sheet on the left, the pane on the right. */
export function Page({ bench, words, memory, dark, chooseLanguage }: Props) {
  const state = useSyncExternalStore(bench.store.subscribe, bench.store.get);
  const [shown, show] = useState<Shown>('list');
  const [width, setWidth] = useState(() => Number(memory.get('paneWidth')) || PANE.usual);
  const [plain, setPlain] = useState(() => memory.get('view') === 'table');
  const { most, small } = useRoom();
  const dropping = useDrop(bench);
  const { file, at, files } = state;
  useEffect(() => bench.setWords(words), [bench, words]);
  useEffect(() => {
    document.title = words.bench.title;
  }, [words]);
  useLeaving(bench);
  const listed = files.find(({ id }) => id === at);
  const move = (to: number) => {
    memory.set('paneWidth', String(to));
    setWidth(to);
  };
  const change = () => {
    memory.set('view', plain ? 'grid' : 'table');
    setPlain(!plain);
  };
  /** What a small screen shows by itself is the main part of the page, as the list is elsewhere. */
  const alone = (view: Shown) => (small && shown === view ? 'main' : undefined);
  const own = Math.min(width, most);
  const size = useMemo(() => ({ '--wb-pane': `${own}px` }) as Record<string, string>, [own]);
  return (
    <div className="wb" data-show={shown} data-many={files.length > 1} style={size}>
      <Bar {...{ bench, state, words, shown, show }} view={small ? undefined : { plain, change }} />
      <div className="wb-body">
        {files.length > 1 && (
          <section className="wb-files" aria-label={words.bench.views.files} role={alone('files')}>
            {alone('files') && <h1 className="zp-hidden">{words.bench.views.files}</h1>}
            <FileList bench={bench} state={state} words={words} chosen={() => show('list')} />
          </section>
        )}
        {file && listed?.state.kind !== 'unreadable' ? (
          <>
            <section className="wb-left" aria-label={words.bench.views.sheet} role={alone('sheet')}>
              {alone('sheet') && <h1 className="zp-hidden">{words.bench.views.sheet}</h1>}
              <div className="wb-sheet">
                <SheetArea key={file.id} {...{ file, words, dark, shown }} wantsGrid={!plain && !small} />
              </div>
              <Divider label={words.bench.divider} width={own} least={PANE.least} most={most} move={move} />
            </section>
            <div className="wb-pane">
              <OpenPane key={file.id} {...{ bench, file, words, memory, chooseLanguage }} />
            </div>
          </>
        ) : (
          <Empty {...{ bench, listed, words, chooseLanguage }} />
        )}
      </div>
      {dropping && <div className="wb-drop">{words.bench.drop}</div>}
    </div>
  );
}

/** The most that the pane may take of the window, and whether the window shows one thing at a time. */
function useRoom(): { readonly most: number; readonly small: boolean } {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const measure = () => setWidth(window.innerWidth);
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  const most = Math.max(PANE.least, Math.min(PANE.most, width - SHEET));
  return { most, small: width < SMALL };
}

/** Files may be dropped anywhere; true while they hover over the page. */
function useDrop(bench: Bench): boolean {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth.current += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth.current -= 1;
      if (depth.current === 0) setOver(false);
    };
    // Without this the browser would leave the page and open the file itself.
    const hover = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      depth.current = 0;
      setOver(false);
      if (event.dataTransfer) void dropped(event.dataTransfer).then((sources) => bench.add(sources));
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: hover, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener);
      }
    };
  }, [bench]);
  return over;
}

/** The browser asks before a page with unsaved changes is left; Ctrl+S saves. */
function useLeaving(bench: Bench): void {
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (bench.isChanged()) event.preventDefault();
    };
    const keys = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      void bench.save();
    };
    window.addEventListener('beforeunload', leaving);
    window.addEventListener('keydown', keys);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      window.removeEventListener('keydown', keys);
    };
  }, [bench]);
}
