import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ruleDocs } from '../../scripts/rule-docs/pages';
import { catalogue } from '../../src/core/rules';
import { a1 } from '../../src/core/sheet/address';
import { loadLocale, say } from '../../src/locales';
import { loadPages } from '../../src/locales/pages';
import { languages } from '../../src/locales/types';
import { examples, exampleSheets, findingOf, findingsOn, flatten } from './examples';

const ids = [...catalogue().keys()].sort();

describe('examples', () => {
  it.each(['scored', 'unscored', 'basic', 'unit', 'accounts', 'pair', 'set'] as const)(
    'start from a form without a finding: %s',
    (on) => {
      expect(findingsOn(exampleSheets(on))).toEqual([]);
    },
  );

  it('cover every rule once', () => {
    expect(examples.map(({ rule }) => rule).sort()).toEqual(ids);
  });

  it.each(examples)(
    '$rule speaks on $cell, and nothing else does',
    ({ rule, on, patch, cell, carries = [] }) => {
      const findings = findingsOn(exampleSheets(on, patch));
      expect(findings.map((finding) => [finding.rule, a1(finding.place.cell)])).toEqual([[rule, cell]]);
      const consequences = flatten(findings).slice(1);
      expect(consequences.map((finding) => finding.rule)).toEqual(carries);
    },
  );
});

describe.each(languages)('pages in %s', (language) => {
  it('exist for every rule and have something to say in each section', async () => {
    const { rules, sections } = await loadPages(language);
    expect(Object.keys(rules).sort()).toEqual(ids);
    for (const text of Object.values(rules).flatMap((page) => Object.values(page)))
      expect(text).toMatch(/\S[。.]$/);
    expect(Object.values(sections).every((name) => name !== '')).toBe(true);
  });

  it('quote no article and no number of a document', async () => {
    const { rules } = await loadPages(language);
    expect(JSON.stringify(rules)).not.toMatch(/第[\d一二三四五六七八九十百]+条|[〔[]20\d\d[〕\]]|\d+号|《/);
  });

  it('have a title, and a sentence for the example', async () => {
    const { titles, messages } = (await loadLocale(language)).rules;
    expect(ids.filter((id) => !titles[id])).toEqual([]);
    for (const example of examples) {
      const finding = findingOf(example);
      expect(finding && say(messages, finding.message)).toMatch(/^(?!.*undefined).+$/);
    }
  });
});

it('titles are the same set in every language', async () => {
  const [first, ...others] = await Promise.all(
    languages.map(async (l) => Object.keys((await loadLocale(l)).rules.titles).sort()),
  );
  for (const other of others) expect(other).toEqual(first);
});

describe('docs/rules', () => {
  const folder = join(__dirname, '../../docs/rules');

  it('holds what the generator makes: run `npm run docs` where it does not', async () => {
    const onDisk = readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file): [string, string] => [
        relative(folder, file).split(sep).join('/'),
        readFileSync(file, 'utf8'),
      ]);
    expect(Object.fromEntries(onDisk)).toEqual(Object.fromEntries(await ruleDocs()));
  });
});

it('each page prints the sentence that the audit says', async () => {
  const docs = await ruleDocs();
  const { messages } = (await loadLocale('zh-CN')).rules;
  for (const example of examples) {
    const finding = findingOf(example);
    expect(docs.get(`${example.rule}.md`)).toContain(`\n> ${finding && say(messages, finding.message)}\n`);
  }
});
