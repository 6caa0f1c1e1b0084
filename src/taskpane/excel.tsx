import { createRoot } from 'react-dom/client';
import { loadPane } from '../locales/pane';
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
  const { host } = await Office.onReady();
  const app = document.getElementById('app');
  if (!app) return;
  const language = languageOf(Office.context?.displayLanguage ?? navigator.language);
  if (host !== Office.HostType.Excel) {
    app.textContent = (await loadPane(language)).pane.states.noExcel;
    return;
  }
  const port = await openDoor();
  const theme = themeOf(Office.context.officeTheme);
  const props = { port, language, task: taskOf(location.search), ...(theme ? { theme } : {}) };
  createRoot(app).render(<App {...props} />);
}

void start();
