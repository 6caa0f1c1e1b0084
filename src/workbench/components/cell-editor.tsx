import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Step } from '../model/table';

export interface EditorEnd {
  /** What was typed; undefined where it was given up. */
  readonly text: string | undefined;
  /** Where the focus goes: to the next cell, back to this one, or nowhere since it is elsewhere already. */
  readonly then: Step | 'stay' | undefined;
}

interface Props {
  readonly start: string;
  readonly label: string;
  readonly end: (end: EditorEnd) => void;
}

/** The field in a cell that is being edited. Leaving it keeps what was typed; only Escape gives it up. */
export function CellEditor({ start, label, end }: Props) {
  const [text, setText] = useState(start);
  const field = useRef<HTMLTextAreaElement>(null);
  const over = useRef(false);
  useLayoutEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const leave = (how: EditorEnd) => {
    if (over.current) return;
    over.current = true;
    end(how);
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    // While an input method composes, these keys are its own.
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey, altKey } = event;
    if (key === 'Escape') {
      event.preventDefault();
      return leave({ text: undefined, then: 'stay' });
    }
    if (key === 'Tab') {
      event.preventDefault();
      return leave({ text, then: shiftKey ? 'left' : 'right' });
    }
    if (key !== 'Enter' || altKey) return;
    event.preventDefault();
    leave({ text, then: shiftKey ? 'up' : 'down' });
  };
  return (
    <textarea
      ref={field}
      className="wb-editor"
      aria-label={label}
      value={text}
      rows={Math.max(1, text.split('\n').length)}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={keys}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => leave({ text, then: undefined })}
    />
  );
}
