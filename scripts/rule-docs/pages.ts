import { catalogue } from '../../src/core/rules';
import type { Finding } from '../../src/core/rules/types';
import { a1 } from '../../src/core/sheet/address';
import { displayText } from '../../src/core/sheet/display';
import { loadLocale, say } from '../../src/locales';
import { loadPages } from '../../src/locales/pages';
import type { Locale, PageLocale, RuleId, RulePage } from '../../src/locales/types';
import { before, examples, findingOf, type RuleExample } from '../../tests/rules/examples';
import { typed, type Cells } from '../../tests/support/example-form';

/** What a page is made of. */
interface Rule {
  readonly id: RuleId;
  readonly example: RuleExample;
  readonly finding: Finding;
  readonly page: RulePage;
}

interface Words {
  readonly locale: Locale;
  readonly pages: PageLocale;
}

const SECTIONS = ['what', 'why', 'fix', 'silent', 'source'] as const;

const SETTING: Readonly<Record<RuleExample['on'], string>> = {
  scored: '在一张没有问题的自评表上，改动以下单元格：',
  unscored: '在一张没有问题、不打分的自评表上，改动以下单元格：',
  basic: '在一张没有问题的基础数据表上，改动以下单元格：',
  unit: '在一张没有问题的整体支出自评表上，改动以下单元格：',
  set: '同一工作簿里有一家单位的整体支出自评表、基础数据表和两张项目自评表，改动整体支出自评表的以下单元格：',
  accounts: '在一张没有问题的工作表上（收入支出决算总表、收入决算表、支出决算表上下排列），改动以下单元格：',
  pair: '同一工作簿里有同一单位的两张自评表，改动第二张（「项目二」）的以下单元格：',
};

/**
 * The pages about all rules, by path below `docs/rules`, made of the rules' data, the words and the
 * examples as the audit answers them.
 *
 * @throws Error where a rule has no example, or its example does not make it speak
 */
export async function ruleDocs(): Promise<Map<string, string>> {
  const words: Words = { locale: await loadLocale('zh-CN'), pages: await loadPages('zh-CN') };
  const rules = Object.entries(words.pages.rules).map(([id, page]) => ruleOf(id as RuleId, page));
  return new Map([
    ['README.md', overview(rules, words)],
    ...rules.map((rule): [string, string] => [`${rule.id}.md`, pageOf(rule, words)]),
  ]);
}

function ruleOf(id: RuleId, page: RulePage): Rule {
  const example = examples.find(({ rule }) => rule === id);
  const finding = example && findingOf(example);
  if (!example || !finding) throw new Error(`no example that makes ${id} speak`);
  return { id, example, finding, page };
}

function overview(rules: readonly Rule[], words: Words): string {
  const { severities } = words.locale.cli;
  return lines(
    '# 规则一览',
    '',
    `- ${severities.error}：必须改正。`,
    `- ${severities.explain}：可能没错，但要有说明。只涉及一行指标的，该行原因栏写了真实原因就不再提示。`,
    `- ${severities.hint}：值得再看一眼，不影响报送。`,
    '',
    '下表是默认的级别，所选口径可以调整。仅由取整、舍去尾数造成的差异，错误也降为提示。',
    '',
    ...table(
      ['规则', '名称', '级别', '检查什么', '修正'],
      rules.map((rule) => [
        `[${rule.id}](${rule.id}.md)`,
        titleOf(rule, words),
        severityOf(rule, words),
        firstSentence(rule.page.what),
        rule.finding.fix ? '可填入算出的结果' : '—',
      ]),
    ),
  );
}

function pageOf(rule: Rule, words: Words): string {
  const { pages } = words;
  const marks = [
    `\`${rule.id}\``,
    severityOf(rule, words),
    ...(rule.finding.fix ? ['可填入算出的结果'] : []),
  ];
  const sections = SECTIONS.flatMap((section) => {
    const text = rule.page[section];
    return text === undefined ? [] : [`## ${pages.sections[section]}`, '', text, ''];
  });
  return lines(
    `# ${titleOf(rule, words)}`,
    '',
    marks.join(' · '),
    '',
    ...sections,
    ...exampleOf(rule, words),
  );
}

function exampleOf({ example, finding }: Rule, words: Words): string[] {
  const { consequences } = finding;
  const rows = Object.entries(example.patch).map(([address, given]) => {
    const cell = before(example, address);
    return [address, shown(cell), shown(typed(cell, given))];
  });
  return [
    '## 示例',
    '',
    SETTING[example.on],
    '',
    ...table(['单元格', '原填写', '改为'], rows),
    '',
    `审核结果（${words.locale.cli.severities[finding.severity]}，${a1(finding.place.cell)}）：`,
    '',
    `> ${sentence(finding, words)}`,
    ...(consequences.length > 0 ? ['', '由它引起、列在它下面的问题：', ''] : []),
    ...consequences.map((each) => `- ${a1(each.place.cell)}：${sentence(each, words)}`),
  ];
}

function sentence({ message }: Finding, { locale }: Words): string {
  return say(locale.rules.messages, message);
}

function titleOf({ id }: Rule, { locale }: Words): string {
  return locale.rules.titles[id] ?? id;
}

function severityOf({ id }: Rule, { locale }: Words): string {
  const rule = catalogue().get(id);
  return rule ? locale.cli.severities[rule.severity] : '';
}

function firstSentence(text: string): string {
  return text.slice(0, text.indexOf('。') + 1);
}

/** A cell as the sheet displays it. */
function shown(cell: Cells[string] | undefined): string {
  const { v = null, numFmt = 'General' } = typeof cell === 'object' && cell !== null ? cell : { v: cell };
  const text = displayText(v, numFmt);
  return text === '' ? '（空）' : text;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\n/g, ' ').replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n').trimEnd()}\n`;
}
