import { lazy, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { FormAudit } from '../../core/rules/types';
import type { State } from '../session/state';
import { flatten, itemsAt, type FormView, type GapItem } from '../model/view';
import { Button } from './button';
import { usePane } from './context';
import { Finding } from './finding';
import { SeverityIcon } from './icons';
import { Later } from './later';
import { rove } from './roving';

const DeviationChart = lazy(() => import('./deviation'));

/** Cells of a check that could not be made, before `and n more`. */
const CELLS = 6;

interface Props {
  readonly audit: FormAudit;
  readonly view: FormView;
  readonly state: State;
  readonly canWrite: boolean;
}

/** The findings of a form, block by block, and apart from them what could not be checked. */
export function FindingList({ audit, view, state, canWrite }: Props) {
  const { session, words } = usePane();
  const { list, blocks } = words.pane;
  const container = useRef<HTMLDivElement>(null);
  const keys = useId();
  const { current, selected, focus } = state;
  const highlighted = useMemo(
    () => new Set(selected ? itemsAt(view, audit.form, selected).map(({ item }) => item.key) : []),
    [view, audit, selected],
  );
  const items = flatten(view, state.open);
  const at = items.findIndex(({ key }) => key === current);

  const shown = useRef(current);
  useEffect(() => {
    // Not for the first one of a list that has only just come: its top is to be seen.
    if (shown.current !== undefined && shown.current !== current && at > 0) {
      const element = container.current?.querySelector<HTMLElement>('.zp-finding--current');
      element?.scrollIntoView?.({ block: 'nearest' });
    }
    shown.current = current;
  }, [current, at]);
  useEffect(() => {
    // Only where the focus was lost with the finding that had it.
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (focus > 0 && nowhere)
      container.current?.querySelector<HTMLElement>('.zp-sentence[tabindex="0"]')?.focus();
  }, [focus]);

  /** The arrow keys unfold what they reach; the mouse does so with its click, lest the list move under it. */
  const follow = (element: HTMLElement) => {
    const key = element.closest<HTMLElement>('[data-key]')?.dataset.key;
    if (key !== undefined) session.makeCurrent(key);
  };

  return (
    <div ref={container}>
      {items.length > 0 && (
        <div className="zp-walk">
          <h2>{list.heading}</h2>
          <span className="zp-quiet" id={keys}>
            <span className="zp-hidden">{list.keys}</span>
            {at >= 0 && list.position(at + 1, items.length)}
          </span>
          <Button size="small" disabled={at <= 0} onClick={() => session.walk(-1)}>
            {list.previous}
          </Button>
          <Button size="small" disabled={at < 0 || at >= items.length - 1} onClick={() => session.walk(1)}>
            {list.next}
          </Button>
        </div>
      )}
      {items.length === 0 && <Nothing view={view} filtered={state.filter.size > 0} />}
      <div onKeyDown={(event) => rove(event, '.zp-sentence', follow)}>
        {view.blocks.map(({ block, items: own }) => (
          <section key={block} className="zp-block" aria-label={blocks[block]}>
            <h3>
              {blocks[block]} <span className="zp-quiet">{own.length}</span>
            </h3>
            <ul>
              {own.map((item) => (
                <Finding
                  key={item.key}
                  audit={audit}
                  item={item}
                  current={current}
                  highlighted={highlighted}
                  open={state.open.has(item.key)}
                  canWrite={canWrite}
                  state={state}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Deviation audit={audit} />
      {view.gaps.length > 0 && <Gaps gaps={view.gaps} />}
    </div>
  );
}

function Nothing({ view, filtered }: { readonly view: FormView; readonly filtered: boolean }) {
  const { session, words } = usePane();
  const { list } = words.pane;
  if (filtered && Object.values(view.counts).some((count) => count > 0)) {
    return (
      <div className="zp-empty">
        <p>{list.filteredOut}</p>
        <Button size="small" onClick={() => session.setFilter(new Set())}>
          {list.showAll}
        </Button>
      </div>
    );
  }
  return (
    <div className="zp-empty zp-empty--clear">
      <SeverityIcon state="clear" />
      <p>{view.gaps.length > 0 ? list.clearButUnchecked(view.gaps.length) : list.clear}</p>
      {view.ignored > 0 && <p>{list.ignored(view.ignored)}</p>}
    </div>
  );
}

/** How far the indicators came, for whoever wants to see it: the picture loads when it is unfolded. */
function Deviation({ audit }: { readonly audit: FormAudit }) {
  const { words } = usePane();
  const [open, setOpen] = useState(false);
  return (
    <details className="zp-gaps" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.pane.list.deviation}</summary>
      {open && (
        <Later>
          <DeviationChart audit={audit} />
        </Later>
      )}
    </details>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly GapItem[] }) {
  const { session, words } = usePane();
  const { list } = words.pane;
  return (
    <details className="zp-gaps">
      <summary>{list.unchecked(gaps.length)}</summary>
      <p className="zp-quiet">{list.uncheckedNote}</p>
      <ul>
        {gaps.map(({ key, title, reason, places }) => (
          <li key={key}>
            <p>
              <b>{title}</b> {reason}
            </p>
            <p>
              {places.slice(0, CELLS).map(({ name, place }) => (
                <button
                  key={name}
                  type="button"
                  className="zp-cell zp-cell--button"
                  aria-label={list.jump(name)}
                  onClick={() => session.go(place)}
                >
                  {name}
                </button>
              ))}
              {places.length > CELLS && <span className="zp-quiet">{list.more(places.length)}</span>}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
