import { createContext, useContext, useSyncExternalStore } from 'react';
import type { WorkbookAudit } from '../../core/audit/types';
import type { PaneWords } from '../../locales/pane';
import type { Language } from '../../locales/types';
import type { Memory } from '../memory';
import type { Session } from '../session/session';
import type { State } from '../session/state';

/** What every part of the pane has at hand. */
export interface Pane {
  readonly session: Session;
  readonly words: PaneWords;
  /** Offered only where the host can open a new workbook. */
  readonly exportWorkbook: ((audit: WorkbookAudit) => Promise<void>) | undefined;
  /** Further ways to get a report out, offered below that one. */
  readonly otherExports?: readonly { readonly label: string; readonly make: () => Promise<void> }[];
  /** Small choices of this person on this machine. */
  readonly memory: Memory;
  readonly chooseLanguage: (language: Language) => void;
}

const PaneContext = createContext<Pane | undefined>(undefined);
export const PaneProvider = PaneContext.Provider;

/** @throws Error outside a PaneProvider */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('no PaneProvider');
  return pane;
}

export function useSession(session: Session): State {
  return useSyncExternalStore(session.store.subscribe, session.store.get);
}
