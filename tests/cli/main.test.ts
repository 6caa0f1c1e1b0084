import { readFileSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { workbookBytes, workbookParts } from '../support/xlsx';
import { plain, run, scratch } from './support';

const samples = join(__dirname, '../../assets/samples');
const sample = (start: string) =>
  join(samples, readdirSync(samples).find((name) => name.startsWith(start)) ?? start);

let folder: ReturnType<typeof scratch>;
beforeEach(() => (folder = scratch()));
afterEach(() => folder.remove());

/** An OLE container whose directory names one stream, as an encrypted or an old workbook does. */
function ole(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.write(stream, 1024, 'utf16le');
  bytes.writeUInt16LE(2 * stream.length + 2, 1024 + 64);
  return bytes;
}

describe('usage', () => {
  test('no arguments: the help, in Chinese, as wrong usage', async () => {
    const { code, out, err } = await run([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('用法\n  ziping audit 路径…');
  });

  test('--help: the help as the result', async () => {
    const { code, out, err } = await run(['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('ziping inspect 路径…');
    expect(out).toContain('ziping fill 文件 --output 新文件');
    expect((await run(['--help', '--lang', 'en'])).out).toContain('ziping inspect PATH…');
  });

  test.each([
    [
      ['check', 'a'],
      '没有“check”这个命令，可用的有 audit（审核）、inspect（查看识别结果）、fill（填写）、annotate（标记）、clear（清除标记）、undo（撤销填写）、ignore（忽略问题）、unignore（撤销忽略）。',
    ],
    [['--lang', 'zh-CN'], '请写明要做什么。'],
    [['audit'], '请在 audit 后面写明要读的文件或文件夹，如：ziping audit 自评表.xlsx'],
    [['audit', 'a', '--fix'], '没有“--fix”这个选项。'],
    [['inspect', 'a', '--overwrite'], '选项 --overwrite 不能用于 inspect，只能用于 fill。'],
    [['ignore', 'a', '--output', 'b', '--cell', 'C5'], 'ignore 还要写明 --reason。'],
    [['ignore', 'a', '--output', 'b', '--reason', 'x'], 'ignore 还要写明 --cell。'],
    [['unignore', 'a', '--output', 'b'], 'unignore 还要写明 --cell 或 --drop-stale。'],
    [['unignore', 'a', '--reason', 'x'], '选项 --reason 不能用于 unignore，只能用于 ignore。'],
    [['audit', 'a', '--output'], '选项 --output 后面缺少内容。'],
    [['audit', 'a', '--together=1'], '选项 --together 后面不带内容。'],
    [['audit', 'a', '--format', 'xml'], '结果的样式没有“xml”，可用的有 text、json、html。'],
    [['inspect', 'a', '--format', 'xml'], '结果的样式没有“xml”，可用的有 text、json、html。'],
    [['audit', 'a', '--lang', 'fr'], '没有“fr”这种语言，可用的有 zh-CN、en。'],
  ])('%j', async (argv, sentence) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`${sentence}\n用 ziping --help 查看用法。\n`);
  });
});

describe('bad input', () => {
  const parts = workbookParts({ sheets: [{ name: 'Sheet1', cells: { A1: 1 } }] });
  const sheetXml = parts['xl/worksheets/sheet1.xml'] ?? '';
  const withSheet = (xml: string) =>
    workbookBytes({ sheets: [{ name: 'Sheet1' }], parts: { 'xl/worksheets/sheet1.xml': xml } });
  const resave = '请用 Excel 或 WPS 打开后另存为 .xlsx';

  test.each<[string, string | Uint8Array, string]>([
    ['encrypted', ole('EncryptedPackage'), '已加密，请在 Excel 中取消密码后再试'],
    ['an old .xls', ole('Workbook'), `是旧的 .xls 格式，或是改了扩展名的网页、文本文件，${resave}`],
    ['a web page', '<html><table><tr><td>1', `是旧的 .xls 格式，或是改了扩展名的网页、文本文件，${resave}`],
    [
      'cut short',
      plain.slice(0, plain.length / 2),
      '不完整或已损坏，请重新取得该文件，或用 Excel 修复后另存',
    ],
    ['no workbook', 'x', '不是 Excel 工作簿，请核对文件；如果 Excel 能打开它，请另存为 .xlsx'],
    ['empty', '', '不是 Excel 工作簿，请核对文件；如果 Excel 能打开它，请另存为 .xlsx'],
    ['broken XML', withSheet(sheetXml.replace('</sheetData>', '')), `的内容已损坏，${resave}`],
    [
      'a document type',
      withSheet(
        sheetXml.replace(/<(?:\w+:)?worksheet/, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>$&'),
      ),
      `含有工作簿中不应有的声明，为安全起见没有读取，${resave}`,
    ],
  ])('%s: one sentence that names the file, the others still done', async (_, bytes, sentence) => {
    const bad = folder.write('a.xlsx', bytes);
    const good = folder.write('b.xlsx', plain);
    const { code, out, err } = await run(['audit', bad, good, '--format', 'json']);
    const { files, summary } = JSON.parse(out);
    expect([code, err]).toEqual([2, '']);
    expect(files[0]).toMatchObject({ path: bad, status: 'unreadable', forms: [], findings: [] });
    expect(files[0].reason.startsWith(`${bad} `)).toBe(true);
    expect(files[0].reason).toContain(sentence);
    expect(files[1]).toMatchObject({ path: good, status: 'ok' });
    expect(summary).toMatchObject({ files: 2, unreadable: 1 });
  });

  test('a file larger than is accepted is refused before it is read', async () => {
    const file = folder.write('a.xlsx', '');
    truncateSync(file, 101 * 1024 * 1024);
    const { code, out } = await run(['inspect', file]);
    expect(code).toBe(2);
    expect(out).toContain(`${file} 过大，为安全起见没有读取`);
  });

  test('a path that does not exist, an empty folder, other formats in a folder', async () => {
    folder.write('空/readme.txt', '');
    folder.write('旧/a.et', 'x');
    const { code, out } = await run(['audit', folder.at('无'), folder.at('空'), folder.at('旧')]);
    expect(code).toBe(2);
    expect(out).toContain(`${folder.at('无')} 不存在，请核对路径和文件名`);
    expect(out).toContain(`${folder.at('空')} 中没有 .xlsx 或 .xlsm 工作簿，请确认文件夹是否选对`);
    expect(out).toContain(`${folder.at('旧', 'a.et')} 不是 .xlsx 格式，没有读取，请另存为 .xlsx`);
  });
});

describe('audit', () => {
  test('a workbook without forms is no failure', async () => {
    const file = folder.write('a.xlsx', plain);
    const { code, out } = await run(['audit', file]);
    expect(code).toBe(0);
    expect(out).toContain('没有找到绩效自评表');
  });

  test('prints exactly one JSON document, in either language', async () => {
    const zh = await run(['audit', sample('2'), '--format', 'json']);
    const en = await run(['audit', sample('2'), '--format', 'json', '--lang', 'en']);
    const { schema, files } = JSON.parse(zh.out);
    expect(schema).toBe('ziping-audit/1');
    expect(files).toHaveLength(1);
    expect(en.code).toBe(zh.code);
    const places = (out: string) =>
      JSON.parse(out).files[0].findings.map(({ rule, cell }: { rule: string; cell: string }) => [rule, cell]);
    expect(places(en.out)).toEqual(places(zh.out));
  });

  test('--output writes the file and leaves nothing beside it', async () => {
    const output = folder.at('结果.json');
    const { out, err } = await run(['audit', samples, '--format', 'json', '--output', output]);
    expect(out).toBe('');
    expect(err).toContain(`结果已写入 ${output}\n`);
    expect(JSON.parse(readFileSync(output, 'utf8')).files).toHaveLength(4);
    expect(readdirSync(folder.path)).toEqual(['结果.json']);
  });

  test('--output says on the screen which files could not be read, and takes no colours along', async () => {
    const output = folder.at('结果.txt');
    const { code, err } = await run(['audit', folder.at('无'), '--output', output], true);
    expect(code).toBe(2);
    expect(err).toContain(`${folder.at('无')} 不存在`);
    expect(readFileSync(output, 'utf8')).not.toContain('\u001b');
  });

  test('--output into a folder that does not exist, or over a file to be checked', async () => {
    const file = folder.write('a.xlsx', plain);
    const missing = await run(['audit', file, '--output', folder.at('无', 'b.txt')]);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('（ENOENT），请确认文件夹存在、有权限且文件没有被打开。');
    const source = await run(['audit', folder.path, '--output', file]);
    expect(source.code).toBe(2);
    expect(source.err).toContain(`结果不能写入 ${file}，它是要审核的文件，请换一个文件名。`);
    expect(readFileSync(file)).toEqual(Buffer.from(plain));
  });

  test('--together gives the files in the order of the call', async () => {
    const [one, two] = [sample('1'), sample('3')];
    const bad = folder.write('坏.xlsx', 'x');
    const { out } = await run(['audit', two, bad, one, '--together', '--format', 'json']);
    const files: { path: string; status: string }[] = JSON.parse(out).files;
    expect(files.map(({ path, status }) => [path, status])).toEqual([
      [two, 'ok'],
      [bad, 'unreadable'],
      [one, 'ok'],
    ]);
  });

  test('says on standard error how far it has come with more than a handful of files', async () => {
    for (const name of 'abcdef') folder.write(`${name}.xlsx`, plain);
    const many = await run(['audit', folder.path]);
    expect(many.err.trimEnd().split('\n')).toHaveLength(6);
    expect(many.err).toContain(`[6/6] ${folder.at('f.xlsx')}`);
    expect((await run(['audit', folder.at('a.xlsx')])).err).toBe('');
  });
});

describe('profiles', () => {
  test('a name that is neither built in nor a file', async () => {
    const { code, err } = await run(['audit', samples, '--profile', 'beijing']);
    expect(code).toBe(2);
    expect(err).toContain(
      '找不到口径“beijing”：既不是自带的口径（national、shanxi、hunan、gansu、hubei、sichuan），也没有这个文件。',
    );
  });

  test('a folder in place of a file', async () => {
    const { code, err } = await run(['inspect', samples, '--profile', folder.path]);
    expect(code).toBe(2);
    expect(err).toContain(`口径文件 ${folder.path} 无法读取`);
  });

  test('a file with faults: each with its place', async () => {
    const file = folder.write(
      '口径.json',
      '{"id":"x","title":"某县","grades":[{"name":"优","from":90},{"name":"良","from":"abc"}]}',
    );
    const { code, err } = await run(['audit', samples, '--profile', file]);
    expect(code).toBe(2);
    expect(err).toContain(
      `口径文件 ${file} 有 1 处错误，请改正后再试：\n  grades[1].from：应为 0 到 100 之间的数，现为 "abc"\n`,
    );
  });

  test('a file that holds is in force', async () => {
    const file = folder.write('口径.json', '{"id":"xian","title":"某县口径"}');
    const { out } = await run(['audit', sample('1'), '--profile', file, '--format', 'json']);
    expect(JSON.parse(out).files[0].forms[0].profile).toEqual({ id: 'xian', why: 'option' });
  });

  test('a faulty one in the workbook is said and not used', async () => {
    const file = folder.write(
      'a.xlsx',
      workbookBytes({ sheets: [{ name: 'Sheet1', cells: { A1: 1 } }], profile: '{"id":1}' }),
    );
    const { code, err } = await run(['audit', file]);
    expect(code).toBe(0);
    expect(err).toContain(`${file} 所带的口径有误，没有采用：\n  id：应由小写字母`);
    expect((await run(['audit', file, '--profile', 'national'])).err).toBe('');
  });
});

describe('inspect', () => {
  test('names the form, its range and the cells of its roles', async () => {
    const { code, out } = await run(['inspect', sample('1'), '--format', 'json']);
    const { schema, files } = JSON.parse(out);
    expect([code, schema]).toEqual([0, 'ziping-inspect/1']);
    expect(files[0].forms).toHaveLength(1);
    expect(files[0].forms[0]).toMatchObject({
      sheet: '自评表',
      range: 'A1:J22',
      kind: 'project',
      template: 'national',
      roles: {
        title: 'A1',
        'fund.total.rate': 'I6',
        'ind.0.target': 'F13',
        'total.score': 'I21',
        grade: 'J21',
      },
    });
  });

  test('a file that cannot be read', async () => {
    const file = folder.write('a.xlsx', 'x');
    const { code, out } = await run(['inspect', file, '--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(out).files[0]).toMatchObject({ path: file, status: 'unreadable', forms: [] });
  });
});
