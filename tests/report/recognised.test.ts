import { recogniseForms } from '../../src/core/forms/recognise';
import { roleName, ROLE_WORDS } from '../../src/core/forms/role-names';
import { roleCells } from '../../src/core/forms/roles';
import { teachableRoles } from '../../src/core/forms/taught';
import { loadRoles } from '../../src/locales/roles';
import { languages } from '../../src/locales/types';
import { renderRecognised, type RecognisedWords } from '../../src/report/recognised';
import { exampleForm, type Cells } from '../support/example-form';
import { all, classed, parse, sheetOf, wordsOf, type Element } from './support';

let words: RecognisedWords;
beforeAll(async () => (words = { ...(await wordsOf('zh-CN')), roles: await loadRoles('zh-CN') }));

const formsOf = (patch: Cells = {}) => recogniseForms(sheetOf(exampleForm('scored', patch)));
const draw = (patch: Cells = {}): string =>
  renderRecognised([{ path: '甲/自评表.xlsx', forms: formsOf(patch) }], words);
const text = (element: Element | undefined): string => (element?.text ?? '').replace(/\s+/g, ' ').trim();
const tags = (page: Element): string[] =>
  all(page, 'td').flatMap((cell) => classed(cell, 'tag').map((tag) => text(tag)));

test('every recognised role stands in its cell, in words, and its block in the legend', () => {
  const page = parse(draw());
  const roles = formsOf().flatMap((form) => Object.keys(roleCells(form)));
  const expected = roles.map((role) => words.roles.words[roleName(role).word]);
  expect(roles.length).toBeGreaterThan(50);
  expect(tags(page).sort()).toEqual(expected.sort());
  expect(text(classed(page, 'legend')[0])).toBe('基本信息 资金 年度目标 指标 总分');
  expect(text(classed(page, 'sure')[0])).toMatch(/^栏目认出 \d+%$/);
});

test('a heading that is not known is named above the form and marked in it', () => {
  const page = parse(draw({ J12: '鑫淼', J13: '甲', J14: '乙' }));
  expect(text(classed(page, 'unplaced')[0])).toContain('J12 鑫淼');
  expect(tags(page)).toContain('没有认出');
});

test('what cells hold, and the names of files, are text and nothing else', () => {
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
  const forms = formsOf({ A1: `绩效自评表${hostile}`, C3: hostile, D13: hostile });
  const written = renderRecognised(
    [
      { path: `${hostile}.xlsx`, forms },
      { path: 'b', problem: hostile },
    ],
    words,
  );
  const page = parse(written);
  expect(all(page, 'script')).toEqual([]);
  expect(all(page, 'img')).toEqual([]);
  expect(written).toContain(`http-equiv="Content-Security-Policy" content="default-src 'none'`);
  expect(page.text).toContain(hostile);
});

test('a file without a form is named, and says so', () => {
  const page = parse(renderRecognised([{ path: '甲/空.xlsx', forms: [] }], words));
  expect(page.text).toContain('空.xlsx');
  expect(page.text).toContain('没有找到绩效自评表');
});

test.each(languages)('every role that can be taught has a word (%s)', async (language) => {
  const { words: said } = await loadRoles(language);
  for (const role of teachableRoles) expect(ROLE_WORDS).toContain(role);
  for (const word of ROLE_WORDS) expect(said[word]).toMatch(/\S/);
  if (language === 'en') for (const word of ROLE_WORDS) expect(said[word]).not.toMatch(/\p{Script=Han}/u);
});

test.each([
  ['fund.fiscal.budget', { block: 'funds', word: 'budget', row: 'fund.fiscal' }],
  ['ind.12.target2', { block: 'indicators', word: 'target2', index: 12 }],
  ['goal.actual', { block: 'goals', word: 'goal.actual' }],
  ['total.score', { block: 'total', word: 'total.score' }],
  ['unit', { block: 'basics', word: 'unit' }],
  ['spend.vehicles.final', { block: 'data', word: 'final' }],
  ['row.income-201.4', { block: 'data', word: 'data' }],
])('%s is taken apart', (role, expected) => expect(roleName(role)).toEqual(expected));
