import { useRef, type ChangeEvent } from 'react';
import type { WorkbenchWords } from '../../locales/workbench';
import { Button } from '../../taskpane/components/button';
import { useSession } from '../../taskpane/components/context';
import type { Bench, BenchState, OpenFile } from '../bench';
import { chosenFiles, chosenFolder } from '../files/chosen';
import { fileName } from '../model/names';

/** What a screen shows that has no room for all. */
export type Shown = 'files' | 'sheet' | 'list';

interface Props {
  readonly bench: Bench;
  readonly state: BenchState;
  readonly words: WorkbenchWords;
  readonly shown: Shown;
  readonly show: (shown: Shown) => void;
  /** In which of two ways sheets are shown, where there is a choice. */
  readonly view: { readonly plain: boolean; readonly change: () => void } | undefined;
}

/** Above all: what is open, and the ways in and out. */
export function Bar({ bench, state, words, shown, show, view }: Props) {
  const { bench: say } = words;
  const { files, at, file, said } = state;
  const listed = files.find(({ id }) => id === at);
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>, from: typeof chosenFiles) => {
    const { files: chosen } = event.target;
    if (chosen && chosen.length > 0) bench.add(from(chosen));
    // The same file can be chosen again.
    event.target.value = '';
  };
  const views: readonly Shown[] = files.length > 1 ? ['files', 'sheet', 'list'] : ['sheet', 'list'];
  return (
    <section className="wb-bar" aria-label={say.title}>
      <div className="wb-bar__what">
        <img src="icon.png" alt="" width="24" height="24" />
        <p className="wb-bar__name">
          {listed ? fileName(listed.path) : say.title}
          {listed?.sample && <span className="wb-tag">{say.sample}</span>}
          {listed?.changed && <span className="wb-tag wb-changed">{say.unsaved}</span>}
        </p>
      </div>
      <div className="wb-bar__ways">
        {file && view && (
          <Button size="small" appearance="subtle" onClick={view.change}>
            {view.plain ? say.grid.toGrid : say.grid.toTable}
          </Button>
        )}
        <Button size="small" onClick={() => input.current?.click()}>
          {say.open}
        </Button>
        <Button size="small" onClick={() => folder.current?.click()}>
          {say.openFolder}
        </Button>
        {file && <Save bench={bench} file={file} words={words} changed={listed?.changed ?? false} />}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".xlsx,.xlsm"
        data-way="files"
        onChange={(event) => choose(event, chosenFiles)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        data-way="folder"
        {...{ webkitdirectory: '' }}
        onChange={(event) => choose(event, chosenFolder)}
      />
      {(file || files.length > 1) && (
        <div className="wb-views" role="group" aria-label={say.views.switch}>
          {views.map((view) => (
            <button
              key={view}
              type="button"
              className={`wb-view wb-view--${view}`}
              aria-pressed={shown === view}
              onClick={() => show(shown === 'files' && view === 'files' ? 'list' : view)}
            >
              {say.views[view]}
            </button>
          ))}
        </div>
      )}
      <p className="wb-said" role="status">
        {said}
      </p>
    </section>
  );
}

interface SaveProps {
  readonly bench: Bench;
  readonly file: OpenFile;
  readonly words: WorkbenchWords;
  readonly changed: boolean;
}

function Save({ bench, file, words, changed }: SaveProps) {
  const { busy } = useSession(file.session);
  const { save, saveHint, unchanged } = words.bench;
  return (
    <Button
      size="small"
      appearance="primary"
      disabled={busy || !changed}
      title={changed ? saveHint(bench.saveName(file.id, words)) : unchanged}
      onClick={() => void bench.save()}
    >
      {save}
    </Button>
  );
}
