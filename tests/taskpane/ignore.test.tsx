/** @jest-environment jsdom */
import './dom';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { parseA1, type Address } from '../../src/core/sheet/address';
import { App } from '../../src/taskpane/app';
import { listRows } from '../../src/taskpane/model/list-text';
import { marksOf } from '../../src/taskpane/model/marks';
import { loadPanels } from '../../src/locales/panels';
import { MemoryPort } from './memory-port';
import { audited, chinese, SAMPLES, together, workbook } from './support';

const at = (a1: string): Address => parseA1(a1) as Address;
const SHEET = '自评表';
const memory = { get: () => 'yes', set: () => undefined };

async function open(port = new MemoryPort(workbook(SAMPLES.wrong))): Promise<MemoryPort> {
  render(<App port={port} memory={{ ...memory, get: (name) => (name === 'known' ? 'yes' : undefined) }} />);
  await screen.findByRole('main');
  await waitFor(() => expect(screen.queryByText('正在读取工作簿…')).toBeNull());
  return port;
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const finding = (cell: string) =>
  screen.queryByRole('button', { name: new RegExp(`(错误|需说明|提示) ${cell} `) });
const status = () => screen.getByRole('status');
const click = async (name: string | RegExp) => {
  await act(async () => void fireEvent.click(button(name)));
};

/** Sets the finding on a cell aside, as a person does it. */
async function ignore(cell: string, reason: string): Promise<void> {
  const line = finding(cell);
  if (!line) throw new Error(`no finding on ${cell}`);
  await act(async () => void fireEvent.click(line));
  await click(`忽略 ${cell} 的这个问题…`);
  fireEvent.change(await screen.findByRole('textbox', { name: '理由（必填）' }), {
    target: { value: reason },
  });
  await click('忽略');
}
const aside = () =>
  within(
    screen.getByText(/^已忽略 \d+ 处|^失效的忽略/, { selector: 'summary' }).closest('details') as HTMLElement,
  );

// What loads on demand takes longer here than in a browser.
beforeAll(() => import('../../src/taskpane/components/ignore-form'), 60_000);
afterEach(cleanup);

describe('setting a finding aside', () => {
  it('asks for a reason and says what it does', async () => {
    const port = await open();
    await click('忽略 F6 的这个问题…');
    const field = await screen.findByRole('textbox', { name: '理由（必填）' });
    expect(document.activeElement).toBe(field);
    expect(screen.getByText(/错误忽略后仍算错误.*由此引起的 2 处一并忽略/)).toBeTruthy();
    await click('忽略');
    expect(screen.getByText('请先写明理由。')).toBeTruthy();
    expect(port.calls).toEqual(['read']);
    await click('取消');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(button('忽略 F6 的这个问题…')).toBeTruthy();
  });

  it('puts it apart with its reason, writes no cell and no step', async () => {
    const port = await open();
    await ignore('F6', '含上级追加');
    expect(status().textContent).toContain('已忽略 F6 的问题，列在清单下方。');
    expect(finding('F6')).toBeNull();
    expect(button(/^错误 5/)).toBeTruthy();
    expect(await screen.findByText('已忽略 1 处')).toBeTruthy();
    expect(aside().getByText(/理由：含上级追加/).textContent).toContain('连同由此引起的 2 处');
    expect(port.calls).toEqual(['read', 'select F6', 'load', 'save']);
    expect(await port.journal()).toEqual([]);
    // The focus goes to the finding that took its place.
    expect(document.activeElement?.textContent).toContain('I13');
  });

  it('is there again after reopening, and lists it again on request', async () => {
    const port = await open();
    await ignore('F6', '含上级追加');
    await ignore('I19', '合同约定');
    cleanup();
    await open(port);
    expect(await screen.findByText('已忽略 2 处')).toBeTruthy();
    await click('撤销忽略 F6');
    expect(status().textContent).toContain('已撤销忽略，F6 的问题重新列出。');
    expect(finding('F6')).toBeTruthy();
    expect(await screen.findByText('已忽略 1 处')).toBeTruthy();
    await click('撤销忽略 I19');
    expect(screen.queryByText(/^已忽略/)).toBeNull();
    expect(await port.load('ignored')).toBeUndefined();
  });

  it('applies no more when the cell changes, says so, and is dropped', async () => {
    const port = await open();
    await ignore('I19', '合同约定');
    act(() => port.personTypes({ sheet: SHEET, cell: at('I19') }, 17));
    expect(await screen.findByText('失效的忽略 1 条')).toBeTruthy();
    expect(finding('I19')).toBeTruthy();
    expect(aside().getByText(/填写已由「16」改为「17」/)).toBeTruthy();
    await click('清理失效的 1 条');
    expect(status().textContent).toContain('已清理失效的忽略 1 条。');
    expect(screen.queryByText(/^失效的忽略/, { selector: 'summary' })).toBeNull();
  });

  it('belongs to its form alone', async () => {
    const port = await open(new MemoryPort(together([SAMPLES.wrong, SAMPLES.clean])));
    await ignore('F6', '含上级追加');
    expect(await screen.findByText('已忽略 1 处')).toBeTruthy();
    act(() => port.personSelects({ sheet: '自评表2', cell: at('C5') }));
    expect(screen.queryByText('已忽略 1 处')).toBeNull();
  });

  it('is said where nothing else was found', async () => {
    const port = await open(new MemoryPort(workbook(SAMPLES.unscored)));
    const [line] = document.querySelectorAll('.zp-sentence .zp-cell');
    await ignore(line?.textContent ?? '', '已在总结中说明');
    expect(await screen.findByText('另有 1 处已忽略，见下。')).toBeTruthy();
    expect(port.calls).toContain('save');
  });

  it('keeps what somebody else set aside meanwhile', async () => {
    const port = await open();
    await ignore('F6', '含上级追加');
    const theirs = await port.load('ignored');
    cleanup();
    const other = new MemoryPort(workbook(SAMPLES.wrong));
    await open(other);
    await other.save('ignored', theirs);
    await ignore('I19', '合同约定');
    expect(await screen.findByText('已忽略 2 处')).toBeTruthy();
  });

  it('writes nothing over a damaged record, and says what to do', async () => {
    const port = new MemoryPort(workbook(SAMPLES.wrong));
    await port.save('ignored', '{"version":1');
    await open(port);
    expect(await screen.findByText(/忽略记录已损坏，没有采用/)).toBeTruthy();
    expect(finding('F6')).toBeTruthy();
    await click('忽略 F6 的这个问题…');
    expect((await screen.findByRole('alert')).textContent).toContain('清除全部痕迹');
    expect(screen.queryByRole('button', { name: '忽略' })).toBeNull();
    expect(await port.load('ignored')).toBe('{"version":1');
  });

  it('says what to do where the workbook refuses', async () => {
    const port = await open();
    await click('忽略 F6 的这个问题…');
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: '含上级追加' } });
    port.fail = 'editing';
    await click('忽略');
    expect(status().textContent).toContain('按回车键');
    expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('含上级追加');
    await click('重试');
    expect(finding('F6')).toBeNull();
  });

  it('is not offered in a read-only workbook, but shown', async () => {
    const port = new MemoryPort(workbook(SAMPLES.wrong));
    await open(port);
    await ignore('F6', '含上级追加');
    cleanup();
    port.capabilities = { ...port.capabilities, readOnly: true };
    await open(port);
    expect(await screen.findByText('已忽略 1 处')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /忽略/ })).toBeNull();
  });

  it('gets no mark, and stands last in the list that is copied', async () => {
    const port = await open();
    await ignore('F6', '含上级追加');
    const words = await chinese();
    const audit = audited(await port.read());
    expect(marksOf(audit, words).map(({ cell }) => cell)).not.toContainEqual(at('F6'));
    const rows = listRows(audit, words, await loadPanels('zh-CN'));
    expect(rows.at(-1)?.slice(2)).toEqual([
      '资金',
      'F6',
      '错误（已忽略）',
      expect.stringContaining('全年预算数合计'),
      '理由：含上级追加',
    ]);
  });
});

describe('clearing all traces', () => {
  const ask = async () => {
    await click('标记');
    await screen.findByRole('heading', { name: '标记' });
    await click('清除全部痕迹…');
    await screen.findByRole('heading', { name: '清除全部痕迹' });
  };

  it('says what there is, and takes it away only when told to', async () => {
    const port = await open();
    await ignore('I19', '合同约定');
    await act(async () => void fireEvent.click(finding('F6') as HTMLElement));
    await click(/采用建议值，把 F6/);
    await ask();
    expect(screen.getByText('忽略及其理由 1 条（问题会重新列出）')).toBeTruthy();
    expect(screen.getByText('填写记录 1 步（以后不能再撤销）')).toBeTruthy();
    await click('取消');
    expect(port.calls).not.toContain('clearAll');
    await ask();
    await click('全部清除');
    expect(status().textContent).toContain('已清除标记和批注、填写记录 1 步、忽略 1 条；填写的内容没有变。');
    expect(finding('I19')).toBeTruthy();
    expect(screen.queryByText(/^已忽略/)).toBeNull();
    expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
    expect(await port.load('ignored')).toBeUndefined();
  });

  it('takes a damaged record away too', async () => {
    const port = new MemoryPort(workbook(SAMPLES.wrong));
    await port.save('ignored', '?');
    await open(port);
    await ask();
    await click('全部清除');
    expect(screen.queryByText(/忽略记录已损坏/)).toBeNull();
    expect(await port.load('ignored')).toBeUndefined();
  });
});
