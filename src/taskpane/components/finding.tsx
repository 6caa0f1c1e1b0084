import { lazy, useId, useState } from 'react';
import type { FormAudit } from '../../core/rules/types';
import { suggestionOf, type Suggestion } from '../model/fix';
import { reasonRequest } from '../model/reason';
import type { Item } from '../model/view';
import type { State } from '../session/state';
import { Button } from './button';
import { usePane } from './context';
import { Chevron, SeverityIcon } from './icons';
import { Later } from './later';

const ReasonEditor = lazy(() => import('./reason-editor'));
const IgnoreForm = lazy(() => import('./ignore-form'));

interface Props {
  readonly audit: FormAudit;
  readonly item: Item;
  readonly current: string | undefined;
  readonly highlighted: ReadonlySet<string>;
  readonly open: boolean;
  readonly canWrite: boolean;
  readonly state: State;
}

/** One finding with its consequences. The current one shows what can be done about it. */
export function Finding({ audit, item, current, highlighted, open, canWrite, state }: Props) {
  const { session, words } = usePane();
  const { list } = words.pane;
  const isCurrent = item.key === current;
  const group = useId();
  return (
    <li className={className(item, isCurrent, highlighted)} data-key={item.key}>
      <Sentence item={item} isCurrent={isCurrent} isHighlighted={highlighted.has(item.key)} />
      {isCurrent && <Details audit={audit} item={item} canWrite={canWrite} state={state} />}
      {item.consequences.length > 0 && (
        <div className="zp-consequences">
          <button
            type="button"
            className="zp-link"
            aria-expanded={open}
            aria-controls={group}
            onClick={() => session.toggleConsequences(item.key)}
          >
            <Chevron open={open} />
            {list.consequences(item.consequences.length)}
          </button>
          <div id={group} hidden={!open}>
            <p className="zp-quiet">{list.consequenceNote}</p>
            <ul>
              {item.consequences.map((next) => (
                <li
                  key={next.key}
                  className={className(next, next.key === current, highlighted)}
                  data-key={next.key}
                >
                  <Sentence
                    item={next}
                    isCurrent={next.key === current}
                    isHighlighted={highlighted.has(next.key)}
                  />
                  {next.key === current && (
                    <div className="zp-details">
                      <WhyButton item={next} />
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </li>
  );
}

function className({ key }: Item, isCurrent: boolean, highlighted: ReadonlySet<string>): string {
  return [
    'zp-finding',
    ...(isCurrent ? ['zp-finding--current'] : []),
    ...(highlighted.has(key) ? ['zp-finding--selected'] : []),
  ].join(' ');
}

interface SentenceProps {
  readonly item: Item;
  readonly isCurrent: boolean;
  readonly isHighlighted: boolean;
}

/** What is wrong and where; a click selects the cell in the sheet. */
function Sentence({ item, isCurrent, isHighlighted }: SentenceProps) {
  const { session, words } = usePane();
  return (
    <button
      type="button"
      className="zp-sentence"
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isHighlighted ? 'location' : undefined}
      onClick={() => session.jump(item)}
    >
      <SeverityIcon state={item.severity} />
      <span className="zp-sentence__text">
        <span className="zp-hidden">{words.pane.severities[item.severity]} </span>
        <span className="zp-cell">{item.cell}</span> {item.sentence}
      </span>
    </button>
  );
}

function WhyButton({ item }: { readonly item: Item }) {
  const { session, words } = usePane();
  const { actions } = words.pane;
  const { rule } = item.finding;
  return (
    <Button
      size="small"
      aria-label={actions.whyLabel(words.rules.titles[rule] ?? rule)}
      onClick={() => session.show({ kind: 'why', rule })}
    >
      {actions.why}
    </Button>
  );
}

/** What to do, the value suggested, and the buttons. */
function Details({ audit, item, canWrite, state }: Pick<Props, 'audit' | 'item' | 'canWrite' | 'state'>) {
  const { session, words } = usePane();
  const { actions } = words.pane;
  const { busy } = state;
  const [form, setForm] = useState<'reason' | 'ignore'>();
  const close = () => setForm(undefined);
  const suggestion = canWrite ? suggestionOf(audit, item.finding) : undefined;
  const request = canWrite ? reasonRequest(audit, item.finding) : undefined;
  const locked = suggestion?.locked || (!suggestion && request?.locked);
  return (
    <div className="zp-details">
      <p className="zp-todo">{item.todo}</p>
      {suggestion && <OldAndNew suggestion={suggestion} own={suggestion.cell === item.cell} />}
      {locked && <p className="zp-quiet">{actions.locked}</p>}
      <div className="zp-buttons">
        {suggestion && !suggestion.locked && (
          <Button
            size="small"
            appearance="primary"
            disabled={busy}
            aria-label={actions.adoptLabel(suggestion.cell, suggestion.then)}
            onClick={() => void session.adopt(suggestion)}
          >
            {actions.adopt}
          </Button>
        )}
        {request && !request.locked && form !== 'reason' && (
          <Button
            size="small"
            appearance={suggestion ? 'secondary' : 'primary'}
            onClick={() => setForm('reason')}
          >
            {actions.writeReason}
          </Button>
        )}
        <WhyButton item={item} />
        {canWrite && form !== 'ignore' && (
          <Button size="small" aria-label={actions.ignoreLabel(item.cell)} onClick={() => setForm('ignore')}>
            {actions.ignore}
          </Button>
        )}
      </div>
      {request && form === 'reason' && (
        <Later>
          <ReasonEditor request={request} busy={busy} close={close} />
        </Later>
      )}
      {form === 'ignore' && (
        <Later>
          <IgnoreForm state={state} item={item} close={close} />
        </Later>
      )}
    </div>
  );
}

interface ChangeProps {
  readonly suggestion: Suggestion;
  /** The cell is the finding's own, which has been named already. */
  readonly own: boolean;
}

function OldAndNew({ suggestion: { cell, now, then, isFormula }, own }: ChangeProps) {
  const { actions, head } = usePane().words.pane;
  return (
    <>
      <p className="zp-change">
        {!own && <span className="zp-cell">{cell}</span>}
        <span>
          <span className="zp-quiet">{actions.now}</span> <del>{now || head.blank}</del>
        </span>
        <span aria-hidden>→</span>
        <span>
          <span className="zp-quiet">{actions.then}</span> <ins>{then}</ins>
        </span>
      </p>
      {isFormula && <p className="zp-quiet">{actions.wasFormula}</p>}
    </>
  );
}
