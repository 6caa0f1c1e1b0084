import { Component, Suspense, use, type ReactNode } from 'react';
import { loadPanels, type PanelLocale } from '../../locales/panels';
import type { Language } from '../../locales/types';
import { Button } from './button';
import { usePane, useSession } from './context';

/*
 * How a part of the pane that no first list needs comes in: `const Part = lazy(() => import('./part'))`,
 * shown inside <Later>, its words from `usePanelWords` (they stand in `locales/panels.ts`). What is imported
 * like this, and Fluent's components with it, stays out of what tests/size.test.ts counts.
 */

const panelWords = new Map<Language, Promise<PanelLocale>>();

/** The words of what opens from the list; waits for them in the nearest <Later>. */
export function usePanelWords(): PanelLocale {
  const { language } = usePane().words;
  const words = panelWords.get(language) ?? loadPanels(language);
  panelWords.set(language, words);
  return use(words);
}

/** Around a part that loads when it is shown: says that it is on its way, or that it did not come. */
export function Later({ children }: { readonly children: ReactNode }) {
  const { working } = usePane().words.pane;
  return (
    <Caught>
      <Suspense fallback={<p className="zp-later zp-quiet">{working}</p>}>{children}</Suspense>
    </Caught>
  );
}

class Caught extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <NotLoaded /> : this.props.children;
  }
}

function NotLoaded() {
  const { session, words } = usePane();
  const { states, actions } = words.pane;
  const { view } = useSession(session);
  return (
    <div className="zp-later">
      <p role="alert">{states.notLoaded}</p>
      {view.kind !== 'list' && (
        <Button size="small" onClick={() => session.show({ kind: 'list' })}>
          {actions.back}
        </Button>
      )}
    </div>
  );
}
