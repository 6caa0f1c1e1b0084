import { useEffect, useState } from 'react';
import { loadPages } from '../../locales/pages';
import type { PageLocale, RuleId } from '../../locales/types';
import { usePane } from './context';
import { Panel } from './panel';

const SECTIONS = ['what', 'why', 'fix', 'silent', 'source'] as const;

/** The page about a rule. The pages are long and seldom read, so they load when the first one is opened. */
export default function Why({ rule }: { readonly rule: string }) {
  const { words } = usePane();
  const [pages, setPages] = useState<PageLocale | 'missing'>();
  useEffect(() => {
    let here = true;
    loadPages(words.language)
      .then((loaded) => here && setPages(loaded))
      .catch(() => here && setPages('missing'));
    return () => {
      here = false;
    };
  }, [words.language]);
  const page = typeof pages === 'object' ? pages.rules[rule as RuleId] : undefined;
  return (
    <Panel title={words.rules.titles[rule] ?? rule}>
      {pages === undefined && <p className="zp-quiet">{words.pane.working}</p>}
      {pages !== undefined && !page && <p>{words.pane.states.pageMissing}</p>}
      {page &&
        typeof pages === 'object' &&
        SECTIONS.filter((section) => page[section] !== undefined).map((section) => (
          <section key={section} className="zp-page">
            <h2>{pages.sections[section]}</h2>
            <p>{page[section]}</p>
          </section>
        ))}
    </Panel>
  );
}
