import type { Language, PageLocale } from './types';

/** Loads the pages about the rules in one language. They are long and seldom read, hence apart from the sentences. */
export async function loadPages(language: Language): Promise<PageLocale> {
  const { pages } = language === 'en' ? await import('./en/pages') : await import('./zh-CN/pages');
  return pages;
}
