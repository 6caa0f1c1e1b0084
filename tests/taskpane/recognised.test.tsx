/** @jest-environment jsdom */
import './dom';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { embeddedProfile } from '../../src/core/profile/choose';
import { recogniseForms } from '../../src/core/forms/recognise';
import { loadRoles } from '../../src/locales/roles';
import { labelOf, roleGroups } from '../../src/taskpane/model/recognised';
import {
  choiceOf,
  taughtLabels,
  withChoice,
  withLabel,
  withoutLabel,
  withoutWeights,
  withWeight,
} from '../../src/taskpane/model/settings';
import { sketch } from '../support/sketch';
import { MemoryPort } from './memory-port';
import { at, button, click, open, SHEET, status } from './opened';
import { SAMPLES, workbook } from './support';

// The check of a profile and the panel load when they are first needed.
jest.setTimeout(60_000);
afterEach(cleanup);

const odd = sketch(
  [
    'A1=某县农村饮水安全绩效自评表',
    'A2=项目名称 | B2=饮水安全巩固 | C2=主办科室 | D2=某县水务站',
    'A3=三级指标 | B3=指标值 | C3=实际完成值 | D3=分值 | E3=打分情况',
    'A4=管网长度 | B4=≥20公里 | C4=18公里 | D4=#50 | E4=#50',
    'A5=水质达标 | B5=≥95% | C5=96% | D5=#50 | E5=#50',
  ].join('\n'),
  SHEET,
);
const read = (text: string | undefined) => {
  const profile = text === undefined ? undefined : embeddedProfile({ profile: text });
  return profile && { text: text ?? '', profile };
};

describe('what is said of labels', () => {
  it('is kept beside all else that the profile of a workbook says, and goes without a trace', () => {
    const taught = read(withLabel(undefined, '打分情况', 'score', '自动'));
    expect(choiceOf(taught)).toBe('auto');
    expect(taughtLabels(taught)).toEqual([{ label: '打分情况', key: '打分情况', role: 'score' }]);
    const weighed = read(withWeight(taught, 'score/total', 'hint', '自动'));
    const chosen = read(withChoice(weighed, 'hunan', '湖南'));
    expect(choiceOf(chosen)).toBe('hunan');
    expect(read(withoutWeights(chosen))?.profile.labels).toEqual({ 打分情况: 'score' });
    expect(read(withLabel(chosen, '打分 情况：', 'weight', ''))?.profile.labels).toEqual({
      '打分 情况：': 'weight',
    });
    expect(withoutLabel(taught, '（打分情况）')).toBeUndefined();
    expect(read(withoutLabel(chosen, '打分情况'))?.profile.severities).toEqual({ 'score/total': 'hint' });
    expect(withoutLabel(undefined, '打分情况')).toBeUndefined();
  });
});

describe('the label of a cell', () => {
  const [form] = recogniseForms(odd);
  it.each([
    ['E5', '打分情况'],
    ['E3', '打分情况'],
    ['D2', '某县水务站'],
    ['C2', '主办科室'],
    ['A4', '三级指标'],
  ])('%s: %s', (cell, text) => expect(labelOf(form, odd, at(cell))?.text).toBe(text));

  it('is what stands to the left of a figure, and nothing where nothing stands', () => {
    const plain = sketch('A1=预算 | B1=#12 | A3=#4');
    expect(labelOf(undefined, plain, at('B1'))?.text).toBe('预算');
    expect(labelOf(undefined, plain, at('A3'))).toBeUndefined();
    expect(labelOf(undefined, plain, at('C9'))).toBeUndefined();
  });
});

test('the roles of a form come block by block, with cell and value', async () => {
  const words = await loadRoles('zh-CN');
  const [form] = workbook(SAMPLES.wrong).sheets.flatMap((sheet) => recogniseForms(sheet));
  const groups = form ? roleGroups(form, words) : [];
  expect(groups.map(({ block }) => block)).toEqual(['basics', 'funds', 'goals', 'indicators', 'total']);
  const lines = groups
    .flatMap(({ lines: own }) => own)
    .map(({ name, cell, value }) => `${name} ${cell} ${value}`);
  expect(lines).toEqual(
    expect.arrayContaining([
      '项目名称 C3 河道清淤整治项目',
      '资金总额：全年预算数 F6 180.00',
      '指标 1：实际完成值 G13 4.2公里',
    ]),
  );
});

const show = async (name: string) => {
  await click(name);
  await screen.findByRole('heading', { name: '识别结果' });
};
const select = () => screen.getByRole('combobox');
const choose = async (value: string) => {
  await act(async () => void fireEvent.change(select(), { target: { value } }));
};
const picks = async (port: MemoryPort, cell: string) => {
  await act(async () => port.personSelects({ sheet: SHEET, cell: at(cell) }));
};

test('what a column is can be said for the selected cell, is kept in the workbook, and taken back', async () => {
  const port = await open({ sheets: [odd] });
  await show('识别结果');
  expect(screen.getByRole('heading', { name: '没有认出的栏目' })).toBeTruthy();
  await picks(port, 'E5');
  expect(screen.getByRole('heading', { name: '「打分情况」（E3）是：' })).toBeTruthy();
  await choose('score');
  expect(JSON.parse((await port.load('profile')) ?? '')).toMatchObject({
    id: 'auto',
    labels: { 打分情况: 'score' },
  });
  expect(status().textContent).toContain('已记下「打分情况」');
  const row = screen.getByRole('row', { name: /指标 1：得分/ });
  await act(async () => void fireEvent.click(within(row).getByRole('button', { name: 'E4' })));
  expect(port.selected).toEqual({ sheet: SHEET, cell: at('E4') });
  await click('撤销「打分情况」的说明');
  expect(await port.load('profile')).toBeUndefined();
  expect(screen.queryByRole('row', { name: /指标 1：得分/ })).toBeNull();
});

test('a form that nobody knows becomes one when its labels are said', async () => {
  const bare = sketch(
    'A1=项目名称 | B1=某项目 | A2=看什么 | B2=指标值 | C2=实际完成值 | D2=分值 | A3=某事 | B3=≥1件 | C3=1件 | D3=#100',
  );
  const port = await open({ sheets: [{ ...bare, name: SHEET }] });
  await show('说明栏目是什么');
  await picks(port, 'A2');
  await choose('l3');
  expect(JSON.parse((await port.load('profile')) ?? '').labels).toEqual({ 看什么: 'l3' });
  expect(screen.getByRole('row', { name: /指标 1：三级指标 A3 某事/ })).toBeTruthy();
});

test('nothing can be said in a workbook that is only to be read', async () => {
  const port = new MemoryPort({ sheets: [odd] }, { readOnly: true });
  await open({ sheets: [odd] }, {}, port);
  await show('识别结果');
  await picks(port, 'E5');
  expect(select()).toHaveProperty('disabled', true);
  expect(button(/返回/)).toBeTruthy();
});

test('the row of the heading can be said for the selected cell where it says too little to be known', async () => {
  const bare = sketch(
    [
      'A1=某县农村饮水安全情况',
      'A3=三级指标 | B3=指标值 | D3=编号',
      'A4=管网长度 | B4=≥20公里 | D4=#1',
      'A5=水质达标率 | B5=≥95% | D5=#2',
    ].join('\n'),
    SHEET,
  );
  const port = await open({ sheets: [bare] });
  await show('说明栏目是什么');
  expect(screen.getByText('没有找到绩效自评表')).toBeTruthy();
  await picks(port, 'B3');
  await click('第 3 行是指标表的表头');
  expect(JSON.parse((await port.load('profile')) ?? '')).toMatchObject({
    id: 'auto',
    layout: [{ sheet: SHEET, header: 3, says: ['三级指标', '指标值', '编号'] }],
  });
  expect(status().textContent).toContain('已记下第 3 行');
  expect(screen.getByRole('row', { name: /指标 1：指标值/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '第 3 行是指标表的表头' })).toBeNull();
  await click('撤销第 3 行是表头的说明');
  expect(await port.load('profile')).toBeUndefined();
  expect(screen.getByText('没有找到绩效自评表')).toBeTruthy();
});

describe('a heading whose row was said', () => {
  const rows = (by: number) =>
    sketch(
      [
        'A1=某县农村饮水安全情况',
        `A${3 + by}=三级指标 | B${3 + by}=指标值 | D${3 + by}=编号`,
        `A${4 + by}=管网长度 | B${4 + by}=≥20公里 | D${4 + by}=#1`,
        `A${5 + by}=水质达标率 | B${5 + by}=≥95% | D${5 + by}=#2`,
      ].join('\n'),
      SHEET,
    );
  const layout = [{ sheet: SHEET, header: 3, says: ['三级指标', '指标值', '编号'] }];
  const profile = JSON.stringify({ id: 'auto', title: '按表', layout });

  test('is found where it stands now, and the list says where', async () => {
    const port = await open({ sheets: [rows(2)], profile });
    await show('识别结果');
    expect(screen.getByText(/第 3 行是指标表的表头/).textContent).toContain('（现在是第 5 行）');
    expect(screen.getByRole('row', { name: /指标 1：指标值/ })).toBeTruthy();
    await picks(port, 'B5');
    expect(screen.queryByRole('button', { name: '第 5 行是指标表的表头' })).toBeNull();
  });

  test('is said to be gone where no row says so any more', async () => {
    const book = {
      sheets: [sketch('A1=某县农村饮水安全情况 | A3=看什么 | B3=要多少 | D3=号', SHEET)],
      profile,
    };
    await open(book);
    expect(screen.getByText(/曾说明第 3 行是指标表的表头，现在没有哪一行/)).toBeTruthy();
    await show('说明栏目是什么');
    expect(screen.getByText(/第 3 行是指标表的表头/).textContent).toContain('没有采用');
  });
});
