import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button';
import { usePane } from './context';

/** Something opened from the list, with the way back on top. Takes the focus and gives it back. */
export function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { session, words } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus();
    return () => {
      // The list is in the page again only after this panel has left it.
      requestAnimationFrame(() => {
        if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    };
  }, []);
  const back = () => session.show({ kind: 'list' });
  return (
    <section
      className="zp-panel"
      aria-labelledby={id}
      onKeyDown={({ key, defaultPrevented, nativeEvent }) => {
        if (key === 'Escape' && !defaultPrevented && !nativeEvent.isComposing) back();
      }}
    >
      <div className="zp-panel__head">
        <Button size="small" appearance="subtle" onClick={back}>
          ← {words.pane.actions.back}
        </Button>
        <h1 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      <div className="zp-panel__body">{children}</div>
    </section>
  );
}
