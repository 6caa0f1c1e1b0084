import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditFileJson, Summary } from '../../src/cli/json';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { withStored } from '../../src/hosts/ooxml/stored-write';
import { workbookBytes } from '../support/xlsx';
import { run, scratch } from './support';

const sample = join(__dirname, '../../assets/samples/2-某县水务局-河道清淤（有错）.xlsx');

describe('setting findings aside', () => {
  const folder = scratch();
  afterAll(folder.remove);
  const ignored = folder.at('ignored.xlsx');

  const json = async (path: string): Promise<{ file: AuditFileJson; summary: Summary; code: number }> => {
    const { out, code } = await run(['audit', path, '--format', 'json']);
    const { files, summary } = JSON.parse(out) as { files: AuditFileJson[]; summary: Summary };
    return { file: files[0] as AuditFileJson, summary, code };
  };
  const ignore = (path: string, cell: string, reason: string, output: string, ...more: string[]) =>
    run(['ignore', path, '--cell', cell, '--reason', reason, '--output', output, ...more]);

  test('names the cell, the rule and the reason; the cells stay as they are', async () => {
    const { code, out, err } = await ignore(sample, 'F6', '含上级追加', ignored);
    expect([code, out]).toEqual([0, '已忽略 自评表!F6 资金合计，理由：含上级追加\n']);
    expect(err).toContain('结果已写入');
    const cells = (path: string) =>
      readWorkbook(readFileSync(path)).sheets.map((sheet) => [...sheet.cells()]);
    expect(cells(ignored)).toEqual(cells(sample));
  });

  test('it stands apart in the text, with its reason', async () => {
    const { code, out } = await run(['audit', ignored]);
    expect(code).toBe(1);
    expect(out).toContain(
      [
        '    已忽略',
        '      F6  错误    全年预算数合计应为 170 万元（150 + 20），填写为 180 万元',
        '      └ 理由：含上级追加  连同由此引起的 2 处',
      ].join('\n'),
    );
    expect(out.split('已忽略')[0]).not.toContain('F6');
    expect(out).toContain('1 处已忽略，不在上述之内。');
    expect((await run(['audit', ignored, '--lang', 'en'])).out).toContain('└ Reason: 含上级追加');
  });

  test('and in the JSON; it counts for the exit code alone', async () => {
    const [before, after] = [await json(sample), await json(ignored)];
    const own = before.file.findings.find(({ rule }) => rule === 'funds/parts-sum');
    expect(after.file.ignored).toEqual([{ ...own, reason: '含上级追加' }]);
    expect(after.file.findings).toEqual(before.file.findings.filter((finding) => finding !== own));
    expect(after.summary).toEqual({
      ...before.summary,
      error: before.summary.error - 1,
      folded: before.summary.folded - 2,
      ignored: 1,
    });
    expect(after.file).not.toHaveProperty('stale');
  });

  test('an error that is set aside still counts for the exit code, where it is the only one', async () => {
    const cells = {
      A1: '2024年度项目支出绩效自评表',
      A2: '项目名称',
      B2: '清淤',
      A3: '主管部门',
      B3: '某局',
      C3: '实施单位',
      D3: '某局',
      A4: '一级指标',
      B4: '三级指标',
      C4: '指标值',
      D4: '实际完成值',
      E4: '分值',
      F4: '得分',
      A5: '产出指标',
      B5: '清淤长度',
      C5: 20,
      D5: 20,
      E5: 100,
      F5: 100,
      A6: '总分',
      E6: 100,
      F6: 99,
    };
    const path = folder.write('one.xlsx', workbookBytes({ sheets: [{ name: '自评表', cells }] }));
    expect((await json(path)).summary).toMatchObject({ error: 1, ignored: 0 });
    await ignore(path, 'F6', '另有扣分', path, '--rule', 'score/total');
    const { summary, code } = await json(path);
    expect([summary.error, summary.ignored, code]).toEqual([0, 1, 1]);
  });

  test('of several things that a rule says of a cell each is a matter of its own', async () => {
    const path = folder.at('one.xlsx');
    const { summary } = await json(path);
    await ignore(path, 'A5', '不适用', path, '--rule', 'indicator/dimension-missing');
    const { file, summary: after } = await json(path);
    expect([summary.hint, after.hint, after.ignored]).toEqual([6, 2, 5]);
    const entries = JSON.parse(readWorkbook(readFileSync(path)).ignored ?? '') as {
      entries: { message?: string }[];
    };
    entries.entries = entries.entries.slice(0, 3);
    const fewer = withStored(readFileSync(path), 'ignored', JSON.stringify(entries));
    expect((await json(folder.write('fewer.xlsx', fewer))).summary).toMatchObject({ hint: 4, ignored: 3 });
    expect(file).not.toHaveProperty('stale');
  });

  test('where nothing else was found, that is said', async () => {
    const path = join(__dirname, '../../assets/samples/4-某县中心小学-图书购置（不评分）.xlsx');
    const { file } = await json(path);
    const output = folder.at('four.xlsx');
    await ignore(path, file.findings[0]?.cell ?? '', '已说明', output);
    expect((await run(['audit', output])).out).toContain('    没有其他问题\n    已忽略\n');
  });

  test('it stands apart in the HTML report', async () => {
    const { out } = await run(['audit', ignored, '--format', 'html']);
    expect(out).toContain('<h3>已忽略</h3>');
    expect(out).toContain('理由：含上级追加');
    expect(out).toContain('1 处已忽略');
    expect(out).not.toContain('失效的忽略');
  });

  test('annotate gives it no mark, fill does not correct it', async () => {
    const marks = async (path: string) => /标出了 (\d+) 个单元格/.exec(path)?.[1];
    const marked = folder.at('marked.xlsx');
    const all = await run(['annotate', sample, '--output', marked]);
    const fewer = await run(['annotate', ignored, '--output', marked]);
    expect([await marks(all.out), await marks(fewer.out)]).toEqual(['13', '11']);
    const filled = await run(['fill', ignored, '--overwrite', '--output', folder.at('filled.xlsx')]);
    expect(filled.out).not.toContain('自评表!F6');
    expect((await json(folder.at('filled.xlsx'))).summary.ignored).toBe(1);
  });

  test('a cell of a merge, quotes around the sheet, and a new reason for the same', async () => {
    const again = folder.at('again.xlsx');
    const { out } = await ignore(ignored, "'自评表'!F6", '批复〔2024〕3号', again);
    expect(out).toContain('批复〔2024〕3号');
    expect((await json(again)).file.ignored.map(({ reason }) => reason)).toEqual(['批复〔2024〕3号']);
  });

  test('unignore lists it again, and the file is what it was', async () => {
    const back = folder.at('back.xlsx');
    const { code, out } = await run(['unignore', ignored, '--cell', '自评表!F6', '--output', back]);
    expect([code, out]).toEqual([0, '已撤销忽略 自评表!F6 资金合计，该问题重新列出。\n']);
    expect(readFileSync(back).equals(readFileSync(sample))).toBe(true);
  });

  test('what applies no more is told of, and dropped', async () => {
    const bytes = readFileSync(ignored);
    const text = readWorkbook(bytes).ignored ?? '';
    const path = folder.write(
      'stale.xlsx',
      withStored(bytes, 'ignored', text.replace('"180.00"', '"181.00"')),
    );
    const { file } = await json(path);
    expect(file.stale).toEqual([
      {
        rule: 'funds/parts-sum',
        sheet: '自评表',
        cell: 'F6',
        why: 'changed',
        value: '181.00',
        now: '180.00',
        reason: '含上级追加',
      },
    ]);
    const { out } = await run(['audit', path]);
    expect(out).toContain(
      '自评表!F6  资金合计  填写已由「181.00」改为「180.00」，原来的忽略不再起作用  理由：含上级追加',
    );
    expect(out).toContain('ziping unignore 文件 --drop-stale --output 新文件');
    expect((await run(['audit', path, '--format', 'html'])).out).toContain('失效的忽略');
    const dropped = await run(['unignore', path, '--drop-stale', '--output', path]);
    expect(dropped.out).toBe('清理了 1 条失效的忽略。\n');
    expect(readFileSync(path).equals(readFileSync(sample))).toBe(true);
    expect((await run(['unignore', path, '--drop-stale', '--output', path])).out).toBe('没有失效的忽略。\n');
  });

  test.each([
    [['ignore', '--cell', 'A1', '--reason', 'x'], '自评表!A1 没有问题，不需要忽略'],
    [
      ['ignore', '--cell', 'I21', '--rule', 'funds/rate', '--reason', 'x'],
      '自评表!I21 没有这个问题，该单元格的问题有：score/total',
    ],
    [
      ['ignore', '--cell', 'I6', '--reason', 'x'],
      '自评表!I6 有多个问题，请用 --rule 写明是哪一个：funds/rate、funds/low-rate',
    ],
    [['ignore', '--cell', 'F6', '--reason', '——'], '请用 --reason 写明忽略的理由。'],
    [['ignore', '--cell', '表!F6', '--reason', 'x'], '没有工作表“表”，现有的是：自评表'],
    [['ignore', '--cell', '自评表!', '--reason', 'x'], '“自评表!”不是单元格，请写成 C5 或 自评表!C5。'],
    [['unignore', '--cell', 'F6'], '自评表!F6 没有被忽略的问题'],
  ])('%j is refused, and nothing is written', async ([command = '', ...rest], sentence) => {
    const output = folder.at('refused.xlsx');
    const { code, out, err } = await run([command, sample, ...rest, '--output', output]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(() => readFileSync(output)).toThrow();
  });

  test('a damaged record is told of, not used, and never written over', async () => {
    const text = '{"version":1,"entries":[{"rule":"score/total"}]}';
    const path = folder.write('damaged.xlsx', withStored(readFileSync(sample), 'ignored', text));
    const audited = await run(['audit', path]);
    expect(audited.err).toContain('忽略记录已损坏（entries[0].sheet），没有采用');
    expect(audited.out).toContain('F6   错误');
    const refused = await ignore(path, 'F6', 'x', folder.at('x.xlsx'));
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('请先用 ziping clear --all 清除原记录');
    const later = folder.write('later.xlsx', withStored(readFileSync(sample), 'ignored', '{"version":9}'));
    expect((await run(['audit', later])).err).toContain('由较新的版本写入');
    const cleared = await run(['clear', path, '--all', '--output', folder.at('cleared.xlsx')]);
    expect(cleared.out).toContain('已清除标记和批注、填写记录 0 步、忽略记录；');
    expect(readFileSync(folder.at('cleared.xlsx')).equals(readFileSync(sample))).toBe(true);
  });

  test('clear --all says how much it took away', async () => {
    const all = folder.at('all.xlsx');
    await run(['fill', ignored, '--overwrite', '--output', all]);
    const { out } = await run(['clear', all, '--all', '--output', all]);
    expect(out).toContain('填写记录 1 步、忽略记录 1 条');
    expect((await json(all)).summary.ignored).toBe(0);
  });
});
