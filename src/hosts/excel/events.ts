import { parseRange } from '../../core/sheet/address';
import type { Change, PlaceName } from '../port';
import { localAddresses } from './addresses';
import { LINGER, type Echo } from './echo';
import type { Memory } from './memory';

type Listener<T> = (value: T) => void;

/** The events of Excel, as the port tells of them. */
export class Events {
  private readonly edits = new Set<Listener<Change>>();
  private readonly selections = new Set<Listener<PlaceName>>();
  private isRegistered = false;
  private ownSelection: (PlaceName & { readonly until: number }) | undefined;

  constructor(
    private readonly memory: Memory,
    private readonly echo: Echo,
    /** Learns the name of a sheet that has come up. */
    private readonly learn: () => Promise<void>,
    private readonly now: () => Date,
  ) {}

  /** Queues the registration with a request that is made anyway; once is enough. */
  register(context: Excel.RequestContext): void {
    if (this.isRegistered) return;
    this.isRegistered = true;
    const { worksheets } = context.workbook;
    worksheets.onChanged.add((event) => this.changed(event));
    worksheets.onCalculated.add((event) => this.calculated(event));
    worksheets.onSelectionChanged.add((event) => this.selected(event));
    worksheets.onAdded.add((event) => this.moved(event));
    worksheets.onDeleted.add((event) => this.moved(event));
  }

  /** Whether anyone must still ask Excel for events. */
  get isMissing(): boolean {
    return !this.isRegistered;
  }

  /** The request that was to register them failed. */
  failed(): void {
    this.isRegistered = false;
  }

  /** To be told before a cell is selected: that is no doing of a person. */
  expectSelection(place: PlaceName): void {
    this.ownSelection = { ...place, until: this.now().getTime() + LINGER };
  }

  onEdit(listener: Listener<Change>): () => void {
    this.edits.add(listener);
    return () => void this.edits.delete(listener);
  }

  onSelect(listener: Listener<PlaceName>): () => void {
    this.selections.add(listener);
    return () => void this.selections.delete(listener);
  }

  private async changed(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    const { worksheetId: id, address, triggerSource, source, changeType } = event;
    const known = this.memory.byId(id);
    if (known && changeType !== 'RangeEdited') known.stale = true;
    if (source !== 'Remote' && this.echo.isOwn({ id, address }, triggerSource)) return;
    this.tell({ sheet: await this.name(id), source: source === 'Remote' ? 'other-user' : 'person' });
  }

  private async calculated({ worksheetId }: Excel.WorksheetCalculatedEventArgs): Promise<void> {
    if (this.echo.isCalculating()) return;
    this.tell({ sheet: await this.name(worksheetId), source: 'calculation' });
  }

  private async moved({ source }: { readonly source: string }): Promise<void> {
    this.tell({ sheet: undefined, source: source === 'Remote' ? 'other-user' : 'person' });
  }

  private async selected({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> {
    const range = parseRange(localAddresses(address)[0] ?? '');
    const sheet = await this.name(worksheetId);
    if (!range || sheet === undefined) return;
    const place = { sheet, cell: { row: range.top, col: range.left } };
    if (this.isOwnSelection(place)) return;
    for (const listener of this.selections) listener(place);
  }

  /** Whether this is what we selected just now; told of once. */
  private isOwnSelection({ sheet, cell }: PlaceName): boolean {
    const own = this.ownSelection;
    this.ownSelection = undefined;
    if (!own || this.now().getTime() > own.until) return false;
    return (
      own.sheet.toLowerCase() === sheet.toLowerCase() &&
      own.cell.row === cell.row &&
      own.cell.col === cell.col
    );
  }

  private tell(change: Change): void {
    for (const listener of this.edits) listener(change);
  }

  private async name(id: string): Promise<string | undefined> {
    if (!this.memory.byId(id)) await this.learn().catch(() => undefined);
    return this.memory.byId(id)?.name;
  }
}
