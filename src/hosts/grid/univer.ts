import { LocaleType, LogLevel, mergeLocales, Univer, type ILanguagePack } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import core from '@univerjs/preset-sheets-core/lib/index.css';
import formats from '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import lists from '@univerjs/preset-sheets-data-validation/lib/index.css';
import notes from '@univerjs/preset-sheets-note/lib/index.css';

import { MENU } from './menu';

export type GridLanguage = 'zh-CN' | 'en';

const LOCALES = { 'zh-CN': LocaleType.ZH_CN, en: LocaleType.EN_US } as const;

/** Words of the spreadsheet itself: its menus and tips. */
const WORDS: Readonly<Record<GridLanguage, () => Promise<readonly ILanguagePack[]>>> = {
  'zh-CN': async () => (await import('./words-zh')).words,
  en: async () => (await import('./words-en')).words,
};

/** A running spreadsheet program without a workbook. */
export interface Program {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly locale: LocaleType;
}

/** Loads what Univer needs in a language besides its script; gives its words. */
export async function loadUniver(language: GridLanguage): Promise<readonly ILanguagePack[]> {
  const [words] = await Promise.all([WORDS[language](), ...[core, formats, lists, notes].map(styled)]);
  return words;
}

/** Starts Univer in an element on the page with what a form needs of it, and no more. */
export function startUniver(
  container: HTMLElement,
  words: readonly ILanguagePack[],
  { language, dark }: { language: GridLanguage; dark: boolean },
): Program {
  const locale = LOCALES[language];
  const univer = new Univer({
    locale,
    locales: { [locale]: mergeLocales(...words) },
    logLevel: LogLevel.ERROR,
    darkMode: dark,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      menu: MENU,
      disableAutoFocus: true,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      footer: {
        sheetBar: true,
        statisticBar: true,
        menus: false,
        zoomSlider: true,
        addSheetButtonConfig: { show: false },
      },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      // The file has its results; what an edit changes is calculated.
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      const [each, config] = Array.isArray(plugin) ? plugin : [plugin];
      univer.registerPlugin(each, config);
    }
  }
  return { univer, api: FUniver.newAPI(univer), locale };
}

/** Puts a style sheet of Univer into the page, once, and waits for it. */
function styled(address: string): Promise<void> {
  const known = document.querySelector(`link[href="${address}"]`);
  if (known) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(address)));
    document.head.append(link);
  });
}
