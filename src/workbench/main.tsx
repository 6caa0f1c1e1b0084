import { createRoot } from 'react-dom/client';
import { loadWorkbench, type WorkbenchWords } from '../locales/workbench';
import { languages, type Language } from '../locales/types';
import { browserMemory } from '../taskpane/components/context';
import { Frame } from '../taskpane/frame';
import { Bench } from './bench';
import { Page } from './components/page';
import { Auditor } from './files/auditor';
import { fileName } from './model/names';

/** What the page opens where its address names no other file of this origin: `?file=forms/a.xlsx`. */
const SAMPLE = 'samples/2-某县水务局-河道清淤（有错）.xlsx';

const known = new Map<Language, Promise<WorkbenchWords>>();

/** The words of a language, loaded once. */
function load(language: Language): Promise<WorkbenchWords> {
  const loading = known.get(language) ?? loadWorkbench(language);
  known.set(language, loading);
  return loading;
}

/** Fetches a file that lies beside the page and opens it; without one the page begins empty. */
async function openFirst(bench: Bench): Promise<void> {
  const named = new URLSearchParams(location.search).get('file');
  const path = named ?? SAMPLE;
  const response = await fetch(encodeURI(path)).catch(() => undefined);
  if (response?.ok) bench.add([{ path: fileName(path), blob: await response.blob() }], named === null);
}

function start(): void {
  const app = document.getElementById('app');
  if (!app) return;
  const system: Language = /^en/i.test(navigator.language) ? 'en' : 'zh-CN';
  const language = languages.find((each) => each === browserMemory.get('language')) ?? system;
  const bench = new Bench(load(language), new Auditor());
  void openFirst(bench);
  createRoot(app).render(
    <Frame language={language} memory={browserMemory} load={load}>
      {(words, speech) => <Page bench={bench} words={words} memory={browserMemory} {...speech} />}
    </Frame>,
  );
}

start();
