import { Textarea } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { nextBlank, reasonFault, type ReasonRequest } from '../model/reason';
import { Button } from './button';
import { usePane } from './context';
import { Fluent } from './fluent';
import { usePanelWords } from './later';

interface Props {
  readonly request: ReasonRequest;
  readonly busy: boolean;
  readonly close: () => void;
}

/** A reason for the form's own cell, with beginnings to choose from; nothing is written while a blank is left. */
export default function ReasonEditor({ request, busy, close }: Props) {
  const { session, words } = usePane();
  const { actions } = words.pane;
  const { reason } = usePanelWords();
  const [text, setText] = useState(request.standing);
  const [fault, setFault] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = { head: useId(), fault: useId() };
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, []);
  // The buttons stay in sight when the text or what is wrong with it takes more room.
  useEffect(() => {
    section.current?.scrollIntoView?.({ block: 'nearest' });
  }, [text, fault]);

  /** Selects the first blank, so that typing replaces it. */
  const toBlank = (value: string) => {
    const blank = nextBlank(value);
    field.current?.focus();
    if (blank) field.current?.setSelectionRange(blank.start, blank.end);
  };
  const begin = (value: string) => {
    const whole = request.standing === '' ? value : `${request.standing}\n${value}`;
    setText(whole);
    setFault('');
    requestAnimationFrame(() => toBlank(whole));
  };
  const save = () => {
    const problem = reasonFault(text);
    if (!problem) return void session.writeReason(request, text);
    setFault(
      problem.kind === 'blanks'
        ? reason.blanks(problem.count)
        : problem.kind === 'denial'
          ? reason.denial(text.trim())
          : reason.empty,
    );
    toBlank(text);
  };
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
        <h4 id={ids.head}>{reason.heading(request.cell)}</h4>
        {request.before !== '' && request.standing === '' && (
          <p className="zp-quiet">{reason.replaces(request.before)}</p>
        )}
        <p className="zp-quiet">{reason.starters}</p>
        <ul className="zp-starters">
          {reason.beginnings[request.kind](request.figures).map((beginning) => (
            <li key={beginning}>
              <button type="button" className="zp-starter" onClick={() => begin(beginning)}>
                {beginning}
              </button>
            </li>
          ))}
        </ul>
        <Textarea
          ref={field}
          className="zp-reason__text"
          value={text}
          rows={4}
          resize="vertical"
          aria-labelledby={ids.head}
          aria-invalid={fault !== ''}
          aria-describedby={ids.fault}
          placeholder={reason.placeholder}
          onChange={(_, { value }) => {
            setText(value);
            setFault('');
          }}
        />
        <p id={ids.fault} className="zp-fault" role="alert">
          {fault}
        </p>
        <div className="zp-buttons">
          <Button size="small" appearance="primary" disabled={busy} onClick={save}>
            {reason.save}
          </Button>
          <Button size="small" onClick={close}>
            {actions.cancel}
          </Button>
        </div>
      </section>
    </Fluent>
  );
}
