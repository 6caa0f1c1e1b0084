/** @jest-environment jsdom */
import './dom';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { parseProfile } from '../../src/core/profile/schema';
import { embeddedProfile } from '../../src/core/profile/choose';
import { builtin, builtins } from '../../src/core/profile/builtin';
import {
  choiceOf,
  ruleWeights,
  withChoice,
  withoutWeights,
  withWeight,
  type Embedded,
} from '../../src/taskpane/model/settings';
import { at, button, click, memory, open, SHEET, status } from './opened';
import { SAMPLES, workbook } from './support';

// The check of a profile and the panel load when they are first needed.
jest.setTimeout(60_000);

afterEach(cleanup);

const select = (name: string) => screen.getByRole('combobox', { name });
const choose = async (name: string, value: string) => {
  await act(async () => {
    fireEvent.change(select(name), { target: { value } });
  });
};
const isListed = (cell: string) => screen.queryByRole('button', { name: new RegExp(` ${cell} `) }) !== null;
const settings = async () => {
  await click('设置');
  await screen.findByRole('heading', { name: '设置' });
};
const back = async () => {
  await waitFor(() => expect(button(/返回/)).toHaveProperty('disabled', false));
  await click(/返回/);
  await screen.findByRole('heading', { name: '问题清单' });
};

describe('what is kept in the workbook', () => {
  const read = (text: string | undefined): Embedded | undefined => {
    const profile = text === undefined ? undefined : embeddedProfile({ profile: text });
    return profile && { text: text ?? '', profile };
  };

  it.each(builtins.map(({ id }) => id))('is %s as it is built in, and recognised as such', (id) => {
    const text = withChoice(undefined, id, '某样式');
    expect(choiceOf(read(text))).toBe(id);
    expect(read(text)?.profile).toEqual({ ...builtin(id), title: '某样式' });
    expect(withChoice(read(text), 'auto', '自动')).toBeUndefined();
  });

  it('is nothing where everything is as it would be anyway', () => {
    expect(withWeight(undefined, 'score/total', 'default', '自动')).toBeUndefined();
    const off = withWeight(undefined, 'score/total', 'off', '自动');
    expect(withWeight(read(off), 'score/total', 'default', '自动')).toBeUndefined();
    expect(withoutWeights(read(off))).toBeUndefined();
    expect(withoutWeights(undefined)).toBeUndefined();
  });

  it('leaves the choice of the profile to the form where only severities were set', () => {
    const text = withWeight(undefined, 'score/total', 'hint', '自动') ?? '';
    expect(JSON.parse(text)).toEqual({
      id: 'auto',
      title: '自动',
      severities: { 'score/total': 'hint' },
      off: [],
    });
    expect(parseProfile(text)).toHaveProperty('profile');
    expect(choiceOf(read(text))).toBe('auto');
  });

  it('keeps the severities when the profile changes, and the profile when the severities do', () => {
    const hint = read(withWeight(undefined, 'score/total', 'hint', '自动'));
    const both = read(withChoice(hint, 'hunan', '湖南'));
    expect(choiceOf(both)).toBe('hunan');
    expect(ruleWeights(both).find(({ rule }) => rule === 'score/total')?.weight).toBe('hint');
    const off = read(withWeight(both, 'score/total', 'off', ''));
    expect(choiceOf(off)).toBe('hunan');
    expect(off?.profile).toMatchObject({ severities: {}, off: ['score/total'] });
  });

  it('is recognised as a bureau’s own where it decides anything else', () => {
    for (const text of [
      '{"id":"xian","title":"某县"}',
      '{"id":"hunan","title":"湖南","base":"hunan","lowExecution":0.8}',
      '{"id":"hunan","title":"湖南"}',
    ]) {
      expect(choiceOf(read(text))).toBe('own');
      const off = withWeight(read(text), 'score/total', 'off', '');
      expect(withoutWeights(read(off))).toBe(text);
    }
  });
});

describe('settings', () => {
  it('change the profile for whoever opens the workbook next', async () => {
    const port = await open(workbook(SAMPLES.wrong));
    await settings();
    await choose('采用哪个口径', 'hunan');
    await waitFor(() => expect(status().textContent).toContain('设置已保存'));
    expect((await port.read()).profile).toContain('"id":"hunan"');
    await back();
    expect(screen.getByText(/口径：湖南样式（2024）（随工作簿下发）/)).toBeTruthy();
    cleanup();
    await open({ sheets: [] }, {}, port);
    expect(screen.getByText(/口径：湖南样式/)).toBeTruthy();
    await settings();
    await choose('采用哪个口径', 'auto');
    await waitFor(async () => expect((await port.read()).profile).toBeUndefined());
  });

  it('switch a check off, and back to its own severity', async () => {
    await open(workbook(SAMPLES.wrong));
    expect(isListed('I19')).toBe(true);
    await settings();
    await choose('得分超过分值', 'off');
    await waitFor(() => expect(status().textContent).toContain('设置已保存'));
    await back();
    expect(isListed('I19')).toBe(false);
    expect(screen.getByText(/口径：通用样式/)).toBeTruthy();
    await settings();
    await click('全部恢复默认');
    await waitFor(() => expect(select('得分超过分值')).toHaveProperty('value', 'default'));
    await back();
    expect(isListed('I19')).toBe(true);
  });

  it('change the language of everything in place', async () => {
    const own = memory();
    await open(workbook(SAMPLES.wrong), { memory: own });
    await settings();
    await choose('语言', 'en');
    expect(await screen.findByRole('heading', { name: 'Settings' })).toBeTruthy();
    expect(own.get('language')).toBe('en');
  });

  it('cannot be kept in a read-only workbook', async () => {
    const port = await open(workbook(SAMPLES.wrong));
    port.capabilities = { ...port.capabilities, readOnly: true };
    await settings();
    expect(select('采用哪个口径')).toHaveProperty('disabled', true);
  });
});

describe('checking again', () => {
  const I19 = { sheet: SHEET, cell: at('I19') };

  it('waits for a person where that is wanted, and says that it does', async () => {
    const own = memory();
    own.set('live', 'off');
    const port = await open(workbook(SAMPLES.wrong), { memory: own });
    act(() => port.personTypes(I19, 15));
    expect(await screen.findByText('表格改过，还没有重新核对。')).toBeTruthy();
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(port.calls).toEqual(['read']);
    await act(async () => {
      fireEvent.click(screen.getAllByRole('button', { name: '重新审核' })[0] as HTMLElement);
    });
    expect(isListed('I19')).toBe(false);
    expect(screen.queryByText('表格改过，还没有重新核对。')).toBeNull();
  });

  it('catches up when it is switched on again', async () => {
    const own = memory();
    own.set('live', 'off');
    const port = await open(workbook(SAMPLES.wrong), { memory: own });
    act(() => port.personTypes(I19, 15));
    await settings();
    await act(async () => {
      fireEvent.click(screen.getByRole('checkbox', { name: /改动后自动重新核对/ }));
    });
    await waitFor(() => expect(port.calls).toContain('readSheet'));
    await back();
    expect(isListed('I19')).toBe(false);
  });

  it('finds what raised no event when a person comes back to the pane', async () => {
    const port = await open(workbook(SAMPLES.wrong));
    port.typesUnheard(I19, 15);
    expect(isListed('I19')).toBe(true);
    act(() => void window.dispatchEvent(new Event('focus')));
    await waitFor(() => expect(isListed('I19')).toBe(false));
    expect(port.calls).toEqual(['read', 'readSheet']);
    expect(button(/重新审核/)).toBeTruthy();
  });

  it('says nothing to a person who is typing in a cell', async () => {
    const port = await open(workbook(SAMPLES.wrong));
    port.fail = 'editing';
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(await screen.findByText('表格改过，还没有重新核对。')).toBeTruthy();
  });
});
