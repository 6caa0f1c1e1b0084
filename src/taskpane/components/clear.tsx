import { countOf } from '../model/ignored';
import type { State } from '../session/state';
import { Button } from './button';
import { usePane } from './context';
import { usePanelWords } from './later';
import { Panel } from './panel';

/** Asks before all traces are taken away, and says which there are. */
export default function Clear({ state: { journal, busy } }: { readonly state: State }) {
  const { session, words } = usePane();
  const { clear } = usePanelWords().ignore;
  const figures = { steps: journal.length, ignored: countOf(session.snapshot()?.ignored) };
  return (
    <Panel title={clear.title}>
      <p>{clear.ask}</p>
      <ul className="zp-plain">
        <li>{clear.marks}</li>
        <li>{clear.steps(figures.steps)}</li>
        <li>{clear.ignored(figures.ignored)}</li>
      </ul>
      <p className="zp-quiet">{clear.stays}</p>
      <div className="zp-buttons">
        <Button
          appearance="primary"
          disabled={busy}
          onClick={() => void session.clearAll(clear.done(figures))}
        >
          {clear.confirm}
        </Button>
        <Button onClick={() => session.show({ kind: 'list' })}>{words.pane.actions.cancel}</Button>
      </div>
    </Panel>
  );
}
