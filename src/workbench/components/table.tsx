import {
  memo,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import type { WorkbookAudit } from '../../core/audit/types';
import type { Severity } from '../../core/rules/types';
import { a1, columnName, parseA1, type Address } from '../../core/sheet/address';
import type { Sheet } from '../../core/sheet/types';
import type { WorkbenchWords } from '../../locales/workbench';
import { SeverityIcon } from '../../taskpane/components/icons';
import { isLocked } from '../../taskpane/model/locks';
import type { Session } from '../../taskpane/session/session';
import type { DrawnCell } from '../../report/grid';
import { narrowed } from '../../report/widths';
import { whenIdle } from '../model/idle';
import { ownLook, type OwnLook } from '../model/look';
import { alignment, drawSheet, editText, shownAt, stepFrom, type Step } from '../model/table';
import { typed } from '../model/typed';
import type { PagePort } from '../port';
import { CellEditor, type EditorEnd } from './cell-editor';

interface Props {
  readonly session: Session;
  readonly port: PagePort;
  readonly words: WorkbenchWords;
  readonly audit: WorkbookAudit;
  readonly sheet: Sheet;
  /** The selected cell, where it is on this sheet; a new object each time that it is jumped to. */
  readonly selected: { readonly cell: Address } | undefined;
  /** Changes when the table comes into view. */
  readonly shown: unknown;
}

/** What is being typed, and where. */
interface Editing {
  readonly address: string;
  readonly text: string;
}

/** The column of row numbers, in characters, and the pixels of one and of what stands beside the table. */
const GUTTER = 2.6;
const CHARACTER = 14;
const BESIDE = 12;

/** How many characters of a table there is room for in an element, beside its row numbers. */
function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(Infinity);
  useLayoutEffect(() => {
    const own = element.current;
    if (!own) return undefined;
    const measure = (): void => setRoom((own.clientWidth - BESIDE) / CHARACTER - GUTTER);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(own);
    return () => watch.disconnect();
  }, [element]);
  return room;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** A sheet as a plain table: to look at, to jump in, and to edit cell by cell, by mouse and by keys. */
export function SheetTable({ session, port, words, audit, sheet, selected, shown }: Props) {
  const { table } = words.bench;
  // As the file was opened: what is written changes no widths and no fills.
  const look = useMemo(() => ownLook(port.file.bytes, sheet), [port, sheet.name]);
  const drawn = useMemo(() => drawSheet(sheet, audit, look), [sheet, audit, look]);
  const { grid, flags } = drawn;
  const [editing, setEditing] = useState<Editing>();
  const box = useRef<HTMLDivElement>(null);
  const room = useRoom(box);
  const widths = useMemo(() => narrowed(drawn.widths, drawn.least, room), [drawn, room]);
  const first = grid.lines[0]?.[0]?.cell;
  const current = selected ? shownAt(drawn, selected.cell) : first;
  const active = current && a1(current);
  const cellElement = (address: string) =>
    box.current?.querySelector<HTMLElement>(`[data-cell="${address}"]`);

  useLayoutEffect(() => {
    if (selected)
      cellElement(a1(shownAt(drawn, selected.cell)))?.scrollIntoView?.({
        block: 'nearest',
        inline: 'nearest',
      });
    // Not when the sheet is drawn anew: it stays where a person has scrolled it.
  }, [selected, shown]);

  const moveTo = (cell: Address) => {
    port.selected({ sheet: sheet.name, cell });
    cellElement(a1(cell))?.focus();
  };
  const edit = (address: string, text: string) => {
    const cell = parseA1(address);
    if (!cell) return;
    if (isLocked(sheet, cell)) {
      const notice = { tone: 'problem' as const, text: table.locked(address) };
      void session.run(() => Promise.resolve(notice), session.dismiss);
    } else setEditing({ address, text });
  };
  const write = async (address: string, text: string) => {
    const cell = parseA1(address);
    if (!cell || text === editText(sheet, cell)) return;
    await whenIdle(session);
    const before = sheet.at(cell.row, cell.col)?.text ?? '';
    const wanted = typed(text, sheet.formatAt(cell.row, cell.col));
    await session.type({ sheet: sheet.name, cell, before, ...wanted });
  };
  const finish = ({ text, then }: EditorEnd) => {
    const cell = editing && parseA1(editing.address);
    if (!editing || !cell) return;
    setEditing(undefined);
    if (text !== undefined) void write(editing.address, text);
    if (then === 'stay') cellElement(editing.address)?.focus();
    else if (then) moveTo(stepFrom(drawn, cell, then));
  };

  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target } = event;
    const address = target instanceof HTMLElement ? target.dataset['cell'] : undefined;
    const cell = parseA1(address ?? '');
    if (!address || !cell || event.altKey || event.nativeEvent.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey) {
      const far = key === 'Home' ? 'top' : key === 'End' ? 'bottom' : undefined;
      if (!far) return;
      event.preventDefault();
      return moveTo(stepFrom(drawn, cell, far));
    }
    const step = STEPS[key];
    if (step) {
      event.preventDefault();
      return moveTo(stepFrom(drawn, cell, step));
    }
    if (key === 'Enter' || key === 'F2') {
      event.preventDefault();
      return edit(address, editText(sheet, cell));
    }
    if (key === 'Delete' || key === 'Backspace') {
      event.preventDefault();
      if (isLocked(sheet, cell)) return edit(address, '');
      return void write(address, '');
    }
    // Typing begins at once, as in a spreadsheet; with an input method the editor must stand before it composes.
    if (key.length === 1 || key === 'Process') {
      if (key === ' ') event.preventDefault();
      flushSync(() => edit(address, ''));
    }
  };
  const pressed = ({ target }: MouseEvent<HTMLElement>, twice: boolean) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
    const cell = parseA1(element?.dataset['cell'] ?? '');
    if (!element || !cell || editing?.address === element.dataset['cell']) return;
    if (twice) edit(a1(cell), editText(sheet, cell));
    else moveTo(cell);
  };

  const hidden = grid.hiddenRows.length + grid.hiddenCols.length > 0;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    <>
      {(hidden || grid.cut) && (
        <p className="wb-note">{[hidden && table.hidden, grid.cut && table.cut].filter(Boolean).join(' ')}</p>
      )}
      <div className="wb-scroll" ref={box}>
        <table
          role="grid"
          className="wb-table"
          lang="zh-CN"
          aria-label={sheet.name}
          style={{ minWidth: `${(total + GUTTER).toFixed(2)}em` }}
          onKeyDown={keys}
          onClick={(event) => pressed(event, false)}
          onDoubleClick={(event) => pressed(event, true)}
        >
          <colgroup>
            <col className="wb-gutter" />
            {widths.map((width, at) => (
              <col key={grid.cols[at]} style={{ width: `${((width / total) * 100).toFixed(2)}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <td />
              {grid.cols.map((col) => (
                <th key={col} scope="col">
                  {columnName(col)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.lines.map((line, at) => {
              const row = grid.rows[at] ?? 0;
              const own = line.find(({ cell }) => a1(cell) === active);
              return (
                <Row
                  key={row}
                  {...{ row, line, sheet, look, flags, words, finish }}
                  active={own && active}
                  chosen={own !== undefined && selected !== undefined}
                  editing={
                    editing && line.some(({ cell }) => a1(cell) === editing.address) ? editing : undefined
                  }
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps {
  readonly row: number;
  readonly line: readonly DrawnCell[];
  readonly sheet: Sheet;
  readonly look: OwnLook | undefined;
  readonly flags: ReadonlyMap<string, Severity>;
  readonly words: WorkbenchWords;
  readonly active: string | undefined;
  readonly chosen: boolean;
  readonly editing: Editing | undefined;
  readonly finish: (end: EditorEnd) => void;
}

/** Drawn again only where something in it is another: of `finish`, the one that belongs to what is edited. */
const Row = memo(
  function Row({ row, line, sheet, look, flags, words, active, chosen, editing, finish }: RowProps) {
    const { bench, pane } = words;
    return (
      <tr>
        <th scope="row">{row + 1}</th>
        {line.map(({ cell, rowspan, colspan }) => {
          const address = a1(cell);
          const content = sheet.at(cell.row, cell.col);
          const flag = flags.get(address);
          const isActive = address === active;
          // A finding outranks the colours of the sheet.
          const fill = flag ? undefined : look?.fillOf(cell);
          const names = [
            'wb-cell',
            `wb-cell--${alignment(content)}`,
            look?.isBold(cell) && 'wb-cell--bold',
            fill && `wb-cell--filled wb-cell--${fill.isDark ? 'dark' : 'light'}`,
            flag && `wb-cell--${flag}`,
          ];
          const style = { textAlign: look?.alignOf(cell), ...(fill && { '--wb-fill': fill.colour }) };
          return (
            <td
              key={address}
              data-cell={address}
              className={names.filter(Boolean).join(' ')}
              rowSpan={rowspan}
              colSpan={colspan}
              style={style}
              tabIndex={isActive ? 0 : -1}
              aria-selected={isActive && chosen}
            >
              {editing?.address === address ? (
                <CellEditor start={editing.text} label={bench.table.edit(address)} end={finish} />
              ) : (
                <>
                  <span className="wb-text">{content?.text}</span>
                  {flag && (
                    <>
                      <SeverityIcon state={flag} />
                      <span className="zp-hidden"> {bench.table.flagged(pane.severities[flag])}</span>
                    </>
                  )}
                </>
              )}
            </td>
          );
        })}
      </tr>
    );
  },
  (a, b) =>
    a.line === b.line &&
    a.sheet === b.sheet &&
    a.look === b.look &&
    a.flags === b.flags &&
    a.words === b.words &&
    a.active === b.active &&
    a.chosen === b.chosen &&
    a.editing === b.editing &&
    (b.editing === undefined || a.finish === b.finish),
);
