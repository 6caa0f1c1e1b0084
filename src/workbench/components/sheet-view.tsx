import { useEffect, useState } from 'react';
import { a1, contains } from '../../core/sheet/address';
import type { Sheet } from '../../core/sheet/types';
import type { PlaceName } from '../../hosts/port';
import type { WorkbenchWords } from '../../locales/workbench';
import { useSession } from '../../taskpane/components/context';
import { SeverityIcon } from '../../taskpane/components/icons';
import type { OpenFile } from '../bench';
import { sheetTabs, type SheetTab } from '../model/table';
import { Spreadsheet, type GridState } from './spreadsheet';
import { SheetTable } from './table';

export interface SheetProps {
  readonly file: OpenFile;
  readonly words: WorkbenchWords;
  readonly dark: boolean;
  /** Changes when this part of the page comes into view. */
  readonly shown: unknown;
  /** Whether a spreadsheet is wanted; the plain table stands in for it while there is none. */
  readonly wantsGrid: boolean;
}

/** The sheet of the open file, in a spreadsheet or in the plain table. */
export default function SheetView({ file, words, dark, shown, wantsGrid }: SheetProps) {
  const { session, port } = file;
  const { audit, selected, form } = useSession(session);
  const [name, setName] = useState<string>();
  const [grid, setGrid] = useState<GridState>('loading');
  const [attempt, setAttempt] = useState(0);
  const inView = audit?.forms[form]?.form;
  const first = inView && {
    sheet: inView.sheet.name,
    cell: { row: inView.range.top, col: inView.range.left },
  };
  // The view follows what happens in the pane, until a person turns to another sheet.
  const range = inView && `${inView.sheet.name}|${inView.range.top}`;
  useEffect(() => {
    if (!inView || !first) return;
    setName(inView.sheet.name);
    const { selected: now } = session.store.get();
    if (now?.sheet === inView.sheet.name && contains(inView.range, now.cell)) return;
    void port.select(first).catch(() => undefined);
    // Only where another form comes into view, not when the same one is read anew.
  }, [range, form]);
  useEffect(() => {
    if (selected) setName(selected.sheet);
  }, [selected]);
  if (!audit) return null;
  const { sheets } = audit.workbook;
  const tabs = sheetTabs(audit);
  const sheet = sheets.find((each) => each.name === (name ?? tabs[0]?.name)) ?? sheets[0];
  if (!sheet) return null;
  const place = selected?.sheet === sheet.name ? selected : undefined;
  const isGrid = wantsGrid && grid === 'ready';
  return (
    <>
      {wantsGrid && grid === 'failed' && (
        <p className="wb-note" role="alert">
          {words.bench.grid.failed}{' '}
          <button type="button" className="zp-link" onClick={() => setAttempt(attempt + 1)}>
            {words.bench.grid.retry}
          </button>
        </p>
      )}
      <div className="wb-stage">
        {wantsGrid && (
          <Spreadsheet
            key={attempt}
            {...{ file, dark, first }}
            language={words.language}
            state={grid}
            became={setGrid}
          />
        )}
        {!isGrid && (
          <div className="wb-plain">
            <Content sheet={sheet} place={place} words={words} loading={wantsGrid && grid === 'loading'} />
            <SheetTable
              key={sheet.name}
              selected={place}
              {...{ session, port, words, audit, sheet, shown }}
            />
            {tabs.length > 1 && <Tabs {...{ tabs, words }} current={sheet.name} choose={setName} />}
          </div>
        )}
      </div>
    </>
  );
}

interface TabsProps {
  readonly tabs: readonly SheetTab[];
  readonly current: string;
  readonly words: WorkbenchWords;
  readonly choose: (name: string) => void;
}

function Tabs({ tabs, current, words, choose }: TabsProps) {
  return (
    <nav className="wb-tabs" aria-label={words.bench.sheets}>
      {tabs.map(({ name, state }) => (
        <button
          key={name}
          type="button"
          className="wb-tab"
          aria-current={name === current ? 'true' : undefined}
          onClick={() => choose(name)}
        >
          {state && <SeverityIcon state={state} />}
          {name}
        </button>
      ))}
    </nav>
  );
}

interface ContentProps {
  readonly sheet: Sheet;
  readonly place: PlaceName | undefined;
  readonly words: WorkbenchWords;
  readonly loading: boolean;
}

/** The selected cell in full: cells are narrow, and a formula shows only its result. */
function Content({ sheet, place, words: { bench }, loading }: ContentProps) {
  const cell = place && sheet.at(place.cell.row, place.cell.col);
  const formula = cell?.formula;
  return (
    <p className="wb-content">
      <span className="zp-cell">{place ? a1(place.cell) : '–'}</span>
      <span className="wb-content__text">
        {formula === undefined ? cell?.text : bench.table.formula(formula)}
        {!place && <span className="zp-quiet">{loading ? bench.grid.loading : bench.table.hint}</span>}
      </span>
    </p>
  );
}
