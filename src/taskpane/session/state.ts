import type { WorkbookAudit } from '../../core/audit/types';
import type { Severity } from '../../core/rules/types';
import type { PlaceName, PortFault, Step } from '../../hosts/port';
import type { Task } from '../tasks';

/** What fills the pane: the list, or something opened from it. */
export type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'why'; readonly rule: string }
  | { readonly kind: Extract<Task, 'fill' | 'mark'> | 'export' | 'settings' | 'recognised' | 'clear' };

/** One sentence about the last step, and whether trying again can help. */
export interface Notice {
  readonly tone: 'done' | 'problem';
  readonly text: string;
  readonly retry?: () => void;
}

/** Everything that the pane shows. Replaced as a whole at every change. */
export interface State {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Why reading failed. */
  readonly fault: PortFault | undefined;
  readonly audit: WorkbookAudit | undefined;
  /** `audit` holds the first forms of the workbook; the others are being audited. */
  readonly partial: boolean;
  /** The workbook carries a profile that has faults. */
  readonly profileFault: boolean;
  readonly form: number;
  readonly filter: ReadonlySet<Severity>;
  /** Causes whose consequences are shown. */
  readonly open: ReadonlySet<string>;
  /** The finding that is unfolded and that the arrow keys start from. */
  readonly current: string | undefined;
  /** The cell that a person selected in the sheet. */
  readonly selected: PlaceName | undefined;
  /** Grows when the focus shall go to the current finding, such as after the one before it was mended. */
  readonly focus: number;
  readonly view: View;
  readonly notice: Notice | undefined;
  /** Said to a screen reader, not shown. */
  readonly said: string;
  readonly busy: boolean;
  /** The sheet was edited after the last check, and nobody checks again by themselves. */
  readonly stale: boolean;
  readonly journal: readonly Step[];
}

export const initial: State = {
  phase: 'loading',
  fault: undefined,
  audit: undefined,
  partial: false,
  profileFault: false,
  form: 0,
  filter: new Set(),
  open: new Set(),
  current: undefined,
  selected: undefined,
  focus: 0,
  view: { kind: 'list' },
  notice: undefined,
  said: '',
  busy: false,
  stale: false,
  journal: [],
};

/** A value that tells of its changes, in the shape of React's `useSyncExternalStore`. */
export class Store<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: T) {}

  readonly get = (): T => this.value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  set(change: Partial<T>): void {
    this.value = { ...this.value, ...change };
    for (const listener of this.listeners) listener();
  }
}
