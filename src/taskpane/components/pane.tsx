import { lazy, useMemo, useState } from 'react';
import type { WorkbookAudit } from '../../core/audit/types';
import { loadTables } from '../late-tables';
import { formTabs, formView, headersGone } from '../model/view';
import type { State } from '../session/state';
import { Button } from './button';
import { usePane, useSession } from './context';
import { Head } from './head';
import { Later } from './later';
import { FindingList } from './list';
import { NoticeBar } from './notice';

const Why = lazy(() => import('./why'));
const Fill = lazy(() => import('./fill'));
const Mark = lazy(() => import('./mark'));
const Export = lazy(() => import('./export'));
// They name every check, those of the other tables too.
const Settings = lazy(() => loadTables().then(() => import('./settings')));
const Recognised = lazy(() => import('./recognised'));
const Clear = lazy(() => import('./clear'));
const Ignored = lazy(() => import('./ignored'));

/** The whole pane for one session. */
export function PaneBody() {
  const { session } = usePane();
  const state = useSession(session);
  const { phase, audit } = state;
  return (
    <div className="zp-pane">
      {phase === 'loading' && <Loading />}
      {phase === 'failed' && <Failed state={state} />}
      {phase === 'ready' &&
        audit &&
        (audit.forms.length > 0 ? <Ready state={state} /> : <NoForm state={state} />)}
      <NoticeBar notice={state.notice} said={state.said} stale={state.stale} />
      {phase === 'ready' && audit && audit.forms.length > 0 && <Foot state={state} />}
    </div>
  );
}

function Loading() {
  const { words } = usePane();
  return (
    <main className="zp-empty">
      <span className="zp-spinner" aria-hidden />
      <h1 className="zp-loading">{words.pane.loading}</h1>
    </main>
  );
}

function Failed({ state }: { readonly state: State }) {
  const { session, words } = usePane();
  const { states, faults, actions } = words.pane;
  return (
    <main className="zp-empty">
      <div role="alert">
        <h1>{states.failed}</h1>
        <p>{faults[state.fault ?? 'host']('')}</p>
      </div>
      <Button appearance="primary" onClick={() => void session.reload()}>
        {actions.retry}
      </Button>
    </main>
  );
}

function NoForm({ state }: { readonly state: State }) {
  const { session, words } = usePane();
  const { states, actions } = words.pane;
  if (state.view.kind === 'recognised') {
    return (
      <main className="zp-screen">
        <Later>
          <Recognised state={state} canWrite={!session.port.capabilities.readOnly} />
        </Later>
      </main>
    );
  }
  return (
    <main className="zp-empty">
      <h1>{states.noForm}</h1>
      <p>{states.noFormHint}</p>
      {headersGone(state.audit, words).map((reason) => (
        <p key={reason} className="zp-note">
          {reason}
        </p>
      ))}
      <Button appearance="primary" onClick={() => void session.reload()}>
        {actions.audit}
      </Button>
      <button type="button" className="zp-link" onClick={() => session.show({ kind: 'recognised' })}>
        {actions.teach}
      </button>
    </main>
  );
}

function Ready({ state }: { readonly state: State }) {
  const { session, words, chooseLanguage } = usePane();
  const { audit, partial, form, filter, view, profileFault } = state;
  const { states, otherLanguage, actions } = words.pane;
  const canWrite = !session.port.capabilities.readOnly;
  const tabs = useMemo(() => (audit ? formTabs(audit) : []), [audit]);
  const shown = useMemo(() => audit && formView(audit, form, words, filter), [audit, form, words, filter]);
  const own = audit?.forms[form];
  if (!own || !shown) return null;
  const isList = view.kind === 'list';
  const { sheet } = own.form;
  return (
    <>
      <div className="zp-screen" hidden={!isList}>
        <Head audit={own} {...{ tabs, partial, filter }} index={form} counts={shown.counts} />
        <main className="zp-main">
          <FirstRun />
          {!canWrite && <p className="zp-note">{states.readOnly}</p>}
          {canWrite && sheet.protection && <p className="zp-note">{states.protected(sheet.name)}</p>}
          {profileFault && <p className="zp-note">{states.profileFault}</p>}
          <FindingList audit={own} view={shown} state={state} canWrite={canWrite} />
          {audit && hasAside(audit) && (
            <Later>
              <Ignored audit={audit} index={form} canWrite={canWrite} busy={state.busy} />
            </Later>
          )}
          <p className="zp-language">
            <button type="button" className="zp-link" onClick={() => session.show({ kind: 'recognised' })}>
              {actions.recognised}
            </button>
            <button type="button" className="zp-link" onClick={() => session.show({ kind: 'settings' })}>
              {actions.settings}
            </button>
            <button
              type="button"
              className="zp-link"
              onClick={() => chooseLanguage(words.language === 'en' ? 'zh-CN' : 'en')}
            >
              {otherLanguage}
            </button>
          </p>
        </main>
      </div>
      {!isList && (
        <main className="zp-screen">
          <Later>
            {view.kind === 'why' && <Why rule={view.rule} />}
            {view.kind === 'fill' && <Fill state={state} canWrite={canWrite} />}
            {view.kind === 'mark' && <Mark state={state} canWrite={canWrite} />}
            {view.kind === 'export' && <Export state={state} />}
            {view.kind === 'recognised' && <Recognised state={state} canWrite={canWrite} />}
            {view.kind === 'settings' && <Settings state={state} canWrite={canWrite} />}
            {view.kind === 'clear' && <Clear state={state} />}
          </Later>
        </main>
      )}
    </>
  );
}

function hasAside({ ignored, stale, ignoredFault }: WorkbookAudit): boolean {
  return ignored.length > 0 || stale.length > 0 || ignoredFault !== undefined;
}

/** Three lines for whoever opens the pane for the first time. */
function FirstRun() {
  const { words, memory } = usePane();
  const { lines, close } = words.pane.firstRun;
  const [known, setKnown] = useState(() => memory.get('known') === 'yes');
  if (known) return null;
  return (
    <aside className="zp-first">
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <Button
        size="small"
        onClick={() => {
          memory.set('known', 'yes');
          setKnown(true);
        }}
      >
        {close}
      </Button>
    </aside>
  );
}

/** What can be taken back, and the way to everything else. */
function Foot({ state }: { readonly state: State }) {
  const { session, words } = usePane();
  const { actions } = words.pane;
  const { busy, journal, view } = state;
  const last = journal.at(-1);
  if (view.kind !== 'list') return null;
  return (
    <footer className="zp-foot">
      {last && (
        <div className="zp-undo">
          <span>{actions.lastStep(last.label, last.cells.length)}</span>
          <Button size="small" disabled={busy} onClick={() => void session.undo()}>
            {actions.undo}
          </Button>
        </div>
      )}
      <div className="zp-bar">
        <Button size="small" disabled={busy} onClick={() => session.show({ kind: 'fill' })}>
          {actions.fill}
        </Button>
        <Button size="small" disabled={busy} onClick={() => session.show({ kind: 'mark' })}>
          {actions.mark}
        </Button>
        <Button size="small" disabled={busy} onClick={() => session.show({ kind: 'export' })}>
          {actions.export}
        </Button>
        <Button size="small" appearance="subtle" disabled={busy} onClick={() => void session.reload()}>
          {actions.audit}
        </Button>
      </div>
    </footer>
  );
}
