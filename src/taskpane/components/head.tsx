import { isEvaluation } from '../../core/forms/types';
import type { FormAudit, Severity } from '../../core/rules/types';
import { headFigures, type HeadFigure } from '../model/figures';
import { SEVERITIES, type Counts, type FormTab } from '../model/view';
import { Button } from './button';
import { usePane } from './context';
import { FormPicker } from './form-picker';
import { SeverityIcon } from './icons';

interface Props {
  readonly audit: FormAudit;
  readonly tabs: readonly FormTab[];
  readonly index: number;
  readonly partial: boolean;
  readonly counts: Counts;
  readonly filter: ReadonlySet<Severity>;
}

/** Which form, what it adds up to, and how much was found. */
export function Head({ audit, tabs, index, partial, counts, filter }: Props) {
  const { session, words } = usePane();
  const { pane, profile } = words;
  const { total, grade } = headFigures(audit);
  const tab = tabs[index];
  // Only a 自评表 is scored, and scored by a profile.
  const scored = isEvaluation(audit.form);
  const { profile: inForce, why } = audit.profile;
  const source = pane.head.profile(
    inForce.title ?? profile.titles[inForce.id] ?? inForce.id,
    profile.reasons[why],
  );
  const facts = [tab?.unit, tab?.year === undefined ? '' : pane.head.year(tab.year)].filter(Boolean);
  return (
    <header className="zp-head">
      <FormPicker tabs={tabs} index={index} partial={partial} />
      {facts.length > 0 && <p className="zp-quiet zp-facts">{facts.join(' · ')}</p>}
      {tab && tab.sheets.length > 1 && <p className="zp-quiet zp-facts">{pane.head.pages(tab.sheets)}</p>}
      {scored && <p className="zp-quiet zp-facts">{source}</p>}
      {total || grade ? (
        <dl className="zp-figures">
          {total && <Figure name={pane.head.total} figure={total} />}
          {grade && <Figure name={pane.head.grade} figure={grade} />}
        </dl>
      ) : (
        scored && <p className="zp-quiet zp-facts">{pane.head.unscored}</p>
      )}
      <div className="zp-filters" role="group" aria-label={pane.head.filter}>
        {SEVERITIES.map((severity) => (
          <Button
            key={severity}
            size="small"
            className="zp-filter"
            aria-pressed={filter.has(severity)}
            disabled={counts[severity] === 0 && !filter.has(severity)}
            onClick={() => session.toggleFilter(severity)}
            icon={<SeverityIcon state={severity} />}
            title={pane.head.filterHint(pane.severities[severity], counts[severity])}
          >
            {pane.severities[severity]} <b className="zp-count">{counts[severity]}</b>
          </Button>
        ))}
      </div>
    </header>
  );
}

function Figure({ name, figure }: { readonly name: string; readonly figure: HeadFigure }) {
  const { head } = usePane().words.pane;
  const { stated, computed, state } = figure;
  return (
    <div className={`zp-figure zp-figure--${state}`}>
      <dt>{name}</dt>
      <dd>
        <span className="zp-figure__value">{stated || head.blank}</span>
        <span className="zp-figure__note">
          {state === 'agrees' && (
            <>
              <SeverityIcon state="clear" />
              {head.agrees}
            </>
          )}
          {state === 'wrong' && (
            <>
              <SeverityIcon state="error" />
              {computed === undefined ? head.open : head.should(computed)}
            </>
          )}
          {state === 'differs' && head.recomputed(computed ?? '')}
          {state === 'open' && head.open}
        </span>
      </dd>
    </div>
  );
}
