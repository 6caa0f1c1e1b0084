import { useEffect, useState } from 'react';
import { a1 } from '../../core/sheet/address';
import type { Sheet } from '../../core/sheet/types';
import type { PlaceName } from '../../hosts/port';
import type { WorkbenchWords } from '../../locales/workbench';
import { SeverityIcon } from '../../taskpane/components/icons';
import { useSession } from '../../taskpane/components/context';
import type { OpenFile } from '../bench';
import { sheetTabs } from '../model/table';
import { SheetTable } from './table';

interface Props {
  readonly file: OpenFile;
  readonly words: WorkbenchWords;
  /** Changes when this part of the page comes into view. */
  readonly shown: unknown;
}

/** The sheet of the open file, and which of them it is. */
export function SheetArea({ file: { session, port }, words, shown }: Props) {
  const { audit, selected, form } = useSession(session);
  const [name, setName] = useState<string>();
  const inView = audit?.forms[form]?.form.sheet.name;
  // The view follows what happens in the pane, until a person turns to another sheet.
  useEffect(() => setName(inView), [inView, form]);
  useEffect(() => {
    if (selected) setName(selected.sheet);
  }, [selected]);
  if (!audit) return null;
  const { sheets } = audit.workbook;
  const tabs = sheetTabs(audit);
  const sheet = sheets.find((each) => each.name === (name ?? tabs[0]?.name)) ?? sheets[0];
  if (!sheet) return null;
  const place = selected?.sheet === sheet.name ? selected : undefined;
  return (
    <>
      <Content sheet={sheet} place={place} words={words} />
      <SheetTable key={sheet.name} selected={place} {...{ session, port, words, audit, sheet, shown }} />
      {tabs.length > 1 && (
        <nav className="wb-tabs" aria-label={words.bench.sheets}>
          {tabs.map((tab) => (
            <button
              key={tab.name}
              type="button"
              className="wb-tab"
              aria-current={tab.name === sheet.name ? 'true' : undefined}
              onClick={() => setName(tab.name)}
            >
              {tab.state && <SeverityIcon state={tab.state} />}
              {tab.name}
            </button>
          ))}
        </nav>
      )}
    </>
  );
}

/** The selected cell in full: cells are narrow, and a formula shows only its result. */
function Content({
  sheet,
  place,
  words: { bench },
}: {
  readonly sheet: Sheet;
  readonly place: PlaceName | undefined;
  readonly words: WorkbenchWords;
}) {
  const cell = place && sheet.at(place.cell.row, place.cell.col);
  return (
    <p className="wb-content">
      <span className="zp-cell">{place ? a1(place.cell) : '–'}</span>
      <span className="wb-content__text">
        {place
          ? cell?.formula === undefined
            ? cell?.text
            : bench.table.formula(cell.formula)
          : bench.table.hint}
      </span>
    </p>
  );
}
