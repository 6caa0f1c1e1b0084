import { useRef, useState } from 'react';
import { nextBlank, reasonFault, type ReasonRequest } from '../model/reason';
import { usePane } from './context';
import { EditorFrame } from './editor-frame';
import { usePanelWords } from './later';

interface Props {
  readonly request: ReasonRequest;
  readonly busy: boolean;
  readonly close: () => void;
}

/** A reason for the form's own cell, with beginnings to choose from; nothing is written while a blank is left. */
export default function ReasonEditor({ request, busy, close }: Props) {
  const { session } = usePane();
  const { reason } = usePanelWords();
  const [text, setText] = useState(request.standing);
  const [fault, setFault] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);

  /** Selects the first blank, so that typing replaces it. */
  const toBlank = (value: string) => {
    const blank = nextBlank(value);
    box.current?.focus();
    if (blank) box.current?.setSelectionRange(blank.start, blank.end);
  };
  const change = (value: string) => {
    setText(value);
    setFault('');
  };
  const begin = (value: string) => {
    const whole = request.standing === '' ? value : `${request.standing}\n${value}`;
    change(whole);
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
  const field = {
    ...{ box, change, save, fault, value: text, rows: 4 },
    placeholder: reason.placeholder,
    saveLabel: reason.save,
  };
  return (
    <EditorFrame title={reason.heading(request.cell)} field={field} busy={busy} close={close}>
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
    </EditorFrame>
  );
}
