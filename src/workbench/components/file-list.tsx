import { useRef } from 'react';
import type { WorkbenchWords } from '../../locales/workbench';
import { SeverityIcon } from '../../taskpane/components/icons';
import { rove } from '../../taskpane/components/roving';
import { SEVERITIES } from '../../taskpane/model/view';
import type { Bench, BenchState } from '../bench';
import type { ListedFile } from '../files/types';
import { fileName, folderOf } from '../model/names';

interface Props {
  readonly bench: Bench;
  readonly state: BenchState;
  readonly words: WorkbenchWords;
  /** A file was chosen: on a small screen something else comes into view. */
  readonly chosen: () => void;
}

/** The files that were opened, with what was found in each. */
export function FileList({ bench, state, words, chosen }: Props) {
  const { files: say } = words.bench;
  const { files, at, reporting } = state;
  const list = useRef<HTMLUListElement>(null);
  const done = files.filter(({ state: { kind } }) => kind !== 'waiting').length;
  const wrong = files.filter(({ state: own }) => own.kind === 'audited' && own.counts.error > 0).length;
  return (
    <>
      <div className="wb-files__head">
        <h2>{say.heading(files.length)}</h2>
        <p className="zp-quiet" aria-live="polite">
          {done < files.length ? say.progress(done, files.length) : say.totals(files.length, wrong)}
        </p>
        {done < files.length && (
          <progress max={files.length} value={done} aria-label={say.progress(done, files.length)} />
        )}
      </div>
      <ul className="wb-files__list" ref={list} onKeyDown={(event) => rove(event, '.wb-file__open')}>
        {files.map((file) => (
          <Row
            key={file.id}
            file={file}
            isOpen={file.id === at}
            words={words}
            open={() => {
              void bench.open(file.id);
              chosen();
            }}
            close={() => {
              const { closeChanged } = say;
              if (file.changed && !window.confirm(closeChanged(fileName(file.path)))) return;
              bench.close(file.id);
              list.current?.querySelector<HTMLElement>('.wb-file__open[tabindex="0"]')?.focus();
            }}
          />
        ))}
      </ul>
      <div className="wb-files__foot" role="group" aria-label={say.report}>
        <span className="zp-quiet">{say.report}</span>
        <button
          type="button"
          className="zp-link"
          disabled={reporting || done < files.length}
          onClick={() => void bench.reportAll('html')}
        >
          {say.reportPage}
        </button>
        <button
          type="button"
          className="zp-link"
          disabled={reporting || done < files.length}
          onClick={() => void bench.reportAll('xlsx')}
        >
          {say.reportBook}
        </button>
      </div>
    </>
  );
}

interface RowProps {
  readonly file: ListedFile;
  readonly isOpen: boolean;
  readonly words: WorkbenchWords;
  readonly open: () => void;
  readonly close: () => void;
}

function Row({ file, isOpen, words, open, close }: RowProps) {
  const { path, changed, sample } = file;
  const { bench } = words;
  const folder = folderOf(path);
  const name = fileName(path);
  return (
    <li className={isOpen ? 'wb-file wb-file--open' : 'wb-file'}>
      <button
        type="button"
        className="wb-file__open"
        aria-current={isOpen ? 'true' : undefined}
        tabIndex={isOpen ? 0 : -1}
        onClick={open}
      >
        {folder && <span className="zp-quiet wb-file__folder">{folder}</span>}
        <span className="wb-file__name">{name}</span>
        <span className="wb-file__facts">
          <Outcome state={file.state} words={words} />
          {sample && <span className="zp-quiet">{bench.sample}</span>}
          {changed && <span className="wb-changed">{bench.unsaved}</span>}
        </span>
      </button>
      <button
        type="button"
        className="zp-close"
        tabIndex={isOpen ? 0 : -1}
        aria-label={bench.files.close(name)}
        onClick={close}
      >
        ×
      </button>
    </li>
  );
}

function Outcome({ state, words }: { readonly state: ListedFile['state']; readonly words: WorkbenchWords }) {
  const { files } = words.bench;
  if (state.kind === 'waiting') return <span className="zp-quiet">{files.waiting}</span>;
  if (state.kind === 'unreadable') return <span className="wb-unreadable">{files.unreadable}</span>;
  if (state.forms === 0) return <span className="zp-quiet">{files.noForm}</span>;
  const found = SEVERITIES.filter((severity) => state.counts[severity] > 0);
  if (found.length === 0) {
    return (
      <span className="wb-count">
        <SeverityIcon state="clear" /> {files.clear}
      </span>
    );
  }
  return found.map((severity) => (
    <span key={severity} className="wb-count">
      <SeverityIcon state={severity} />
      <span className="zp-hidden">{words.pane.severities[severity]}</span> {state.counts[severity]}
    </span>
  ));
}
