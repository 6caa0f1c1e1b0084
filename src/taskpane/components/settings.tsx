import { Checkbox, Select } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { BY_FORM, builtins } from '../../core/profile/builtin';
import type { ProfileFault } from '../../core/profile/types';
import { say } from '../../locales';
import { languages, type Language } from '../../locales/types';
import type { PanelLocale } from '../../locales/panels';
import { loadProfileCheck, parseProfile } from '../profile-check';
import {
  choiceOf,
  ruleWeights,
  withChoice,
  withoutWeights,
  withWeight,
  type RuleWeight,
  type Weight,
} from '../model/settings';
import { SEVERITIES } from '../model/view';
import type { State } from '../session/state';
import { Button } from './button';
import { usePane } from './context';
import { Fluent } from './fluent';
import { usePanelWords } from './later';
import { Panel } from './panel';

interface Props {
  /** What the settings are read from changes with it. */
  readonly state: State;
  readonly canWrite: boolean;
}

/** What the checks go by: kept in the workbook where others must see the same, else on this computer. */
export default function Settings({ state, canWrite }: Props) {
  const { words } = usePane();
  const { settings } = usePanelWords();
  const locked = !canWrite || state.busy;
  return (
    <Fluent>
      <Panel title={words.pane.actions.settings}>
        {!canWrite && <p className="zp-note">{words.pane.states.readOnly}</p>}
        <ProfileSetting own={settings} locked={locked} />
        <SeveritySetting own={settings} locked={locked} />
        <OwnSettings own={settings} />
      </Panel>
    </Fluent>
  );
}

interface PartProps {
  readonly own: PanelLocale['settings'];
  readonly locked: boolean;
}

/** What was wrong with a file that was chosen as a profile. */
interface Refused {
  readonly file: string;
  readonly faults: readonly ProfileFault[];
}

function ProfileSetting({ own: { profile: own }, locked }: PartProps) {
  const { session, words } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused>();
  const id = useId();
  const embedded = session.embedded();
  const { titles, fault } = words.profile;
  const titleOf = (choice: string) => titles[choice] ?? own.byForm;
  const { settings } = words.pane.done;
  const choose = (choice: string) => {
    setRefused(undefined);
    void session.setProfile(withChoice(embedded, choice, titleOf(choice)), settings);
  };
  const take = async (file: File) => {
    const text = await file.text();
    await loadProfileCheck();
    const result = parseProfile(text);
    setRefused('faults' in result ? { file: file.name, faults: result.faults } : undefined);
    if ('profile' in result) await session.setProfile(text, settings);
  };
  const choice = choiceOf(embedded);
  return (
    <section className="zp-page">
      <h2>{own.heading}</h2>
      <p className="zp-quiet" id={id}>
        {own.hint}
        {own.kept}
      </p>
      <Select
        aria-label={own.label}
        aria-describedby={id}
        value={choice}
        disabled={locked}
        onChange={(_, { value }) => choose(value)}
      >
        <option value={BY_FORM}>{own.byForm}</option>
        {builtins.map((profile) => (
          <option key={profile.id} value={profile.id}>
            {titleOf(profile.id)}
          </option>
        ))}
        {choice === 'own' && <option value="own">{own.own(embedded?.profile.title ?? '')}</option>}
      </Select>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      <div className="zp-buttons">
        <Button size="small" disabled={locked} onClick={() => input.current?.click()}>
          {own.file}
        </Button>
      </div>
      {refused && (
        <div role="alert" className="zp-fault">
          <p>{own.fileFaults(refused.file)}</p>
          <ul>
            {refused.faults.map((each) => {
              const sentence = fault(each.path, say(words.profile.faults, each));
              return <li key={sentence}>{sentence}</li>;
            })}
          </ul>
        </div>
      )}
    </section>
  );
}

function SeveritySetting({ own, locked }: PartProps) {
  const { session, words } = usePane();
  const embedded = session.embedded();
  const rules = ruleWeights(embedded);
  const changed = rules.filter(({ weight }) => weight !== 'default').length;
  const { settings } = words.pane.done;
  const byForm = own.profile.byForm;
  return (
    <details className="zp-page">
      <summary>{own.severities.heading(changed)}</summary>
      <p className="zp-quiet">{own.severities.hint}</p>
      {changed > 0 && (
        <div className="zp-buttons">
          <Button
            size="small"
            disabled={locked}
            onClick={() => void session.setProfile(withoutWeights(embedded), settings)}
          >
            {own.severities.reset}
          </Button>
        </div>
      )}
      <ul className="zp-lines">
        {rules.map((rule) => (
          <RuleSetting
            key={rule.rule}
            rule={rule}
            own={own}
            locked={locked}
            choose={(weight) =>
              void session.setProfile(withWeight(embedded, rule.rule, weight, byForm), settings)
            }
          />
        ))}
      </ul>
    </details>
  );
}

interface RuleProps extends PartProps {
  readonly rule: RuleWeight;
  readonly choose: (weight: Weight) => void;
}

function RuleSetting({ rule: { rule, own: severity, weight }, own, locked, choose }: RuleProps) {
  const { words } = usePane();
  const { severities } = words.pane;
  const title = words.rules.titles[rule] ?? rule;
  return (
    <li className="zp-weight">
      <span>{title}</span>
      <Select
        size="small"
        aria-label={title}
        value={weight}
        disabled={locked}
        onChange={(_, { value }) => choose(value as Weight)}
      >
        <option value="default">{own.severities.byRule(severities[severity])}</option>
        {SEVERITIES.map((each) => (
          <option key={each} value={each}>
            {severities[each]}
          </option>
        ))}
        <option value="off">{own.severities.off}</option>
      </Select>
    </li>
  );
}

function OwnSettings({ own }: Pick<PartProps, 'own'>) {
  const { session, words, memory, chooseLanguage } = usePane();
  const [live, setLive] = useState(() => memory.get('live') !== 'off');
  const id = useId();
  const [notes, setNotes] = useState(() => memory.get('notes') === 'on');
  return (
    <section className="zp-page">
      <h2>{own.live.heading}</h2>
      <p className="zp-quiet">{own.places}</p>
      <div className="zp-options">
        <Checkbox
          checked={live}
          onChange={(_, { checked }) => {
            const on = checked === true;
            setLive(on);
            memory.set('live', on ? 'on' : 'off');
            session.live.switch(on);
          }}
          label={
            <>
              {own.live.label} <span className="zp-quiet">{own.live.hint}</span>
            </>
          }
        />
        {session.port.capabilities.notes && (
          <Checkbox
            checked={notes}
            onChange={(_, { checked }) => {
              const on = checked === true;
              setNotes(on);
              memory.set('notes', on ? 'on' : 'off');
            }}
            label={
              <>
                {own.notes.label} <span className="zp-quiet">{own.notes.hint}</span>
              </>
            }
          />
        )}
      </div>
      <div className="zp-weight">
        <span id={id}>{own.language.label}</span>
        <Select
          aria-labelledby={id}
          value={words.language}
          onChange={(_, { value }) => chooseLanguage(value as Language)}
        >
          {languages.map((language) => (
            <option key={language} value={language}>
              {own.language.names[language]}
            </option>
          ))}
        </Select>
      </div>
    </section>
  );
}
