import type { State } from '../session/state';
import { Button } from './button';
import { usePane } from './context';
import { SeverityIcon } from './icons';

/** What the last step came to. The region is always in the page, so that what enters it is announced. */
export function NoticeBar({ notice, said }: Pick<State, 'notice' | 'said'>) {
  const { session, words } = usePane();
  const { actions } = words.pane;
  return (
    <>
      <div role="status" className={notice ? `zp-notice zp-notice--${notice.tone}` : undefined}>
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
      </div>
      <div className="zp-hidden" aria-live="polite">
        {said}
      </div>
    </>
  );
}
