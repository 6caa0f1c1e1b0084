import { Textarea } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import { Button } from './button';
import { usePane } from './context';
import { Fluent } from './fluent';

/** The text that is asked for. */
export interface EditorField {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  /** Its name, where the title does not say it. */
  readonly label?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly rows: number;
  readonly placeholder: string;
  /** What is wrong with it; empty where nothing is. */
  readonly fault: string;
  readonly saveLabel: string;
  readonly save: () => void;
}

interface Props {
  readonly title: string;
  /** Undefined where nothing can be asked for now. */
  readonly field: EditorField | undefined;
  readonly busy: boolean;
  readonly close: () => void;
  /** What stands above the field. */
  readonly children: ReactNode;
}

/** A short text asked for below a finding. The field has the focus at once, Escape gives up. */
export function EditorFrame({ title, field, busy, close, children }: Props) {
  const { actions } = usePane().words.pane;
  const section = useRef<HTMLElement>(null);
  const ids = { head: useId(), field: useId(), fault: useId() };
  useEffect(() => {
    field?.box.current?.focus({ preventScroll: true });
  }, []);
  // The buttons stay in sight when the text or what is wrong with it takes more room.
  useEffect(() => {
    section.current?.scrollIntoView?.({ block: 'nearest' });
  }, [field?.value, field?.fault]);
  return (
    <Fluent>
      <section
        ref={section}
        className="zp-reason"
        aria-labelledby={ids.head}
        onKeyDown={({ key, nativeEvent }) => {
          // With an input method it gives up the word that is being spelt.
          if (key === 'Escape' && !nativeEvent.isComposing) close();
        }}
      >
        <h4 id={ids.head}>{title}</h4>
        {children}
        {field && (
          <>
            {field.label && (
              <label className="zp-field" htmlFor={ids.field}>
                {field.label}
              </label>
            )}
            <Textarea
              ref={field.box}
              id={ids.field}
              className="zp-reason__text"
              value={field.value}
              rows={field.rows}
              resize="vertical"
              required
              aria-labelledby={field.label ? undefined : ids.head}
              aria-invalid={field.fault !== ''}
              aria-describedby={ids.fault}
              placeholder={field.placeholder}
              onChange={(_, { value }) => field.change(value)}
            />
            <p id={ids.fault} className="zp-fault" role="alert">
              {field.fault}
            </p>
          </>
        )}
        <div className="zp-buttons">
          {field && (
            <Button size="small" appearance="primary" disabled={busy} onClick={field.save}>
              {field.saveLabel}
            </Button>
          )}
          <Button size="small" onClick={close}>
            {actions.cancel}
          </Button>
        </div>
      </section>
    </Fluent>
  );
}
