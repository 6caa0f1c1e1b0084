import { loadLocale } from '../../src/locales';
import { loadPane, type PaneLocale } from '../../src/locales/pane';
import { loadPanels } from '../../src/locales/panels';
import { languages } from '../../src/locales/types';

/** Every sentence of the pane that needs no figures, by its path. */
function plain(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => plain(inner, `${path}.${key}`));
}

test.each(languages)('the pane and the command line use the same words in %s', async (language) => {
  const [{ pane }, { cli }] = await Promise.all([loadPane(language), loadLocale(language)]);
  // Buttons begin with a capital where the language has them.
  const lower = (told: object) => JSON.stringify(told).toLowerCase();
  expect(lower(pane.severities)).toBe(lower(cli.severities));
  expect(lower(pane.blocks)).toBe(lower(cli.blocks));
});

test('no sentence is empty, and English is English', async () => {
  for (const language of languages) {
    const { pane } = await loadPane(language);
    const panels = await loadPanels(language);
    for (const [path, text] of [...plain(pane), ...plain(panels)]) {
      expect([path, text.trim()]).not.toEqual([path, '']);
      // A language is named in itself.
      const isOwnName = path === '.otherLanguage' || path.startsWith('.settings.language.names.');
      if (language === 'en' && !isOwnName)
        expect([path, text.replace('绩效自评表', '')]).not.toEqual([
          path,
          expect.stringMatching(/\p{Script=Han}/u),
        ]);
    }
  }
});

test('both languages tell the same faults apart', async () => {
  const told = ({ faults }: PaneLocale) => Object.values(faults).map((say) => say('I21'));
  for (const language of languages) {
    const sentences = told((await loadPane(language)).pane);
    expect(new Set(sentences).size).toBe(sentences.length);
  }
});
