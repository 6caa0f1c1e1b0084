import type { WorkbookAudit } from '../../core/audit/types';
import type { Ignored as IgnoredFinding, Stale } from '../../core/audit/ignored/types';
import type { FormAudit } from '../../core/rules/types';
import { say } from '../../locales';
import { asideOf, dropChange, faultSentence, staleSentence } from '../model/ignored';
import { nameOf, placeName } from '../model/view';
import type { PlaceName } from '../../hosts/port';
import { Button } from './button';
import { usePane } from './context';
import { SeverityIcon } from './icons';
import { usePanelWords } from './later';

interface Props {
  readonly audit: WorkbookAudit;
  /** The form in view. */
  readonly index: number;
  readonly canWrite: boolean;
  readonly busy: boolean;
}

/** What is set aside in a form, with the reasons, and what is set aside no more. */
export default function Ignored({ audit, index, canWrite, busy }: Props) {
  const { session } = usePane();
  const { ignore, aside } = usePanelWords();
  const { ignored, stale } = asideOf(audit, index);
  const fault = audit.ignoredFault;
  if (fault) {
    return (
      <p className="zp-note">
        {faultSentence(fault, aside)}
        {fault.kind === 'damaged' && ignore.faulty}
      </p>
    );
  }
  if (ignored.length === 0 && stale.length === 0) return null;
  const drop = () =>
    session.keepIgnored(dropChange(stale.map((each) => each.ignore)), ignore.done.dropped(stale.length));
  return (
    // What applies no more is to be seen without being asked for.
    <details className="zp-ignored" open={stale.length > 0}>
      <summary>{ignore.summary(ignored.length, stale.length)}</summary>
      {ignored.length > 0 && (
        <>
          <p className="zp-quiet">{ignore.note}</p>
          <ul>
            {ignored.map((each, at) => (
              <Line key={at} forms={audit.forms} each={each} canWrite={canWrite} busy={busy} />
            ))}
          </ul>
        </>
      )}
      {stale.length > 0 && (
        <>
          <h3>{aside.stale.heading}</h3>
          <p className="zp-quiet">{ignore.staleNote}</p>
          <ul>
            {stale.map((each, at) => (
              <StaleLine key={at} forms={audit.forms} each={each} />
            ))}
          </ul>
          {canWrite && (
            <Button size="small" disabled={busy} onClick={() => void drop()}>
              {ignore.dropStale(stale.length)}
            </Button>
          )}
        </>
      )}
    </details>
  );
}

interface LineProps {
  readonly forms: readonly FormAudit[];
  readonly each: IgnoredFinding;
  readonly canWrite: boolean;
  readonly busy: boolean;
}

function Line({ forms, each: { finding, reason, ignore: entry }, canWrite, busy }: LineProps) {
  const { session, words } = usePane();
  const { ignore, aside } = usePanelWords();
  const { place, severity, consequences } = finding;
  const cell = nameOf(forms, placeName(place.sheet, place.cell));
  return (
    <li>
      <p className="zp-ignored__finding">
        <SeverityIcon state={severity} />
        <span>
          <span className="zp-hidden">{words.pane.severities[severity]} </span>
          <Cell forms={forms} place={placeName(place.sheet, place.cell)} />{' '}
          {say(words.rules.messages, finding.message)}
        </span>
      </p>
      <p>
        {aside.reason(reason)}
        {consequences.length > 0 && <span className="zp-quiet"> {aside.follows(consequences.length)}</span>}
      </p>
      {canWrite && (
        <Button
          size="small"
          disabled={busy}
          aria-label={ignore.restoreLabel(cell)}
          onClick={() => void session.keepIgnored(dropChange([entry]), ignore.done.restored(cell))}
        >
          {ignore.restore}
        </Button>
      )}
    </li>
  );
}

function StaleLine({ forms, each }: { readonly forms: readonly FormAudit[]; readonly each: Stale }) {
  const { words } = usePane();
  const { aside } = usePanelWords();
  const { place, ignore: entry } = each;
  return (
    <li>
      <p>
        {place ? (
          <Cell forms={forms} place={placeName(place.sheet, place.cell)} />
        ) : (
          <span className="zp-cell">{entry.cell}</span>
        )}{' '}
        <b>{words.rules.titles[entry.rule]}</b> {staleSentence(each, aside)}
      </p>
      <p className="zp-quiet">{aside.reason(entry.reason)}</p>
    </li>
  );
}

function Cell({ forms, place }: { readonly forms: readonly FormAudit[]; readonly place: PlaceName }) {
  const { session } = usePane();
  const { ignore } = usePanelWords();
  const cell = nameOf(forms, place);
  return (
    <button
      type="button"
      className="zp-cell zp-cell--button"
      aria-label={ignore.jump(cell)}
      onClick={() => session.go(place)}
    >
      {cell}
    </button>
  );
}
