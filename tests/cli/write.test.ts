import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { workbookBytes } from '../support/xlsx';

const sample = join(__dirname, '../../assets/samples/2-某县水务局-河道清淤（有错）.xlsx');

/** Runs the command line and gives what it said. */
async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const io = {
    out: (t: string) => void (said.out += t),
    err: (t: string) => void (said.err += t),
    colour: false,
  };
  return { code: await main(argv, io), ...said };
}

describe('commands that write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-'));
  const file = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('fill writes live formulas, tells each cell, and undo gives the file back byte for byte', async () => {
    const filled = await run('fill', sample, '--output', file('filled.xlsx'), '--overwrite');
    expect(filled.code).toBe(0);
    expect(filled.out).toContain('自评表!F6  全年预算数合计  180.00 → 170.00  公式 =SUM(F7:F9)');
    const [sheet] = readWorkbook(readFileSync(file('filled.xlsx'))).sheets;
    expect(sheet?.at(20, 8)).toMatchObject({ value: 95.82, formula: 'ROUND(SUM(I13:I20,J6),2)' });
    const undone = await run('undo', file('filled.xlsx'), '--output', file('undone.xlsx'));
    expect(undone.out).toContain('已撤销“填充计算列”，恢复了 6 个单元格。');
    expect(readFileSync(file('undone.xlsx')).equals(readFileSync(sample))).toBe(true);
  });

  test('without --overwrite nothing that is typed changes', async () => {
    const { out } = await run('fill', sample, '--output', file('same.xlsx'));
    expect(out).toBe('没有需要填写的计算栏。\n');
    expect(readFileSync(file('same.xlsx')).equals(readFileSync(sample))).toBe(true);
  });

  test('annotate marks every flagged cell, again the same, and clear gives the file back', async () => {
    const marked = await run('annotate', sample, '--output', file('marked.xlsx'));
    expect(marked.out).toContain('标出了 13 个单元格');
    await run('annotate', file('marked.xlsx'), '--output', file('again.xlsx'));
    expect(readFileSync(file('again.xlsx')).equals(readFileSync(file('marked.xlsx')))).toBe(true);
    await run('clear', file('again.xlsx'), '--output', file('cleared.xlsx'));
    expect(readFileSync(file('cleared.xlsx')).equals(readFileSync(sample))).toBe(true);
  });

  test('the input may be written over where it is named twice; --all forgets the fill', async () => {
    writeFileSync(file('own.xlsx'), readFileSync(sample));
    await run('fill', file('own.xlsx'), '--output', file('own.xlsx'), '--overwrite');
    const cleared = await run('clear', file('own.xlsx'), '--output', file('own.xlsx'), '--all');
    expect(cleared.out).toContain('不能再撤销');
    expect((await run('undo', file('own.xlsx'), '--output', file('x.xlsx'))).out).toBe(
      '没有可以撤销的填写记录。\n',
    );
  });

  test('a locked cell is refused by name and nothing is written', async () => {
    const cells = {
      A1: '2024年度项目支出绩效自评表',
      A2: '一级指标',
      B2: '三级指标',
      C2: '指标值',
      D2: '实际完成值',
      E2: '分值',
      F2: '得分',
      A3: '产出指标',
      B3: '清淤长度',
      C3: 20,
      D3: 20,
      E3: 100,
      F3: 100,
      A4: '总分',
      E4: 100,
    };
    writeFileSync(file('locked.xlsx'), workbookBytes({ sheets: [{ name: '自评表', cells, protect: true }] }));
    const { code, err } = await run('fill', file('locked.xlsx'), '--output', file('never.xlsx'));
    expect([code, err]).toEqual([2, expect.stringContaining('自评表!F4 受工作表保护')]);
    expect(() => readFileSync(file('never.xlsx'))).toThrow();
  });

  test.each([
    [['fill', sample], '请用 --output 写明新文件的名字'],
    [['annotate', sample, sample, '--output', 'x.xlsx'], 'annotate 一次只处理一个文件'],
    [['clear', sample, '--output', 'x.xlsx', '--values'], '选项 --values 不能用于 clear，只能用于 fill'],
    [['undo', '/没有/这个.xlsx', '--output', 'x.xlsx'], '不存在'],
  ])('%j is refused', async (argv, sentence) => {
    const { code, err } = await run(...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
