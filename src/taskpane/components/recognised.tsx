import { Select } from '@fluentui/react-components';
import { use, useId, useMemo } from 'react';
import type { TeachableRole } from '../../core/forms/taught';
import { isEvaluation, type AnyForm, type Recognition } from '../../core/forms/types';
import { cellName, isOnSheet } from '../../core/audit/place';
import { a1 } from '../../core/sheet/address';
import { placeIn } from '../../core/sheet/layers';
import type { Sheet } from '../../core/sheet/types';
import type { PlaceName } from '../../hosts/port';
import { loadRoles, type RoleLocale } from '../../locales/roles';
import type { Language } from '../../locales/types';
import { labelOf, roleChoices, roleGroups, type RoleGroup } from '../model/recognised';
import { placeName } from '../model/view';
import {
  taughtHeaders,
  taughtLabels,
  withHeader,
  withLabel,
  withoutHeader,
  withoutLabel,
} from '../model/settings';
import type { State } from '../session/state';
import { Button } from './button';
import { usePane } from './context';
import { Fluent } from './fluent';
import { usePanelWords } from './later';
import { Panel } from './panel';

const roleWords = new Map<Language, Promise<RoleLocale>>();

function useRoleWords(): RoleLocale {
  const { language } = usePane().words;
  const words = roleWords.get(language) ?? loadRoles(language);
  roleWords.set(language, words);
  return use(words);
}

interface Props {
  readonly state: State;
  readonly canWrite: boolean;
}

/** What was understood of the form in view; where that is wrong or too little, a person says what a label means. */
export default function Recognised({ state, canWrite }: Props) {
  const { words } = usePane();
  const own = useRoleWords();
  const form = state.audit?.forms[state.form]?.form;
  const groups = useMemo(() => (form ? roleGroups(form, own) : []), [form, own]);
  return (
    <Fluent>
      <Panel title={own.title}>
        {!canWrite && <p className="zp-note">{words.pane.states.readOnly}</p>}
        {!form && <p>{own.noForms}</p>}
        {form && isEvaluation(form) && <Unplaced form={form} recognition={form.recognition} words={own} />}
        <Teach form={form} state={state} locked={!canWrite || state.busy} words={own} />
        <TaughtList state={state} locked={!canWrite || state.busy} words={own} />
        {groups.map((group) => (
          <Group key={group.block} group={group} words={own} />
        ))}
      </Panel>
    </Fluent>
  );
}

/** A cell as a link to it. */
function Jump({ place, children }: { readonly place: PlaceName; readonly children: string }) {
  const { session } = usePane();
  if (!session.port.capabilities.select) return <span>{children}</span>;
  return (
    <button type="button" className="zp-link" onClick={() => session.go(place)}>
      {children}
    </button>
  );
}

function Unplaced({
  form,
  recognition: { sure, unmatched },
  words,
}: {
  readonly form: AnyForm;
  readonly recognition: Recognition;
  readonly words: RoleLocale;
}) {
  return (
    <section className="zp-page">
      <p>{sure < 1 || unmatched.length > 0 ? words.sure(Math.round(sure * 100)) : words.allPlaced}</p>
      {unmatched.length > 0 && (
        <>
          <h2>{words.unplaced}</h2>
          <p className="zp-quiet">{words.unplacedHint}</p>
          <ul className="zp-roles">
            {unmatched.map(({ cell: within, text }) => {
              const at = placeIn(form.sheet, within);
              const name = cellName(form, at);
              return (
                <li key={name}>
                  <Jump place={placeName(at.sheet, at.cell)}>{name}</Jump> <span>{text}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

/** What the label of the selected cell means, to be chosen. */
function Teach({
  form,
  state,
  locked,
  words,
}: {
  readonly form: AnyForm | undefined;
  readonly state: State;
  readonly locked: boolean;
  readonly words: RoleLocale;
}) {
  const { session } = usePane();
  const { settings } = usePanelWords();
  const id = useId();
  const { selected } = state;
  const sheet = session.snapshot()?.sheets.find(({ name }) => name === selected?.sheet);
  const own = form && selected && isOnSheet(form, selected.sheet) ? form : undefined;
  const label = selected && sheet && labelOf(own, sheet, selected.cell);
  if (!label) return <p className="zp-quiet">{words.teach.hint}</p>;
  const embedded = session.embedded();
  const taught = taughtLabels(embedded).find(({ key }) => key === label.key);
  const choose = (role: string) => {
    const text =
      role === ''
        ? withoutLabel(embedded, taught?.label ?? label.text)
        : withLabel(embedded, label.text, role as TeachableRole, settings.profile.byForm);
    void session.setProfile(
      text,
      role === '' ? words.teach.forgotten(label.text) : words.teach.done(label.text),
    );
  };
  return (
    <section className="zp-page">
      <h2 id={id}>{words.teach.heading(label.text, own ? cellName(own, label) : a1(label.cell))}</h2>
      <Select
        aria-labelledby={id}
        value={taught?.role ?? ''}
        disabled={locked}
        onChange={(_, { value }) => choose(value)}
      >
        <option value="">{words.teach.byItself}</option>
        {roleChoices().map(({ block, roles }) => (
          <optgroup key={block} label={words.blocks[block]}>
            {roles.map((role) => (
              <option key={role} value={role}>
                {words.words[role]}
              </option>
            ))}
          </optgroup>
        ))}
        <option value="ignore">{words.words.ignore}</option>
      </Select>
      <HeaderRow sheet={sheet} row={selected.cell.row + 1} locked={locked} words={words} />
      <p className="zp-quiet">{words.teach.kept}</p>
    </section>
  );
}

/** The selected row may be the header of the indicators though it was not taken for it. */
function HeaderRow({
  sheet,
  row,
  locked,
  words: { teach },
}: {
  readonly sheet: Sheet;
  readonly row: number;
  readonly locked: boolean;
  readonly words: RoleLocale;
}) {
  const { session } = usePane();
  const { settings } = usePanelWords();
  const embedded = session.embedded();
  if (taughtHeaders(embedded, [sheet]).some((each) => each.row === row)) return null;
  const say = () =>
    void session.setProfile(
      withHeader(embedded, sheet, row, settings.profile.byForm),
      teach.headerDone(String(row)),
    );
  return (
    <p>
      <Button size="small" disabled={locked} onClick={say}>
        {teach.header(String(row))}
      </Button>
    </p>
  );
}

/** What was taught, each to be taken back. */
function TaughtList({
  state,
  locked,
  words,
}: {
  readonly state: State;
  readonly locked: boolean;
  readonly words: RoleLocale;
}) {
  const { session } = usePane();
  const embedded = session.embedded();
  const taught = taughtLabels(embedded);
  const headers = taughtHeaders(embedded, session.snapshot()?.sheets ?? []);
  if (taught.length + headers.length === 0 || !state.audit) return null;
  const forget = (label: string) =>
    void session.setProfile(withoutLabel(embedded, label), words.teach.forgotten(label));
  return (
    <section className="zp-page">
      <h2>{words.teach.taught}</h2>
      <ul className="zp-roles">
        {taught.map(({ label, role }) => (
          <li key={label}>
            <span>{words.teach.means(label, words.words[role])}</span>
            <Button
              size="small"
              disabled={locked}
              onClick={() => forget(label)}
              aria-label={words.teach.forget(label)}
            >
              {words.teach.undo}
            </Button>
          </li>
        ))}
        {headers.map(({ hint, row }) => (
          <li key={`${hint.sheet}|${hint.header}`}>
            <span>
              {words.teach.headerIs(hint.sheet ?? '', String(hint.header))}
              {hint.says && row !== hint.header && (
                <span className="zp-quiet">
                  {row === undefined ? words.teach.headerGone : words.teach.headerMoved(String(row))}
                </span>
              )}
            </span>
            <Button
              size="small"
              disabled={locked}
              onClick={() =>
                void session.setProfile(
                  withoutHeader(embedded, hint),
                  words.teach.headerForgotten(String(hint.header)),
                )
              }
              aria-label={words.teach.headerForget(String(hint.header))}
            >
              {words.teach.undo}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Group({
  group: { block, lines },
  words,
}: {
  readonly group: RoleGroup;
  readonly words: RoleLocale;
}) {
  return (
    <section className="zp-page">
      <h2>{words.blocks[block]}</h2>
      <table className="zp-roles-table">
        <tbody>
          {lines.map(({ key, name, cell, place, value }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>
                <Jump place={place}>{cell}</Jump>
              </td>
              <td className={value === '' ? 'zp-quiet' : undefined}>{value === '' ? words.blank : value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
