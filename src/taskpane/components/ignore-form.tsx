import { Textarea } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { faultSentence, setAsideChange } from '../model/ignored';
import type { Item } from '../model/view';
import type { State } from '../session/state';
import { Button } from './button';
import { usePane } from './context';
import { Fluent } from './fluent';
import { usePanelWords } from './later';

interface Props {
  readonly state: State;
  readonly item: Item;
  readonly close: () => void;
}

/** Asks why a finding is set aside; without a reason it is not. */
export default function IgnoreForm({ state: { audit, busy }, item, close }: Props) {
  const { session, words } = usePane();
  const { ignore, aside } = usePanelWords();
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const section = useRef<HTMLElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = { head: useId(), field: useId(), fault: useId() };
  useEffect(() => {
    section.current?.scrollIntoView?.({ block: 'nearest' });
    field.current?.focus({ preventScroll: true });
  }, []);
  if (!audit) return null;
  const save = () => {
    const change = setAsideChange(audit, item.finding, text);
    if (change) return void session.keepIgnored(change, ignore.done.ignored(item.cell));
    setFault(ignore.empty);
    field.current?.focus();
  };
  const follows = item.consequences.length;
  return (
    <Fluent>
      <section
        ref={section}
        className="zp-reason"
        aria-labelledby={ids.head}
        onKeyDown={({ key }) => {
          if (key === 'Escape') close();
        }}
      >
        <h4 id={ids.head}>{ignore.title(item.cell)}</h4>
        {audit.ignoredFault ? (
          <p role="alert">
            {faultSentence(audit.ignoredFault, aside)}
            {audit.ignoredFault.kind === 'damaged' && ignore.faulty}
          </p>
        ) : (
          <>
            <p className="zp-quiet">
              {ignore.explain}
              {follows > 0 && ignore.alsoFollows(follows)}
            </p>
            <label className="zp-field" htmlFor={ids.field}>
              {ignore.field}
            </label>
            <Textarea
              ref={field}
              id={ids.field}
              className="zp-reason__text"
              value={text}
              rows={3}
              resize="vertical"
              required
              aria-invalid={fault !== ''}
              aria-describedby={ids.fault}
              placeholder={ignore.placeholder}
              onChange={(_, { value }) => {
                setText(value);
                setFault('');
              }}
            />
            <p id={ids.fault} className="zp-fault" role="alert">
              {fault}
            </p>
          </>
        )}
        <div className="zp-buttons">
          {!audit.ignoredFault && (
            <Button size="small" appearance="primary" disabled={busy} onClick={save}>
              {ignore.save}
            </Button>
          )}
          <Button size="small" onClick={close}>
            {words.pane.actions.cancel}
          </Button>
        </div>
      </section>
    </Fluent>
  );
}
