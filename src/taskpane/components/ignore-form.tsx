import { useRef, useState } from 'react';
import { faultSentence, setAsideChange } from '../model/ignored';
import type { Item } from '../model/view';
import type { State } from '../session/state';
import { usePane } from './context';
import { EditorFrame } from './editor-frame';
import { usePanelWords } from './later';

interface Props {
  readonly state: State;
  readonly item: Item;
  readonly close: () => void;
}

/** Asks why a finding is set aside; without a reason it is not. */
export default function IgnoreForm({ state: { audit, busy }, item, close }: Props) {
  const { session } = usePane();
  const { ignore, aside } = usePanelWords();
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  if (!audit) return null;
  const save = () => {
    const change = setAsideChange(audit, item.finding, text);
    if (change) return void session.keepIgnored(change, ignore.done.ignored(item.cell));
    setFault(ignore.empty);
    box.current?.focus();
  };
  const change = (value: string) => {
    setText(value);
    setFault('');
  };
  const { ignoredFault } = audit;
  const follows = item.consequences.length;
  const field = {
    ...{ box, change, save, fault, value: text, rows: 3 },
    label: ignore.field,
    placeholder: ignore.placeholder,
    saveLabel: ignore.save,
  };
  return (
    <EditorFrame
      title={ignore.title(item.cell)}
      field={ignoredFault ? undefined : field}
      busy={busy}
      close={close}
    >
      {ignoredFault ? (
        <p role="alert">
          {faultSentence(ignoredFault, aside)}
          {ignoredFault.kind === 'damaged' && ignore.faulty}
        </p>
      ) : (
        <p className="zp-quiet">
          {ignore.explain}
          {follows > 0 && ignore.alsoFollows(follows)}
        </p>
      )}
    </EditorFrame>
  );
}
