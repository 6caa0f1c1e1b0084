import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { PaneLocale } from '../../locales/pane';
import type { FormTab } from '../model/view';
import { usePane } from './context';
import { Chevron, SeverityIcon } from './icons';
import { rove } from './roving';

interface Props {
  readonly tabs: readonly FormTab[];
  readonly index: number;
  /** More forms may come. */
  readonly partial: boolean;
}

/** Which form is in view; where there are several, a list to choose another from. */
export function FormPicker({ tabs, index, partial }: Props) {
  const { session, words } = usePane();
  const { head } = words.pane;
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const tab = tabs[index];
  useEffect(() => {
    if (open) list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, [open]);
  if (!tab) return null;
  const name = tab.name || head.unnamed;
  if (tabs.length === 1) return <h1 className="zp-title">{name}</h1>;

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') close();
    else rove(event, 'button');
  };
  const leave = (next: EventTarget | null) => {
    if (next instanceof Node && !list.current?.parentElement?.contains(next)) setOpen(false);
  };
  return (
    <div className="zp-picker" onBlur={({ relatedTarget }) => leave(relatedTarget)}>
      <h1 className="zp-title">
        <button
          ref={button}
          type="button"
          className="zp-picker__button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <span className="zp-picker__text">
            <span className="zp-picker__name">{name}</span>
            <span className="zp-quiet">
              {partial ? head.partial : head.chooseForm(index + 1, tabs.length)}
            </span>
          </span>
          <Chevron open={open} />
        </button>
      </h1>
      <ul
        id={id}
        ref={list}
        className="zp-picker__list"
        hidden={!open}
        aria-label={head.forms}
        onKeyDown={keys}
      >
        {tabs.map((each) => (
          <li key={each.index}>
            <button
              type="button"
              className="zp-picker__option"
              aria-current={each.index === index ? 'true' : undefined}
              tabIndex={each.index === index ? 0 : -1}
              onClick={() => {
                session.chooseForm(each.index);
                close();
              }}
            >
              <SeverityIcon state={each.state} />
              <span className="zp-picker__text">
                <span>{each.name || head.unnamed}</span>
                <span className="zp-quiet">
                  {[each.sheets.join(' + '), ...counted(each, words.pane)].map((part, at) => (
                    <span key={part}>
                      {at > 0 && ' · '}
                      <span className="zp-whole">{part}</span>
                    </span>
                  ))}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function counted({ counts, state }: FormTab, { head, severities }: PaneLocale): string[] {
  if (state === 'clear') return [head.states.clear];
  return (['error', 'explain', 'hint'] as const).flatMap((severity) =>
    counts[severity] > 0 ? [`${severities[severity]} ${counts[severity]}`] : [],
  );
}
