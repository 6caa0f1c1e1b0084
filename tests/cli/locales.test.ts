import { builtins } from '../../src/core/profile/builtin';
import { loadLocale } from '../../src/locales';
import { loadPanels } from '../../src/locales/panels';
import { languages } from '../../src/locales/types';

/** Every word of a locale by its path; a sentence is told with figures that fit any of them. */
function words(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function')
    return new Map([[path, sentence(value as (...figures: unknown[]) => unknown)]]);
  return new Map(
    Object.entries(value ?? {}).flatMap(([key, inner]: [string, unknown]) => [
      ...words(inner, `${path}.${key}`),
    ]),
  );
}

function sentence(say: (...figures: unknown[]) => unknown): string {
  const list = ['a', 'b'];
  const figures = new Proxy(
    {},
    {
      get: (_, key) => (['known', 'choices', 'faults', 'only', 'options'].includes(String(key)) ? list : '3'),
    },
  );
  for (const given of [[figures], ['3', list], [list, 2], [list], ['3', '4', '5']]) {
    try {
      const told = say(...given);
      if (typeof told === 'string' && !told.includes('[object')) return told;
    } catch {
      // It takes other figures.
    }
  }
  throw new Error(`no figures fit ${say.toString()}`);
}

const faces = async (language: (typeof languages)[number]) => {
  const [{ cli, ignore, profile }, panels] = await Promise.all([loadLocale(language), loadPanels(language)]);
  return words({ cli, ignore, profile, pane: panels.ignore });
};

test('the languages have the same keys and no empty sentence', async () => {
  const [zh, en] = await Promise.all(languages.map(faces));
  expect([...(en?.keys() ?? [])].sort()).toEqual([...(zh?.keys() ?? [])].sort());
  for (const told of [zh, en])
    for (const [key, text] of told ?? []) expect([key, text.trim()]).not.toEqual([key, '']);
});

test('English holds no Chinese but the name of the forms', async () => {
  for (const [key, text] of await faces('en'))
    expect([key, text.replace('绩效自评表', '')]).not.toEqual([
      key,
      expect.stringMatching(/\p{Script=Han}/u),
    ]);
});

test.each(languages)('every built-in profile has a title in %s', async (language) => {
  const { profile } = await loadLocale(language);
  expect(Object.keys(profile.titles)).toEqual(builtins.map(({ id }) => id));
});
