import { strFromU8, unzipSync } from 'fflate';
import { a1 } from '../../src/core/sheet/address';
import type { Sheet, Workbook } from '../../src/core/sheet/types';
import { newWorkbook } from '../../src/hosts/ooxml/new-workbook';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { XmlScanner } from '../../src/hosts/ooxml/xml';
import { MARK_FILLS } from '../../src/hosts/token';
import { say } from '../../src/locales';
import { languages, type Language } from '../../src/locales/types';
import type { ReportFile } from '../../src/report';
import { exportReport, reportWorkbook } from '../../src/taskpane/export-report';
import { MemoryPort } from '../taskpane/memory-port';
import { auditOf, ignored, wordsOf } from './support';

const date = new Date(2025, 2, 14);

/** Total 97 instead of what the parts give, and a target that nobody can read. */
const wrong = () => auditOf({ H20: 97 });

async function made(files: readonly ReportFile[], language: Language = 'zh-CN'): Promise<Uint8Array> {
  return reportWorkbook({ date, files }, await wordsOf(language));
}

function sheetOf({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The texts of a sheet, row by row. */
function texts(sheet: Sheet): string[][] {
  const rows: string[][] = [];
  for (const { row, col, cell } of sheet.cells()) (rows[row] ??= [])[col] = cell.text;
  return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? ''));
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

test('the summary has one row per form, with figures as numbers', async () => {
  const audit = wrong();
  const workbook = readWorkbook(await made([{ path: '', audit }]));
  const rows = texts(sheetOf(workbook, '汇总'));
  expect(rows[0]?.[0]).toBe('绩效自评表审核报告');
  expect(rows[1]?.[0]).toBe('2025年3月14日');
  expect(rows[2]).toEqual([
    '表',
    '单位',
    '年度',
    '总分\n（填报）',
    '总分\n（核算）',
    '等级\n（填报）',
    '等级\n（核算）',
    '错误',
    '需说明',
    '提示',
  ]);
  const count = (severity: string) => audit.findings.filter((each) => each.severity === severity).length;
  const [form] = audit.forms;
  expect(rows[3]?.slice(3, 5)).toEqual([form?.total?.stated, form?.total?.computed]);
  expect(rows[3]?.slice(7).map(Number)).toEqual([count('error'), count('explain'), count('hint')]);
  const sheet = sheetOf(workbook, '汇总');
  expect(typeof sheet.at(3, 3)?.value).toBe('number');
  expect(rows.flat().some((text) => text.startsWith('审核口径：'))).toBe(true);
});

test('every finding stands in the list, its consequences beneath it, unchecked ones at the end', async () => {
  const audit = auditOf({ F6: 200, H20: 97, F13: '≥' });
  const { rules } = await wordsOf('zh-CN');
  const rows = texts(sheetOf(readWorkbook(await made([{ path: '', audit }])), '问题清单'));
  expect(rows[0]).toEqual(['编号', '表', '单元格', '轻重', '问题', '建议填写', '类别']);
  const all = audit.findings.flatMap((finding) => [finding, ...finding.consequences]);
  expect(audit.findings.some(({ consequences }) => consequences.length > 0)).toBe(true);
  const found = rows.slice(1, all.length + 1);
  for (const finding of audit.findings) {
    const sentence = say(rules.messages, finding.message);
    const at = found.findIndex((row) => row[2] === a1(finding.place.cell) && row[4] === sentence);
    expect([sentence, at >= 0]).toEqual([sentence, true]);
    finding.consequences.forEach((next, index) => {
      const row = found[at + index + 1];
      expect(row?.[0]).toBe(`↳ ${found[at]?.[0]}`);
      expect(row?.[4]).toBe(`连带：${say(rules.messages, next.message)}`);
    });
  }
  expect(found.filter((row) => /^\d+$/.test(row[0] ?? '')).map((row) => Number(row[0]))).toEqual(
    audit.findings.map((_, index) => index + 1),
  );
  const rest = rows.slice(all.length + 1);
  expect(audit.notChecked.length).toBeGreaterThan(0);
  expect(rest.find((row) => row.length > 0)).toEqual(['无法核对']);
  const reasons = new Set(audit.notChecked.map(({ reason }) => say(rules.messages, reason)));
  for (const reason of reasons) expect(rest.map((row) => row[4])).toContain(reason);
});

test('fills are those of the marks, and the sheets are set up for view and print', async () => {
  const parts = partsOf(await made([{ path: '', audit: wrong() }]));
  expect(parts['xl/styles.xml']).toContain(`FF${MARK_FILLS.error}`);
  const list = parts['xl/worksheets/sheet2.xml'] ?? '';
  expect(list).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(list).toMatch(/<autoFilter ref="A1:G\d+"\/>/);
  expect(list).toContain('<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>');
  expect(list).toContain('fitToPage="1"');
  expect(parts['xl/workbook.xml']).toContain("'问题清单'!$1:$1");
});

test.each(languages)('all parts are well-formed, typed and related, in %s', async (language) => {
  const parts = partsOf(await made([{ path: '', audit: wrong() }], language));
  expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
  for (const [name, xml] of Object.entries(parts)) {
    const scanner = new XmlScanner(xml, name);
    while (scanner.next() !== 'done');
    if (name.endsWith('.rels') || name.startsWith('[')) continue;
    expect(parts['[Content_Types].xml']).toContain(`PartName="/${name}"`);
  }
  for (const [, target] of (parts['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g)) {
    expect(Object.keys(parts)).toContain(`xl/${target}`);
  }
});

test('no text becomes a formula or breaks a part, whatever a form holds', async () => {
  const name = '=HYPERLINK("http://x","y")';
  const audit = auditOf({ C3: name, H20: 97 });
  const aside = audit.findings
    .slice(0, 1)
    .flatMap((finding) => ignored(audit, finding, '+1 & <b>\u0007\ud800]]>'));
  const bytes = await made([{ path: '', audit: { ...audit, ignored: aside } }]);
  const parts = partsOf(bytes);
  for (const [part, xml] of Object.entries(parts))
    if (part.includes('worksheets')) expect(xml).not.toMatch(/<f[ >]/);
  const cells = readWorkbook(bytes).sheets.flatMap((sheet) => [...sheet.cells()].map(({ cell }) => cell));
  expect(cells.every(({ formula }) => formula === undefined)).toBe(true);
  expect(cells.some(({ text }) => text.endsWith('理由：+1 & <b>\u0007\ud800]]>'))).toBe(true);
});

test('a text that begins like a formula keeps its quote, one too long is cut', () => {
  const values = ['=1+1', '-x', '+1', '@a', ' spaced ', 'a\r\nb', 'x'.repeat(40_000), -0.5, Number.NaN];
  const rows = values.map((value) => ({ cells: [{ value }] }));
  const bytes = newWorkbook({
    title: '<&>',
    created: date,
    sheets: [{ name: "a'b & c", columns: [20], rows, head: 0 }],
  });
  expect((partsOf(bytes)['xl/worksheets/sheet1.xml']?.match(/s="1"/g) ?? []).length).toBe(4);
  expect(partsOf(bytes)['xl/styles.xml']).toContain('quotePrefix="1"');
  const [sheet] = readWorkbook(bytes).sheets;
  expect(sheet?.name).toBe("a'b & c");
  expect(values.map((_, row) => sheet?.at(row, 0)?.value)).toEqual([
    '=1+1',
    '-x',
    '+1',
    '@a',
    ' spaced ',
    'a\nb',
    `${'x'.repeat(32_766)}…`,
    -0.5,
    'NaN',
  ]);
});

test('several files are named, and those without a form are told of', async () => {
  const files: ReportFile[] = [
    { path: 'in/a/one.xlsx', audit: wrong() },
    { path: 'in/b/two.xlsx', audit: auditOf() },
    { path: 'in/c.xlsx', problem: 'c.xlsx 打不开' },
  ];
  const workbook = readWorkbook(await made(files));
  const summary = texts(sheetOf(workbook, '汇总'));
  expect(summary[2]?.[0]).toBe('文件');
  expect(summary.slice(3, 6).map((row) => row[0])).toEqual(['a/one.xlsx', 'b/two.xlsx', '合计']);
  expect(summary.flat()).toContain('c.xlsx 打不开');
  expect(texts(sheetOf(workbook, '问题清单'))[1]?.[1]).toBe('a/one.xlsx');
});

test('a run without findings or forms says so', async () => {
  const none = readWorkbook(
    await made([{ path: '', audit: { ...wrong(), forms: [], findings: [], notChecked: [] } }]),
  );
  const { cli } = await wordsOf('zh-CN');
  expect(texts(sheetOf(none, '汇总')).flat()).toContain(cli.report.noForms);
  expect(texts(sheetOf(none, '问题清单'))[1]?.[0]).toBe(cli.report.noFindings);
});

test('the same input gives the same bytes', async () => {
  const files = [{ path: '', audit: wrong() }];
  expect(await made(files)).toEqual(await made(files));
});

test('the pane opens it through the port', async () => {
  const audit = wrong();
  const port = new MemoryPort(audit.workbook, { createWorkbook: true });
  await exportReport(port, audit, 'en');
  expect(readWorkbook(port.created ?? new Uint8Array()).sheets.map(({ name }) => name)).toEqual([
    'Summary',
    'Findings',
  ]);
  await expect(exportReport(new MemoryPort(audit.workbook), audit, 'en')).rejects.toThrow('host');
});
