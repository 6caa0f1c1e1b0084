import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { a1, parseA1, type Address } from '../../../src/core/sheet/address';
import { clearAll } from '../../../src/hosts/ooxml/clear';
import { applyEdits, type Edit } from '../../../src/hosts/ooxml/edits';
import { applyJournalled, undoLast } from '../../../src/hosts/ooxml/journal';
import { annotate, clearMarks, type Mark } from '../../../src/hosts/ooxml/marks';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { workbookBytes } from '../../support/xlsx';
import { changedParts, partsIn, partText } from './parts';
import { richWorkbook, SHEET } from './rich';

/** What another program makes of our files; skipped where LibreOffice is not installed. */
const installed = spawnSync('soffice', ['--version']).status === 0;

const at = (text: string): Address => parseA1(text) ?? { row: 0, col: 0 };
const AUTHOR = { author: '自评表审核' };
const MARKS: Mark[] = [
  { sheet: '自评表', cell: at('E10'), severity: 'error', note: '总分应为 94' },
  { sheet: '自评表', cell: at('B5'), severity: 'explain', note: '请说明\n第二行' },
  { sheet: '附表', cell: at('A1'), severity: 'hint', note: '另一张表' },
];
const EDITS: Edit[] = [
  { sheet: '自评表', cell: at('C5'), value: 90 },
  { sheet: '自评表', cell: at('B7'), value: 11 },
  { sheet: '自评表', cell: at('B3'), value: '=不是公式' },
  { sheet: '自评表', cell: at('D8'), value: 41 },
  { sheet: '自评表', cell: at('E10'), formula: 'SUM(D7:D9)+ROUND(E5/3,2)', cached: 126 },
];

/** Values by sheet and address; what we know no value of is null. */
function values(bytes: Uint8Array): Record<string, unknown> {
  const cells = readWorkbook(bytes).sheets.flatMap((sheet) =>
    [...sheet.cells()].map(
      ({ row, col, cell }) => [`${sheet.name}!${a1({ row, col })}`, cell.value] as const,
    ),
  );
  return Object.fromEntries(cells);
}

/** Without the stored results of formulas: whoever opens it must calculate. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, string | Uint8Array] => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, part];
    const xml = Buffer.from(part).toString('utf8');
    return [name, xml.replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, '$1')];
  });
  return workbookBytes({ sheets: [], parts: Object.fromEntries(parts) });
}

(installed ? describe : describe.skip)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-office-'));
  const rich = richWorkbook();
  const marked = annotate(rich, MARKS, AUTHOR).bytes;
  const filled = applyJournalled(rich, EDITS, { label: '填表' }, { force: true }).bytes;
  const both = annotate(filled, MARKS, AUTHOR).bytes;
  const files = {
    rich,
    marked,
    filled,
    both,
    computed: withoutResults(filled),
    prefixed: annotate(richWorkbook({ prefix: 'x' }), MARKS, AUTHOR).bytes,
    strict: annotate(richWorkbook({ strict: true }), MARKS, AUTHOR).bytes,
  };

  function convert(format: string, names: string[]): void {
    mkdirSync(join(folder, 'out'), { recursive: true });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const inputs = names.map((name) => join(folder, `${name}.xlsx`));
    const options = ['--headless', '--convert-to', format, '--outdir', join(folder, 'out')];
    execFileSync('soffice', [profile, ...options, ...inputs], { stdio: 'ignore', timeout: 180_000 });
  }
  const saved = (name: string): Uint8Array =>
    new Uint8Array(readFileSync(join(folder, 'out', `${name}.xlsx`)));

  beforeAll(() => {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    convert('xlsx:Calc MS Excel 2007 XML', Object.keys(files));
    convert('fods', ['marked', 'prefixed', 'strict']);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds the same values in a marked workbook', () => {
    expect(values(saved('marked'))).toEqual(values(saved('rich')));
    expect(values(saved('marked'))).toEqual(values(rich));
  });

  it('calculates the results that we wrote', () => {
    const [ours, theirs] = [values(filled), values(saved('computed'))];
    for (const [cell, value] of Object.entries(ours))
      if (value !== null) expect([cell, theirs[cell]]).toEqual([cell, value]);
    expect(theirs).toMatchObject({
      '自评表!B3': '=不是公式',
      '自评表!E5': 9,
      '自评表!D7': 22,
      '自评表!D8': 41,
      '自评表!D9': 60,
      '自评表!E10': 126,
      '附表!A1': 90,
    });
  });

  it('calculates what we took out when it opens the workbook', () => {
    expect(values(saved('filled'))).toMatchObject({
      '自评表!B12': '共 9 分',
      '自评表!C12': 9,
      '自评表!F10': 62,
    });
  });

  it.each(['marked', 'prefixed', 'strict'])('shows the marks of a workbook: %s', (name) => {
    const xml = readFileSync(join(folder, 'out', `${name}.fods`), 'utf8');
    const notes = [...xml.matchAll(/<office:annotation [\s\S]*?<\/office:annotation>/g)].map(([note]) =>
      [...note.matchAll(/<text:p[^>]*>([\s\S]*?)<\/text:p>/g)]
        .map(([, text]) => text?.replace(/<[^>]*>/g, ''))
        .join('|'),
    );
    expect(notes).toEqual(
      expect.arrayContaining([
        '── 自评表审核 (ziping:1) ──|总分应为 94',
        '审核人:|请附批复|── 自评表审核 (ziping:2) ──|请说明|第二行',
        '── 自评表审核 (ziping:1) ──|另一张表',
        '单位：公里',
      ]),
    );
    const formats = [
      ...xml.matchAll(/target-range-address="([^"]*)">\s*<calcext:condition [^>]*value="([^"]*)"/g),
    ];
    expect(formats.map(([, range, value]) => [range, value]).slice(0, 2)).toEqual([
      ['自评表.E10:自评表.E10', 'formula-is(LEN(&quot;ziping:mark:error&quot;)&gt;0)'],
      ['自评表.B5:自评表.B5', 'formula-is(LEN(&quot;ziping:mark:explain&quot;)&gt;0)'],
    ]);
  });

  it('leaves marks that can be taken away', () => {
    const cleared = clearMarks(saved('marked'));
    for (const [name, part] of Object.entries(partsIn(cleared))) expect([name, part]).not.toContain('ziping');
    expect(partText(cleared, SHEET).match(/<cfRule /g)).toHaveLength(2);
    expect(partText(cleared, 'xl/comments1.xml').match(/<comment /g)).toHaveLength(3);
  });

  it('leaves a journal that can be taken back', () => {
    const back = undoLast(saved('both'));
    expect(back.cells.map(({ cell }) => cell)).toEqual(['B3', 'C5', 'B7', 'D8', 'E10']);
    // It gave results to formulas that we cannot evaluate; taking back takes them out again.
    const [was, now] = [values(rich), values(back.bytes)];
    for (const [cell, value] of Object.entries(now))
      if (value !== null) expect([cell, value]).toEqual([cell, was[cell]]);
    expect(now).toMatchObject({ '自评表!C5': 80, '自评表!D8': 40, '自评表!D9': 60 });
    const nothing = clearAll(back.bytes);
    for (const [name, part] of Object.entries(partsIn(nothing))) expect([name, part]).not.toContain('ziping');
  });

  it('is marked and filled after it has saved', () => {
    const again = annotate(saved('rich'), MARKS, AUTHOR).bytes;
    expect(changedParts(saved('rich'), clearMarks(again))).toEqual([]);
    const { bytes } = applyEdits(saved('rich'), EDITS, { force: true });
    expect(values(bytes)).toMatchObject({ '自评表!E5': 9, '自评表!D7': 22 });
  });
});
