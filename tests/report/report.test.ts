import fc from 'fast-check';
import { languages } from '../../src/locales/types';
import type { WorkbookAudit } from '../../src/core/audit/types';
import { renderReport, type ReportFile, type ReportWords } from '../../src/report';
import { all, auditOf, classed, ignored, parse, wordsOf, type Element } from './support';

let words: ReportWords;
beforeAll(async () => (words = await wordsOf('zh-CN')));

const date = new Date(2025, 2, 1);
const render = (files: ReportFile[], locale = words): string => renderReport({ date, files }, locale);
const page = (files: ReportFile[], locale = words): Element => parse(render(files, locale));
const text = (element: Element | undefined): string => (element?.text ?? '').replace(/\s+/g, ' ').trim();

/** A wrong fund total, from which a wrong rate follows, and other faults of each severity. */
const faulty = (): WorkbookAudit =>
  auditOf({ E6: 300, I21: 99, J20: '', D14: '……', G17: '≤228.8万元', F13: '≥', C4: '' });

const ELEMENTS = new Set(
  (
    'html head meta title style body main header section article h1 h2 h3 p a ul li dl div dt dd span table caption ' +
    'colgroup col thead tbody tr th td svg defs pattern rect circle line path'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'lang charset http-equiv content name class id scope rowspan colspan role aria-label aria-hidden ' +
    'tabindex focusable width height patternUnits patternTransform viewBox x y x1 y1 x2 y2 cx cy r d fill'
  ).split(' '),
);

/** Only elements and attributes that we write, links inside the page only. */
function expectHarmless(made: Element): void {
  const odd = all(made).flatMap(({ name, attributes: { href = '#', style = '', ...attributes } }) => [
    ...(ELEMENTS.has(name) ? [] : [name]),
    ...Object.keys(attributes).filter((attribute) => !ATTRIBUTES.has(attribute)),
    ...(/^#[\w-]*$/.test(href) ? [] : [href]),
    ...(/^(|width:[\d.]+%|--width:\d+em)$/.test(style) ? [] : [style]),
  ]);
  expect(odd).toEqual([]);
}

describe('the file', () => {
  test.each(languages)('is well-formed, asks for nothing and says its language (%s)', async (language) => {
    const written = render(
      [
        { path: 'a/1.xlsx', audit: faulty() },
        { path: 'a/2.xls', problem: 'a/2.xls <旧格式>' },
      ],
      await wordsOf(language),
    );
    expect(written.startsWith('<!DOCTYPE html>\n<html lang="')).toBe(true);
    const made = parse(written);
    expectHarmless(made);
    expect(all(made, 'html')[0]?.attributes['lang']).toBe(language);
    expect(written).not.toMatch(/https?:|@import|url\((?!#)/);
  });

  test('every link leads somewhere, no id stands twice', () => {
    const made = page([
      { path: '1.xlsx', audit: faulty() },
      { path: '2.xlsx', audit: faulty() },
    ]);
    const ids = all(made).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = all(made, 'a').map(({ attributes }) => attributes['href']?.slice(1));
    expect(links.filter((link) => !ids.includes(link ?? ''))).toEqual([]);
    expect(links.length).toBeGreaterThan(20);
  });

  test('tables have captions and heads that say what they head; headings go down by one', () => {
    const made = page([{ path: '1.xlsx', audit: faulty() }]);
    for (const table of all(made, 'table')) {
      expect(text(all(table, 'caption')[0])).not.toBe('');
      for (const head of all(table, 'th')) expect(head.attributes['scope']).toMatch(/^(col|row|colgroup)$/);
    }
    const levels = all(made).flatMap(({ name }) => (/^h[1-3]$/.test(name) ? [Number(name[1])] : []));
    expect(levels[0]).toBe(1);
    levels.forEach((level, n) => expect(level - (levels[n - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  test('every row of a table is as wide as its head', () => {
    for (const table of all(page([{ path: '1.xlsx', audit: faulty() }]), 'table')) {
      const widths: number[] = [];
      all(table, 'tr').forEach((row, r) => {
        for (const { name, attributes } of row.children) {
          if (name !== 'td' && name !== 'th') continue;
          for (let down = 0; down < Number(attributes['rowspan'] ?? 1); down += 1)
            widths[r + down] = (widths[r + down] ?? 0) + Number(attributes['colspan'] ?? 1);
        }
      });
      expect(new Set(widths).size).toBe(1);
    }
  });
});

describe('cover', () => {
  test('counts, names what could not be read, and lists every form', () => {
    const made = page([
      { path: '/home/x/甲/1.xlsx', audit: faulty() },
      { path: '/home/x/乙/2.xlsx', audit: auditOf() },
      { path: '/home/x/3.xls', problem: '3.xls 是旧格式' },
      { path: '/home/x/4.xlsx', audit: { ...auditOf(), forms: [], findings: [], notChecked: [] } },
    ]);
    expect(text(classed(made, 'cover')[0])).toBe('绩效自评表审核报告 2025年3月1日');
    const figures = classed(made, 'figures')[0];
    expect(
      all(figures ?? made, 'dd')
        .map(text)
        .slice(0, 2),
    ).toEqual(['4', '2']);
    expect(text(classed(made, 'unreadable')[0])).toBe('3.xls 是旧格式');
    const rows = all(classed(made, 'summary')[0] ?? made, 'tr').map((row) => row.children.map(text));
    expect(rows[2]?.slice(0, 7)).toEqual([
      '甲/1.xlsx',
      '农村饮水安全巩固提升',
      '某县水务局',
      '99',
      '98.6',
      '优',
      '优',
    ]);
    expect(rows[3]?.slice(3)).toEqual(['98.6', '98.6', '优', '优', '0', '0', '0']);
    expect(rows[4]).toEqual(['4.xlsx', '没有找到绩效自评表']);
    expect(rows[5]?.[0]).toBe('合计');
    expect(render([{ path: '/home/x/1.xlsx', audit: auditOf() }])).not.toContain('/home');
  });

  test('files that could all not be read make a page too', () => {
    expect(text(classed(page([{ path: 'a', problem: 'x' }]), 'unreadable')[0])).toBe('x');
    expect(all(page([]), 'table')).toEqual([]);
  });
});

describe('a form', () => {
  const article = (audit: WorkbookAudit): Element => {
    const [made] = all(page([{ path: '1.xlsx', audit }]), 'article');
    if (!made) throw new Error('no form');
    return made;
  };

  test('is drawn as it looks, numbers to the right', () => {
    const [sheet] = classed(article(auditOf()), 'sheet');
    const cells = all(sheet ?? article(auditOf()), 'td').map((cell) => ({
      ...cell.attributes,
      text: text(cell),
    }));
    expect(cells).toContainEqual(
      expect.objectContaining({ text: '项目支出绩效自评表', colspan: '10', class: 'title' }),
    );
    expect(cells).toContainEqual(expect.objectContaining({ text: '产出指标', rowspan: '5' }));
    expect(cells).toContainEqual(expect.objectContaining({ text: '228.80', class: 'number' }));
  });

  test('findings are numbered in words as in the drawing, consequences under their cause', () => {
    const made = article(faulty());
    const groups = all(classed(made, 'findings')[0] ?? made, 'tbody');
    expect(groups.map(({ attributes }) => attributes['id'])).toEqual(
      groups.map((_, n) => `form-1-finding-${n + 1}`),
    );
    const cause = groups.find((group) => text(group).includes('E6'));
    const number = text(all(cause ?? made, 'th')[0]);
    const rows = all(cause ?? made, 'tr');
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows.slice(1)) {
      expect(row.attributes['class']).toBe('follows');
      expect(text(row)).toMatch(new RegExp(`^↳${number}[A-Z]+\\d+\\D+连带`));
    }
    expect(text(rows[0])).toContain('建议填写：260.00');
    const [cell] = all(made, 'td').filter(({ attributes }) => attributes['id'] === 'form-1-E6');
    expect(cell?.attributes['class']).toBe('number flagged error');
    expect(all(cell ?? made, 'a')[0]?.attributes).toMatchObject({
      href: `#form-1-finding-${number}`,
      'aria-label': `问题 ${number}，错误`,
    });
  });

  test('what is hidden is left out and said to be', () => {
    const made = article(
      auditOf({ I21: 99 }, { hiddenRows: [{ from: 20, to: 20 }], hiddenCols: [{ from: 1, to: 2 }] }),
    );
    expect(text(classed(made, 'legend')[0])).toContain('第 21 行已隐藏，没有画出。 B–C 列已隐藏，没有画出。');
    expect(classed(made, 'gap').length).toBe(2);
    expect(text(classed(made, 'findings')[0])).toContain('I21 该单元格没有画出');
  });

  test('what could not be checked, and what was set aside, stand apart', () => {
    const audit = auditOf({ F13: '≥' });
    const [finding] = audit.findings;
    if (!finding) throw new Error('no finding');
    const aside = ignored(audit, finding, '经核定');
    const made = article({
      ...audit,
      findings: audit.findings.slice(1),
      ignored: aside,
      stale: aside.map(({ ignore }) => ({ ignore, why: 'changed', now: '≥5' })),
    });
    const quiet = all(made, 'section').filter(({ attributes }) => attributes['class'] === 'quiet');
    expect(quiet.map((section) => text(all(section, 'h3')[0]))).toEqual(['无法核对', '已忽略', '失效的忽略']);
    expect(text(quiet[1])).toContain('理由：经核定');
    expect(text(quiet[2])).toContain('改为「≥5」');
    expect(text(quiet[0])).toContain('指标值无法识别：≥');
  });

  test('nothing found is said too', () => {
    expect(text(classed(article(auditOf()), 'clean')[0])).toBe('没有发现问题');
  });
});

test.each(languages)('the words say something everywhere (%s)', async (language) => {
  const told = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'function') return Object.values(value ?? {}).flatMap(told);
    for (const given of [[['3']], ['3', '4', '5']]) {
      try {
        return [String((value as (...figures: unknown[]) => unknown)(...given))];
      } catch {
        // It takes no list.
      }
    }
    return [''];
  };
  for (const text of told((await wordsOf(language)).report)) {
    expect(text.trim()).not.toBe('');
    if (language === 'en') expect(text).not.toMatch(/\p{Script=Han}|[，。、（）：]/u);
  }
});

test('no cell text, name, reason or path becomes markup', () => {
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '<script>alert(1)</script>',
          '"onload="x',
          "'><svg/onload=x>",
          ']]>',
          '</style>',
          '<!--',
          '&#60;',
        ),
        fc.constantFrom('\u0000', '\uD800', '\uDFFF', '\uFFFF', '\u202E', '\r', '\n', '95%', '指标1：', '≥'),
        fc.string({ unit: 'binary', maxLength: 5 }),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => parts.join(''));
  const addresses = [
    'A1',
    'C3',
    'C4',
    'H4',
    'D13',
    'F13',
    'G13',
    'F14',
    'G14',
    'J20',
    'I21',
    'J21',
    'D22',
    'A24',
    'E6',
  ];
  fc.assert(
    fc.property(
      fc.array(hostile, { minLength: 15, maxLength: 15 }),
      hostile,
      hostile,
      (texts, name, path) => {
        const patch = Object.fromEntries(addresses.map((address, n) => [address, texts[n] ?? '']));
        const audit = auditOf(patch, { name });
        const aside = audit.findings.slice(0, 2).flatMap((finding) => ignored(audit, finding, path));
        const made = page([
          { path, audit: { ...audit, ignored: aside } },
          { path: name, problem: path },
        ]);
        expectHarmless(made);
        expect(all(made, 'style').length).toBe(1);
      },
    ),
    { numRuns: 60 },
  );
});
