import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { workbookBytes } from '../support/xlsx';
import { run, scratch } from './support';

const cells = {
  A1: '某县农村饮水安全情况',
  A2: '项目主办科室',
  B2: '某县水务站',
  C2: '事项',
  D2: '饮水安全巩固',
  A3: '看什么',
  B3: '要多少',
  C3: '做到',
  D3: '满分',
  E3: '打分',
  A4: '管网长度',
  B4: '≥20公里',
  C4: '18公里',
  D4: 50,
  E4: 50,
  A5: '水质达标',
  B5: '≥95%',
  C5: '96%',
  D5: 50,
  E5: null,
};
const teaching = {
  labels: {
    项目主办科室: 'unit',
    事项: 'name',
    看什么: 'l3',
    要多少: 'target',
    做到: 'actual',
    满分: 'weight',
    打分: 'score',
  },
};
const sheets = [{ name: '自评表', cells }];

let folder: ReturnType<typeof scratch>;
let file: string;
let teach: string;
beforeAll(() => {
  folder = scratch();
  file = folder.write('自评表.xlsx', workbookBytes({ sheets }));
  teach = folder.write('栏目.json', JSON.stringify(teaching));
});
afterAll(() => folder.remove());

const json = async (...argv: string[]) => JSON.parse((await run([...argv, '--format', 'json'])).out).files[0];

test('a form that nobody knows is read, checked, filled and marked once its labels are taught', async () => {
  expect((await json('inspect', file)).forms).toEqual([]);
  expect((await json('inspect', file, '--teach', teach)).forms[0].roles).toMatchObject({
    unit: 'B2',
    name: 'D2',
    'ind.1.score': 'E5',
  });
  const { findings } = await json('audit', file, '--teach', teach);
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'score/quantitative', cell: 'E4' }));
  const filled = folder.at('已填.xlsx');
  expect((await run(['fill', file, '--teach', teach, '--output', filled])).code).toBe(0);
  expect(readWorkbook(readFileSync(filled)).sheets[0]?.at(4, 4)?.value).toBe(50);
  const marked = await run(['annotate', file, '--teach', teach, '--output', folder.at('已标.xlsx')]);
  expect(marked.out).toMatch(/[1-9]\d* 个单元格/);
});

test('what a profile teaches holds as well, in a file of its own or in the workbook', async () => {
  const profile = JSON.stringify({ id: 'auto', title: '按表判断', ...teaching });
  const own = folder.write('口径.json', profile);
  expect((await json('inspect', file, '--profile', own)).forms).toHaveLength(1);
  const carried = folder.write('带口径.xlsx', workbookBytes({ sheets, profile }));
  expect((await json('audit', carried)).forms).toHaveLength(1);
  const more = folder.write('改.json', JSON.stringify({ labels: { 打分: 'ignore' } }));
  expect((await json('inspect', carried, '--teach', more)).forms[0].roles).not.toHaveProperty([
    'ind.0.score',
  ]);
});

test('a file that teaches wrongly is refused with what is wrong in it', async () => {
  const wrong = folder.write('错.json', '{"labels": {"打分": "points"}}');
  const { code, err } = await run(['audit', file, '--teach', wrong]);
  expect(code).toBe(2);
  expect(err).toContain(`栏目说明文件 ${wrong} 有 1 处错误`);
  expect(err).toMatch(/labels\["打分"\]：应为 .*“score”.* 之一，现为 "points"/);
  expect((await run(['audit', file, '--teach', folder.at('没有.json')])).err).toContain('无法读取');
});

test('inspect draws the forms as a page, to the screen or into a file', async () => {
  const page = folder.at('识别.html');
  const { code, out, err } = await run([
    'inspect',
    file,
    '--teach',
    teach,
    '--format',
    'html',
    '--output',
    page,
  ]);
  expect([code, out, err]).toEqual([0, '', expect.stringContaining(`结果已写入 ${page}`)]);
  const written = readFileSync(page, 'utf8');
  expect(written).toMatch(/≥20公里<\/span> <span class="tag indicators">指标值/);
  const english = await run(['inspect', file, folder.at('没有.xlsx'), '--format', 'html', '--lang', 'en']);
  expect([english.code, english.out]).toEqual([2, expect.stringContaining('No self-evaluation form found')]);
  expect((await run(['inspect', file, '--output', file])).code).toBe(2);
});

test('says that a header which was taught is no longer to be found', async () => {
  const layout = [{ sheet: '自评表', header: 3, says: ['三级指标', '指标值', '编号'] }];
  const book = workbookBytes({
    sheets: [{ name: '自评表', cells: { A1: '某县饮水安全情况', A3: '看什么', B3: '要多少' } }],
    profile: JSON.stringify({ id: 'auto', title: '按表', layout }),
  });
  const { out } = await run(['audit', folder.write('移走.xlsx', book)]);
  expect(out).toContain('自评表!A3  表头的位置  曾说明第 3 行是指标表的表头');
});
