import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { planFill } from '../../src/core/fill/plan';
import { a1 } from '../../src/core/sheet/address';
import { applyEdits } from '../../src/hosts/ooxml/edits';
import { annotate } from '../../src/hosts/ooxml/marks';
import { readWorkbook } from '../../src/hosts/ooxml/read';

const root = join(__dirname, '../..');
const there = spawnSync('soffice', ['--version']).status === 0;

/** Tells LibreOffice to calculate every formula anew when it loads a file, whatever results are stored. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

(there ? describe : describe.skip)('as LibreOffice sees it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-office-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Opens workbooks in LibreOffice, recalculated, and gives what it saves. */
  function resaved(files: Readonly<Record<string, Uint8Array>>): Map<string, Uint8Array> {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user/registrymodifications.xcu'), RECALCULATE);
    const [from, to] = [join(folder, 'in'), join(folder, 'out')];
    for (const dir of [from, to]) rmSync(dir, { recursive: true, force: true });
    mkdirSync(from);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(from, name), bytes);
    const paths = Object.keys(files).map((name) => join(from, name));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        to,
        ...paths,
      ],
      { stdio: 'ignore', timeout: 180_000 },
    );
    return new Map(readdirSync(to).map((name) => [name, new Uint8Array(readFileSync(join(to, name)))]));
  }

  const samples = readdirSync(join(root, 'assets/samples')).filter((name) => name.endsWith('.xlsx'));
  const cases = readdirSync(join(root, 'tests/corpus/generated')).filter((name) =>
    /^mutant-.*(rate|escore|total|noscore|parts).*\.xlsx$/.test(name),
  );

  test('live formulas give the figures that we store', () => {
    const files: Record<string, Uint8Array> = {};
    const expected = new Map<string, [string, string, number | string][]>();
    const paths = [
      ...samples.map((name) => ['assets/samples', name]),
      ...cases.map((name) => ['tests/corpus/generated', name]),
    ];
    for (const [dir = '', name = ''] of paths) {
      const bytes = new Uint8Array(readFileSync(join(root, dir, name)));
      const planned = planFill(readWorkbook(bytes), { overwrite: true });
      if (!planned.some((cell) => cell.formula !== undefined)) continue;
      const edits = planned.map(({ sheet, cell, formula, value }) =>
        formula === undefined ? { sheet, cell, value } : { sheet, cell, formula, cached: value },
      );
      files[name] = applyEdits(bytes, edits).bytes;
      expected.set(
        name,
        planned.map(({ sheet, cell, value }) => [sheet, a1(cell), value]),
      );
    }
    expect(expected.size).toBeGreaterThan(15);
    const saved = resaved(files);
    for (const [name, cells] of expected) {
      const workbook = readWorkbook(saved.get(name) ?? new Uint8Array());
      for (const [sheet, cell, value] of cells) {
        const column = cell.charCodeAt(0) - 65;
        const found = workbook.sheets
          .find((s) => s.name === sheet)
          ?.at(Number(cell.slice(1)) - 1, column)?.value;
        expect([name, cell, typeof found === 'number' ? Number(found.toPrecision(12)) : found]).toEqual([
          name,
          cell,
          value,
        ]);
      }
    }
  }, 240_000);

  test('marks and notes arrive, and every value stays', () => {
    const [name = ''] = samples.filter((sample) => sample.startsWith('2-'));
    const bytes = new Uint8Array(readFileSync(join(root, 'assets/samples', name)));
    const marks = [
      { sheet: '自评表', cell: { row: 5, col: 5 }, severity: 'error' as const, note: '应为 170' },
    ];
    const saved = resaved({ 'marked.xlsx': annotate(bytes, marks, { author: '自评表审核' }).bytes }).get(
      'marked.xlsx',
    );
    const texts = (file: Uint8Array): string[] =>
      readWorkbook(file).sheets.flatMap((sheet) =>
        [...sheet.cells()].map(({ row, col, cell }) => `${a1({ row, col })}=${cell.text}`),
      );
    expect(texts(saved ?? new Uint8Array())).toEqual(texts(bytes));
    const all = new TextDecoder('latin1').decode(saved);
    expect(all).toContain('comments');
  }, 120_000);
});
