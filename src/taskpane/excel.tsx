import { createRoot } from 'react-dom/client';
import type { Language } from '../locales/types';
import { App } from './app';
import { openDoor } from './door';
import { taskOf } from './tasks';
import type { HostTheme } from './theme';

/** English where the host shows English, else Chinese. */
function languageOf(locale: string | undefined): Language {
  return /^en/i.test(locale ?? '') ? 'en' : 'zh-CN';
}

/** The host's colours; undefined on the web, which tells none. */
function themeOf(theme: Office.OfficeTheme | undefined): HostTheme | undefined {
  if (!theme?.bodyBackgroundColor) return undefined;
  return { background: theme.bodyBackgroundColor, foreground: theme.bodyForegroundColor };
}

async function start(): Promise<void> {
  await Office.onReady();
  const port = await openDoor();
  const { displayLanguage, officeTheme } = Office.context;
  const host = document.getElementById('app');
  const theme = themeOf(officeTheme);
  if (!host) return;
  const props = {
    port,
    language: languageOf(displayLanguage),
    task: taskOf(location.search),
    ...(theme ? { theme } : {}),
  };
  createRoot(host).render(<App {...props} />);
}

void start();
