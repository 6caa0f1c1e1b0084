import { useMemo, useRef, useState } from 'react';
import { listRows, tabSeparated } from '../model/list-text';
import type { State } from '../session/state';
import { Button } from './button';
import { copyText } from './clipboard';
import { usePane } from './context';
import { usePanelWords } from './later';
import { Panel } from './panel';

/** The ways out: the list on the clipboard, the report as a new workbook. */
export default function Export({ state }: { readonly state: State }) {
  const { session, words, exportWorkbook, otherExports = [] } = usePane();
  const { done } = words.pane;
  const panels = usePanelWords();
  const { export: out } = panels;
  const [manual, setManual] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const { audit, busy } = state;
  const rows = useMemo(() => (audit ? listRows(audit, words, panels) : []), [audit, words, panels]);
  const text = useMemo(() => tabSeparated(rows), [rows]);
  const count = rows.length - 1;
  const copy = async () => {
    if (await copyText(text)) return void session.run(() => Promise.resolve(done.copied(count)), copy);
    setManual(true);
    requestAnimationFrame(() => area.current?.select());
  };
  const run = (make: () => Promise<void>): Promise<void> =>
    session.run(
      async () => {
        await make();
        return done.exported;
      },
      () => run(make),
    );
  return (
    <Panel title={out.title}>
      <h2>{out.list}</h2>
      <p>{out.listHint}</p>
      <Button disabled={count <= 0} onClick={() => void copy()}>
        {out.copy(Math.max(0, count))}
      </Button>
      {manual && (
        <>
          <p role="alert">{out.manual}</p>
          <textarea ref={area} className="zp-manual" readOnly value={text} aria-label={out.list} rows={6} />
        </>
      )}
      {exportWorkbook && session.port.capabilities.createWorkbook && (
        <>
          <h2>{out.workbook}</h2>
          <p>{out.workbookHint}</p>
          <div className="zp-buttons">
            <Button disabled={busy || !audit} onClick={() => audit && void run(() => exportWorkbook(audit))}>
              {out.make}
            </Button>
            {otherExports.map(({ label, make }) => (
              <Button key={label} disabled={busy} onClick={() => void run(make)}>
                {label}
              </Button>
            ))}
          </div>
        </>
      )}
    </Panel>
  );
}
