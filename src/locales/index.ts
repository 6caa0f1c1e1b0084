import type { Language, Locale, ReportLocale } from './types';

/** Loads the words of one language; those of the others stay on disk. */
export async function loadLocale(language: Language): Promise<Locale> {
  if (language === 'en') {
    const [{ cli }, { ignore }, { profile }, { rules }] = await Promise.all([
      import('./en/cli'),
      import('./en/ignore'),
      import('./en/profile'),
      import('./en/rules'),
    ]);
    return { cli, ignore, profile, rules };
  }
  const [{ cli }, { ignore }, { profile }, { rules }] = await Promise.all([
    import('./zh-CN/cli'),
    import('./zh-CN/ignore'),
    import('./zh-CN/profile'),
    import('./zh-CN/rules'),
  ]);
  return { cli, ignore, profile, rules };
}

/** Loads the words of the printed report, which only few calls need. */
export async function loadReport(language: Language): Promise<ReportLocale> {
  const { report } = language === 'en' ? await import('./en/report') : await import('./zh-CN/report');
  return report;
}

/** The sentence of a message: the words that its key stands for, with its figures. */
export function say<P, K extends keyof P>(
  words: { readonly [Q in keyof P]: (params: P[Q]) => string },
  message: { readonly key: K; readonly params: P[K] },
): string {
  return words[message.key](message.params);
}
