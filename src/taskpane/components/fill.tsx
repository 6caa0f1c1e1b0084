import { Checkbox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { AnyForm } from '../../core/forms/types';
import { choose, fillEdits, fillGroup, type FillChoice, type FillGroup, type FillLine } from '../model/fill';
import type { State } from '../session/state';
import { Button } from './button';
import { usePane } from './context';
import { Fluent } from './fluent';
import { usePanelWords } from './later';
import { Panel } from './panel';

const START: FillChoice = { off: new Set(), on: new Set(), values: false };

/** Every cell that a fill would write, to be looked at before anything is. */
export default function Fill({ state, canWrite }: { readonly state: State; readonly canWrite: boolean }) {
  const { session, words } = usePane();
  const { states } = words.pane;
  const { fill } = usePanelWords();
  const [choices, setChoices] = useState<ReadonlyMap<AnyForm, FillChoice>>(new Map());
  const [values, setValues] = useState(false);
  const [all, setAll] = useState(false);
  const { audit, form: index, busy } = state;
  const choiceOf = (form: AnyForm): FillChoice => ({ ...(choices.get(form) ?? START), values });
  const forms = audit?.forms.map(({ form }) => form) ?? [];
  const others = forms.length - 1;
  // The form in view comes first; the others are planned only when they are asked for.
  const shown = useMemo(() => {
    const workbook = session.snapshot();
    const own = forms.filter((_, at) => at === index);
    const wanted = all ? [...own, ...forms.filter((_, at) => at !== index)] : own;
    if (!workbook) return [];
    const groups = wanted.map((form) =>
      fillGroup(workbook, form, { ...(choices.get(form) ?? START), values }),
    );
    return groups.filter(({ form, blanks, wrong }) => own.includes(form) || blanks.length + wrong.length > 0);
    // `forms` follows from `audit`.
  }, [session, audit, index, all, choices, values]);
  const edits = fillEdits(shown);
  const isEmpty = shown.every(({ blanks, wrong }) => blanks.length + wrong.length === 0);
  const tick = (group: FillGroup, line: FillLine, ticked: boolean) =>
    setChoices(new Map(choices).set(group.form, choose(group, choiceOf(group.form), line, ticked)));
  return (
    <Fluent>
      <Panel title={fill.title}>
        {!canWrite && <p className="zp-note">{states.readOnly}</p>}
        <p>
          {isEmpty
            ? fill.nothing
            : shown.some(({ blanks }) => blanks.length > 0)
              ? fill.intro
              : fill.onlyWrong}
        </p>
        {(!isEmpty || others > 0) && (
          <div className="zp-options">
            <Checkbox
              checked={!values}
              onChange={(_, { checked }) => setValues(checked !== true)}
              label={
                <>
                  {fill.formulas} <span className="zp-quiet">{fill.formulasHint}</span>
                </>
              }
            />
            {others > 0 && (
              <Checkbox
                checked={all}
                onChange={(_, { checked }) => setAll(checked === true)}
                label={fill.everyForm(others)}
              />
            )}
          </div>
        )}
        {shown.map((group) => (
          <Group
            key={`${group.form.sheet.name}|${group.form.range.top}`}
            group={group}
            named={all}
            tick={tick}
          />
        ))}
        {!isEmpty && (
          <div className="zp-buttons zp-buttons--end">
            <Button
              appearance="primary"
              disabled={!canWrite || busy || edits.length === 0}
              onClick={() => void session.fill(edits)}
            >
              {fill.write(edits.length)}
            </Button>
          </div>
        )}
      </Panel>
    </Fluent>
  );
}

interface GroupProps {
  readonly group: FillGroup;
  readonly named: boolean;
  readonly tick: (group: FillGroup, line: FillLine, ticked: boolean) => void;
}

function Group({ group, named, tick }: GroupProps) {
  const { head } = usePane().words.pane;
  const { fill } = usePanelWords();
  const { form, blanks, wrong } = group;
  const Heading = named ? 'h3' : 'h2';
  const lines = (own: readonly FillLine[]) => (
    <ul className="zp-lines">
      {own.map((line) => (
        <Line key={line.key} line={line} tick={(ticked) => tick(group, line, ticked)} />
      ))}
    </ul>
  );
  return (
    <>
      {named && (
        <h2 className="zp-lines__form">{form.fields.name?.text || form.title?.text || head.unnamed}</h2>
      )}
      {blanks.length > 0 && (
        <>
          <Heading>{fill.blanks(blanks.length)}</Heading>
          {lines(blanks)}
        </>
      )}
      {wrong.length > 0 && (
        <>
          <Heading>{fill.wrong(wrong.length)}</Heading>
          <p className="zp-quiet">{fill.wrongHint}</p>
          {lines(wrong)}
        </>
      )}
    </>
  );
}

function Line({ line, tick }: { readonly line: FillLine; readonly tick: (ticked: boolean) => void }) {
  const { actions } = usePane().words.pane;
  const { fill } = usePanelWords();
  const what = line.indicator === '' ? fill.kinds[line.kind] : fill.indicator(line.indicator);
  return (
    <li>
      <Checkbox
        className="zp-line"
        checked={line.ticked}
        disabled={line.locked || (line.same && !line.ticked)}
        onChange={(_, { checked }) => tick(checked === true)}
        label={
          <>
            <span className="zp-line__head">
              <span className="zp-cell">{line.cell}</span> {what}
            </span>
            {line.same ? (
              <span className="zp-quiet">{fill.same(line.now)}</span>
            ) : (
              <span className="zp-change">
                <span>
                  <span className="zp-quiet">{actions.now}</span> <del>{line.now || fill.blank}</del>
                </span>
                <span aria-hidden>→</span>
                <span>
                  <span className="zp-quiet">{actions.then}</span> <ins>{line.then}</ins>
                </span>
              </span>
            )}
            {line.formula !== undefined && <code className="zp-formula">{fill.writes(line.formula)}</code>}
            {line.locked && <span className="zp-quiet">{fill.locked}</span>}
          </>
        }
      />
    </li>
  );
}
