import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, scratch } from '../cli/support';
import { all, classed, parse } from './support';

const samples = join(__dirname, '../../assets/samples');
const folder = scratch();
afterAll(() => folder.remove());

test('--format html writes the report on all files, readable or not, and the exit code stays', async () => {
  const output = folder.at('报告.html');
  const bad = folder.write('坏.xlsx', 'PK');
  const { code, out, err } = await run(['audit', samples, bad, '--format', 'html', '--output', output]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(`结果已写入 ${output}`);
  const page = parse(readFileSync(output, 'utf8'));
  expect(all(page, 'article')).toHaveLength(4);
  expect(classed(page, 'unreadable')[0]?.text).toContain('坏.xlsx');
});

test('without --output it goes to the screen; what is flagged is the same as in JSON', async () => {
  const html = await run(['audit', samples, '--format', 'html', '--lang', 'en', '--together']);
  const json = await run(['audit', samples, '--format', 'json', '--together']);
  expect(html.code).toBe(json.code);
  const page = parse(html.out);
  const { findings, folded } = JSON.parse(json.out).files.reduce(
    (sum: { findings: number; folded: number }, file: { findings: { consequences?: unknown[] }[] }) => ({
      findings: sum.findings + file.findings.length,
      folded: sum.folded + file.findings.flatMap(({ consequences = [] }) => consequences).length,
    }),
    { findings: 0, folded: 0 },
  );
  const rows = classed(page, 'findings').flatMap((table) =>
    all(table, 'tbody').flatMap((body) => all(body, 'tr')),
  );
  expect(rows).toHaveLength(findings + folded);
});
