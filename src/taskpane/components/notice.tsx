import type { State } from '../session/state';
import { Button } from './button';
import { usePane } from './context';
import { SeverityIcon } from './icons';

/** What the last step came to. The region is always in the page, so that what enters it is announced. */
export function NoticeBar({ notice, said, stale }: Pick<State, 'notice' | 'said' | 'stale'>) {
  const { session, words } = usePane();
  const { actions, states } = words.pane;
  const tone = notice?.tone ?? (stale ? 'done' : undefined);
  return (
    <>
      <div role="status" className={tone && `zp-notice zp-notice--${tone}`}>
        {notice && (
          <>
            <SeverityIcon state={notice.tone === 'done' ? 'clear' : 'explain'} />
            <p>{notice.text}</p>
            {notice.retry && (
              <Button size="small" onClick={notice.retry}>
                {actions.retry}
              </Button>
            )}
            <button type="button" className="zp-close" aria-label={actions.dismiss} onClick={session.dismiss}>
              ×
            </button>
          </>
        )}
        {stale && !notice && (
          <>
            <SeverityIcon state="explain" />
            <p>{states.stale}</p>
            <Button size="small" onClick={() => void session.reload()}>
              {actions.audit}
            </Button>
          </>
        )}
      </div>
      <div className="zp-hidden" aria-live="polite">
        {said}
      </div>
    </>
  );
}
