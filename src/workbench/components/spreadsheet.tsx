import { useEffect, useLayoutEffect, useRef } from 'react';
import type { GridOptions, GridPort } from '../../hosts/grid';
import type { PlaceName } from '../../hosts/port';
import type { Language } from '../../locales/types';
import type { OpenFile } from '../bench';

/** How far the spreadsheet is. */
export type GridState = 'loading' | 'ready' | 'failed';

interface Props {
  readonly file: OpenFile;
  readonly language: Language;
  readonly dark: boolean;
  readonly state: GridState;
  /** What to show where nothing is selected yet. */
  readonly first: PlaceName | undefined;
  readonly became: (state: GridState) => void;
}

/**
 * The spreadsheet on the open file. Until it is ready it stands unseen behind the plain table; then the port of
 * the page speaks to it.
 */
export function Spreadsheet({ file: { port, session }, language, dark, state, first, became }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const grid = useRef<GridPort>(undefined);
  const start = useRef({ dark, first });
  start.current = { dark, first };
  const gone = useRef(new AbortController());
  // Before the element leaves the page.
  useLayoutEffect(() => {
    const controller = (gone.current = new AbortController());
    return () => controller.abort();
  }, [port, session, language, became]);
  useEffect(() => {
    let here = true;
    const { signal } = gone.current;
    let stop = () => undefined as void;
    const load = async () => {
      const opened = await openOn(
        box.current,
        port.file,
        () => ({ language, dark: start.current.dark, signal }),
        () => here && !signal.aborted,
      );
      if (!opened) return;
      const stopRefusals = opened.onRefused(
        (fault) => void session.run(() => Promise.reject(fault), session.dismiss),
      );
      grid.current = opened;
      port.show(opened, start.current.first);
      stop = () => {
        stopRefusals();
        port.show(undefined);
        opened.dispose();
        grid.current = undefined;
      };
      if (here) became('ready');
      else stop();
    };
    became('loading');
    // The list comes first: its frame is drawn before the much larger program is asked for.
    const frame = requestAnimationFrame(() => setTimeout(() => load().catch(() => here && became('failed'))));
    return () => {
      here = false;
      cancelAnimationFrame(frame);
      stop();
    };
  }, [port, session, language, became]);
  useEffect(() => grid.current?.setDark(dark), [dark]);
  return <div ref={box} className="wb-grid" data-state={state} aria-hidden={state !== 'ready'} />;
}

/**
 * Opens the spreadsheet on the file as it is when it has loaded: what was written meanwhile, in the pane or in
 * the plain table, has to be in it. Undefined where it is wanted no longer.
 */
async function openOn(
  box: HTMLElement | null,
  file: OpenFile['port']['file'],
  options: () => GridOptions,
  wanted: () => boolean,
): Promise<GridPort | undefined> {
  const { openGrid } = await import('../../hosts/grid');
  for (;;) {
    if (!box || !wanted()) return undefined;
    const { bytes } = file;
    const opened = await openGrid(box, file, options());
    await nobodyTypes();
    if (opened && file.bytes === bytes && wanted()) return opened;
    opened?.dispose();
  }
}

/** Resolves when no cell of the plain table is being typed in: nothing is taken away under a person's hands. */
function nobodyTypes(): Promise<void> {
  const isTyping = () => document.activeElement?.matches('.wb-editor') ?? false;
  if (!isTyping()) return Promise.resolve();
  return new Promise((resolve) => {
    const left = () => {
      // The focus may go on to the next cell's field, and what was typed is written first.
      setTimeout(() => {
        if (isTyping()) return;
        document.removeEventListener('focusout', left);
        resolve();
      }, AFTER);
    };
    document.addEventListener('focusout', left);
  });
}

/** Time for what was typed to reach the file, in milliseconds. */
const AFTER = 50;
