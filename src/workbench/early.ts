import { languages, type Language } from '../locales/types';
import { loadWorkbench, type WorkbenchWords } from '../locales/workbench';
import { browserMemory } from '../taskpane/memory';
import { fileName } from './model/names';

/*
 * A script of its own, the first that the page runs: what the list needs beside the program is asked for here,
 * so that it comes while the much larger program is still being read.
 */

/** What the page opens where its address names no other file of this origin: `?file=forms/a.xlsx`. */
const SAMPLE = 'samples/2-某县水务局-河道清淤（有错）.xlsx';

const system: Language = /^en/i.test(navigator.language) ? 'en' : 'zh-CN';

/** The language that was chosen in this browser, else that of the system. */
export const language = languages.find((each) => each === browserMemory.get('language')) ?? system;

const known = new Map<Language, Promise<WorkbenchWords>>();

/** The words of a language, loaded once. */
export function load(language: Language): Promise<WorkbenchWords> {
  const loading = known.get(language) ?? loadWorkbench(language);
  known.set(language, loading);
  return loading;
}

/** The file that the page begins with. */
interface FirstFile {
  readonly path: string;
  readonly blob: Blob;
  readonly sample: boolean;
}

async function fetchFirst(): Promise<FirstFile | undefined> {
  const named = new URLSearchParams(location.search).get('file');
  const path = named ?? SAMPLE;
  const response = await fetch(encodeURI(path)).catch(() => undefined);
  if (!response?.ok) return undefined;
  return { path: fileName(path), blob: await response.blob(), sample: named === null };
}

/** What lies beside the page to begin with; undefined where there is no such file. */
export const first = fetchFirst();

void load(language);
