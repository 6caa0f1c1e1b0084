import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { auditWorkbooks } from '../../src/core/audit';
import { a1 } from '../../src/core/sheet/address';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { reportWorkbook } from '../../src/taskpane/export-report';
import { wordsOf } from '../report/support';

const samples = join(__dirname, '../../assets/samples');
const there = spawnSync('soffice', ['--version']).status === 0;

(there ? describe : describe.skip)('the report in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-report-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('opens with every value as we wrote it', async () => {
    const files = readdirSync(samples)
      .filter((name) => name.endsWith('.xlsx'))
      .flatMap((path) => {
        const [audit] = auditWorkbooks([readWorkbook(new Uint8Array(readFileSync(join(samples, path))))]);
        return audit ? [{ path, audit }] : [];
      });
    const bytes = reportWorkbook({ date: new Date(2025, 2, 14), files }, await wordsOf('zh-CN'));
    const path = join(folder, 'report.xlsx');
    writeFileSync(path, bytes);
    const home = pathToFileURL(join(folder, 'profile')).href;
    const to = join(folder, 'out');
    const options = [
      `-env:UserInstallation=${home}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      to,
      path,
    ];
    execFileSync('soffice', options, { stdio: 'ignore', timeout: 180_000 });
    const values = (file: Uint8Array) =>
      readWorkbook(file).sheets.map(({ name, cells }) => [
        name,
        [...cells()]
          .filter(({ cell }) => cell.text !== '')
          .map(({ row, col, cell }) => [a1({ row, col }), cell.value, cell.text]),
      ]);
    expect(values(new Uint8Array(readFileSync(join(to, 'report.xlsx'))))).toEqual(values(bytes));
  }, 120_000);
});
