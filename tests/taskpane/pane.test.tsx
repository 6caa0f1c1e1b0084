/** @jest-environment jsdom */
import './dom';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { MemoryPort } from './memory-port';
import { at, button, click, finding, memory, open, press, SHEET, status } from './opened';
import { SAMPLES, together, workbook } from './support';

afterEach(cleanup);

describe('opening', () => {
  it('reads once and lists what was found, the first finding unfolded', async () => {
    const port = await open(workbook(SAMPLES.wrong));
    expect(port.calls).toEqual(['read']);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('河道清淤整治项目');
    expect(finding('F6').textContent).toContain('全年预算数合计应为 170 万元');
    expect(button(/采用建议值，把 F6 改为 170.00/)).toBeTruthy();
    expect(screen.getByText('应为 97.33')).toBeTruthy();
  });

  it('says that nothing was found', async () => {
    await open(workbook(SAMPLES.clean));
    expect(screen.getByText('没有发现问题')).toBeTruthy();
    expect(screen.getAllByText('与复算一致').length).toBe(2);
  });

  it('says what to do where there is no form', async () => {
    await open({ sheets: [] });
    expect(screen.getByRole('heading', { name: '这个工作簿里没有找到绩效自评表' })).toBeTruthy();
    expect(button('重新审核')).toBeTruthy();
  });

  it('says what to do where reading fails, and tries again', async () => {
    const port = new MemoryPort(workbook(SAMPLES.wrong));
    port.fail = 'editing';
    await open({ sheets: [] }, {}, port);
    expect(screen.getByRole('alert').textContent).toContain('有单元格正在输入');
    await click('重试');
    expect(await screen.findByRole('heading', { name: '问题清单' })).toBeTruthy();
  });

  it('shows three lines the first time only', async () => {
    const own = memory(false);
    await open(workbook(SAMPLES.wrong), { memory: own });
    expect(screen.getByRole('complementary').querySelectorAll('li').length).toBe(3);
    await click('知道了');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(own.get('known')).toBe('yes');
  });

  it('changes everything to English and back', async () => {
    await open(workbook(SAMPLES.wrong));
    await click('English');
    expect(await screen.findByRole('heading', { name: 'Findings' })).toBeTruthy();
    expect(button(/^Error F6 /)).toBeTruthy();
    await click('中文');
    expect(await screen.findByRole('heading', { name: '问题清单' })).toBeTruthy();
  });

  it('carries out what the ribbon asked for', async () => {
    const port = await open(workbook(SAMPLES.wrong), { task: 'mark' });
    await waitFor(() => expect(status().textContent).toContain('已标记 13 个单元格'));
    expect(port.marks.length).toBe(13);
  });
});

describe('the list', () => {
  it('goes to the cell on a click, the focus stays', async () => {
    const port = await open(workbook(SAMPLES.wrong));
    const line = finding('I19');
    line.focus();
    await act(async () => void fireEvent.click(line));
    expect(port.selected).toEqual({ sheet: SHEET, cell: at('I19') });
    expect(document.activeElement).toBe(line);
  });

  it('moves by arrow keys, Home and End, one line in the tab order', async () => {
    await open(workbook(SAMPLES.wrong));
    finding('F6').focus();
    press('ArrowDown');
    expect(document.activeElement).toBe(finding('I13'));
    press('End');
    expect(document.activeElement).toBe(finding('I21'));
    press('ArrowDown');
    expect(document.activeElement).toBe(finding('I21'));
    expect([...document.querySelectorAll('.zp-sentence[tabindex="0"]')]).toEqual([finding('I21')]);
    press('Home');
    expect(document.activeElement).toBe(finding('F6'));
  });

  it('walks by 下一处 and 上一处', async () => {
    const port = await open(workbook(SAMPLES.wrong));
    await click('下一处');
    expect(port.selected?.cell).toEqual(at('I13'));
    await click('上一处');
    expect(port.selected?.cell).toEqual(at('F6'));
    expect((button('上一处') as HTMLButtonElement).disabled).toBe(true);
  });

  it('is filtered by the counts', async () => {
    await open(workbook(SAMPLES.wrong));
    const explain = button(/^需说明 5/);
    fireEvent.click(explain);
    expect(explain.getAttribute('aria-pressed')).toBe('true');
    expect(document.querySelectorAll('.zp-sentence').length).toBe(5);
    fireEvent.click(explain);
    expect(document.querySelectorAll('.zp-sentence').length).toBeGreaterThan(10);
  });

  it('highlights what a person selects in the sheet, and unfolds it', async () => {
    const port = await open(workbook(SAMPLES.wrong));
    act(() => port.personSelects({ sheet: SHEET, cell: at('I6') }));
    const lines = screen.getAllByRole('button', { name: /I6 执行率/ });
    expect(lines.map((line) => line.getAttribute('aria-current'))).toEqual(['location', 'location']);
    expect(button('由此引起的 2 处').getAttribute('aria-expanded')).toBe('true');
  });

  it('checks again after an edit of others', async () => {
    const port = await open(workbook(SAMPLES.wrong));
    act(() => port.personTypes({ sheet: SHEET, cell: at('I19') }, 15));
    await waitFor(() => expect(screen.queryByRole('button', { name: / I19 / })).toBeNull());
    expect(port.calls).toEqual(['read', 'readSheet']);
  });

  it('opens the page about a rule and gives the focus back', async () => {
    await open(workbook(SAMPLES.wrong));
    const why = button('为什么：资金合计');
    why.focus();
    await click('为什么：资金合计');
    expect(await screen.findByRole('heading', { name: '怎么改' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('资金合计');
    await click(/返回/);
    await waitFor(() => expect(document.activeElement).toBe(why));
  });
});

describe('several forms', () => {
  it('are chosen from a list with their states', async () => {
    await open(together([SAMPLES.wrong, SAMPLES.clean]));
    await click(/河道清淤整治项目/);
    const list = screen.getByRole('list', { name: '工作簿中的自评表' });
    expect(
      within(list)
        .getAllByRole('button')
        .map((each) => each.textContent),
    ).toEqual([expect.stringContaining('错误 6'), expect.stringContaining('没有发现问题')]);
    await act(async () => void fireEvent.click(within(list).getByRole('button', { name: /农村饮水/ })));
    expect(screen.getByText('没有发现问题', { selector: 'p' })).toBeTruthy();
  });

  it('follow the sheet in which a person works', async () => {
    const port = await open(together([SAMPLES.wrong, SAMPLES.clean]));
    act(() => port.personSelects({ sheet: '自评表2', cell: at('C5') }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('农村饮水安全巩固提升工程');
  });
});

describe('writing', () => {
  it('adopts a value, checks again, and takes it back', async () => {
    const port = await open(workbook(SAMPLES.wrong));
    await click(/采用建议值，把 F6/);
    expect(status().textContent).toContain('已把 F6 改为 170.00');
    expect(screen.queryByRole('button', { name: / F6 全年预算数合计/ })).toBeNull();
    expect(port.calls).toEqual(['read', 'apply', 'readSheet']);
    await click('撤销');
    expect(finding('F6')).toBeTruthy();
  });

  it('writes a reason only when no blank is left', async () => {
    const port = await open(workbook(SAMPLES.wrong));
    await act(async () => void fireEvent.click(finding('J13')));
    await click('填写原因');
    const field = (await screen.findByRole('textbox')) as HTMLTextAreaElement;
    fireEvent.click(button(/^因……/));
    expect(field.value).toContain('未达到≥4.5公里');
    await click('写入');
    expect(screen.getByText(/还有 2 处/)).toBeTruthy();
    expect(port.calls).not.toContain('apply');
    fireEvent.change(field, { target: { value: '因汛期推迟施工，2025年3月完成剩余 0.3 公里。' } });
    await click('写入');
    expect(status().textContent).toContain('原因已写入 J13');
    expect(screen.queryByRole('button', { name: /需说明 J13 / })).toBeNull();
  });

  it('fills what was left ticked, and takes exactly that back after reopening', async () => {
    const port = await open(workbook(SAMPLES.wrong));
    await click('填充计算列');
    const box = await screen.findByRole('checkbox', { name: /F6 全年预算数合计/ });
    expect((box as HTMLInputElement).checked).toBe(false);
    fireEvent.click(box);
    await click('写入 1 格');
    expect(status().textContent).toContain('已写入 1 格');
    cleanup();
    await open({ sheets: [] }, {}, port);
    expect(screen.getByText('上一步：填充计算列')).toBeTruthy();
    await click('撤销');
    expect(finding('F6')).toBeTruthy();
  });

  it('marks and clears, notes only on request', async () => {
    const port = await open(workbook(SAMPLES.wrong));
    await click('标记');
    await screen.findByRole('heading', { name: '标记' });
    fireEvent.click(screen.getByRole('checkbox', { name: /同时写上批注/ }));
    await click('标记 13 个单元格');
    expect([port.marks.length, port.notes]).toEqual([13, { notes: true, author: '自评表审核' }]);
    await click('清除标记');
    expect(port.marks).toEqual([]);
  });

  it('says which sheets protection keeps from being marked', async () => {
    const book = workbook(SAMPLES.wrong);
    const sheets = book.sheets.map((sheet) => ({ ...sheet, protection: { unlocked: [] } }));
    await open({ sheets }, { task: 'mark' });
    await waitFor(() => expect(status().textContent).toContain('工作表「自评表」受保护'));
    expect(screen.queryByRole('button', { name: /采用建议值/ })).toBeNull();
    expect(finding('F6')).toBeTruthy();
  });

  it.each([
    ['changed', /刚才被改过/],
    ['locked', /受保护/],
    ['read-only', /另存一份/],
    ['editing', /按回车键/],
    ['too-large', /分几次/],
    ['not-writable', /手工修改/],
    ['no-such-sheet', /找不到了/],
    ['host', /没有完成/],
  ] as const)('says what to do on %s', async (fault, sentence) => {
    const port = await open(workbook(SAMPLES.wrong));
    port.fail = fault;
    await click(/采用建议值，把 F6/);
    expect(status().textContent).toMatch(sentence);
    expect(finding('F6')).toBeTruthy();
  });

  it('offers no writing in a read-only workbook', async () => {
    const port = new MemoryPort(workbook(SAMPLES.wrong), { readOnly: true });
    await open({ sheets: [] }, {}, port);
    expect(screen.getByText(/工作簿是只读的/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /采用建议值|填写原因/ })).toBeNull();
  });
});

describe('the ways out', () => {
  it('copies the list, and where that is forbidden shows it to be copied', async () => {
    await open(workbook(SAMPLES.wrong));
    await click('导出');
    await screen.findByRole('heading', { name: '导出' });
    await click(/复制清单（14 行）/);
    const area = (await screen.findByRole('textbox', { name: '问题清单' })) as HTMLTextAreaElement;
    expect(area.value.split('\n').length).toBe(15);
  });

  it('offers the report only where the host can open one', async () => {
    const exportWorkbook = jest.fn(() => Promise.resolve());
    await open(workbook(SAMPLES.wrong), { exportWorkbook });
    await click('导出');
    await screen.findByRole('heading', { name: '导出' });
    expect(screen.queryByRole('button', { name: '生成审核报告' })).toBeNull();
    cleanup();
    const port = new MemoryPort(workbook(SAMPLES.wrong), { createWorkbook: true });
    await open({ sheets: [] }, { exportWorkbook }, port);
    await click('导出');
    await screen.findByRole('heading', { name: '导出' });
    await click('生成审核报告');
    expect(exportWorkbook).toHaveBeenCalledTimes(1);
  });
});
