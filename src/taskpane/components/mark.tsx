import { Checkbox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { marksOf } from '../model/marks';
import { SEVERITIES } from '../model/view';
import type { State } from '../session/state';
import { Button } from './button';
import { usePane } from './context';
import { Fluent } from './fluent';
import { SeverityIcon } from './icons';
import { usePanelWords } from './later';
import { Panel } from './panel';

/** Colours in the sheet on request, and the way to get rid of them. */
export default function Mark({ state, canWrite }: { readonly state: State; readonly canWrite: boolean }) {
  const { session, words, memory } = usePane();
  const { actions, severities, states } = words.pane;
  const { mark, ignore } = usePanelWords();
  const [notes, setNotes] = useState(() => memory.get('notes') === 'on');
  const { audit, busy } = state;
  const count = useMemo(() => (audit ? marksOf(audit, words).length : 0), [audit, words]);
  return (
    <Fluent>
      <Panel title={mark.title}>
        {!canWrite && <p className="zp-note">{states.readOnly}</p>}
        <p>{count > 0 ? mark.intro(count) : mark.nothing}</p>
        {count > 0 && (
          <ul className="zp-legend">
            {SEVERITIES.map((severity) => (
              <li key={severity}>
                <SeverityIcon state={severity} />
                <span className={`zp-swatch zp-swatch--${severity}`}>{mark.legend[severity]}</span>
                {severities[severity]}
              </li>
            ))}
          </ul>
        )}
        {count > 0 && session.port.capabilities.notes && (
          <Checkbox
            checked={notes}
            onChange={(_, { checked }) => setNotes(checked === true)}
            label={
              <>
                {mark.notes} <span className="zp-quiet">{mark.notesHint}</span>
              </>
            }
          />
        )}
        <div className="zp-buttons">
          <Button
            appearance="primary"
            disabled={!canWrite || busy || count === 0}
            onClick={() => void session.mark(notes ? { notes, author: mark.author } : { notes })}
          >
            {mark.mark(count)}
          </Button>
          <Button disabled={!canWrite || busy} onClick={() => void session.unmark()}>
            {actions.unmark}
          </Button>
        </div>
        <p className="zp-quiet">{mark.clearHint}</p>
        <button
          type="button"
          className="zp-link"
          disabled={!canWrite || busy}
          onClick={() => session.show({ kind: 'clear' })}
        >
          {ignore.clear.open}
        </button>
      </Panel>
    </Fluent>
  );
}
