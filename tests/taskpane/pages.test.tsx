/** @jest-environment jsdom */
import './dom';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { a1 } from '../../src/core/sheet/address';
import { FIRST, NEXT, onTwoSheets } from '../support/two-sheets';
import { at, button, click, finding, open, status } from './opened';
import { SAMPLES, workbook } from './support';

afterEach(cleanup);

/** The start of what the list says of a cell of the second sheet. */
const onNext = (cell: string) => `${NEXT.replace(/[（）]/g, '\\$&')}!${cell}`;

describe('a form that goes on on a second sheet', () => {
  it('is one form, and says on which sheets it stands', async () => {
    await open({ sheets: onTwoSheets() });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('河道清淤整治项目');
    expect(screen.getByText(`接连填在 2 个工作表上：${FIRST}、${NEXT}`)).toBeTruthy();
    cleanup();
    await open(workbook(SAMPLES.wrong));
    expect(screen.queryByText(/接连填在/)).toBeNull();
  });

  it('leads to the cell on the second sheet, which is named with it wherever it is named', async () => {
    const port = await open({ sheets: onTwoSheets(['I20']) });
    await act(async () => void fireEvent.click(finding(onNext('I3'))));
    expect(port.selected).toEqual({ sheet: NEXT, cell: at('I3') });
    expect(button(`忽略 ${NEXT}!I3 的这个问题…`)).toBeTruthy();
    // A check that could not be made.
    await act(async () => void fireEvent.click(button(`到 ${NEXT}!I4`)));
    expect(port.selected).toEqual({ sheet: NEXT, cell: at('I4') });
  });

  it('comes into view when a cell of its second sheet is selected', async () => {
    const other = workbook(SAMPLES.clean).sheets.map((sheet) => ({ ...sheet, name: '另一张' }));
    const port = await open({ sheets: [...onTwoSheets(), ...other] });
    await act(async () => port.personSelects({ sheet: '另一张', cell: at('A1') }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('农村饮水安全');
    await act(async () => port.personSelects({ sheet: NEXT, cell: at('I3') }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('河道清淤');
    expect(finding(onNext('I3')).getAttribute('aria-current')).toBe('location');
  });

  it('shows before a fill which cells of which sheet it writes, and writes these', async () => {
    const port = await open({ sheets: onTwoSheets(['I6', 'I20', 'I21', 'J21']) });
    await click('填充计算列');
    await screen.findByRole('heading', { name: '填充计算列' });
    const named = [...document.querySelectorAll('.zp-line .zp-cell')].map(({ textContent }) => textContent);
    expect(named).toEqual(expect.arrayContaining(['I6', `${NEXT}!I4`, `${NEXT}!I5`]));
    expect(named).not.toContain('I5');
    await click(/^写入 \d+ 格$/);
    const [first, next] = (await port.read()).sheets;
    expect([first?.at(5, 8)?.value, next?.at(4, 8)?.value]).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it('marks the cells of both sheets', async () => {
    const port = await open({ sheets: onTwoSheets() }, { task: 'mark' });
    await waitFor(() => expect(status().textContent).toContain('已标记'));
    const marked = port.marks.map(({ sheet, cell }) => `${sheet}!${a1(cell)}`);
    expect(marked).toEqual(expect.arrayContaining([`${FIRST}!F6`, `${NEXT}!I3`]));
  });

  it('says on which sheet a cell is that was changed meanwhile', async () => {
    const port = await open({ sheets: onTwoSheets(['I21', 'J21']) });
    await click('填充计算列');
    await screen.findByRole('heading', { name: '填充计算列' });
    port.typesUnheard({ sheet: NEXT, cell: at('I5') }, 3);
    await click(/^写入 \d+ 格$/);
    await waitFor(() => expect(status().textContent).toContain(`${NEXT}!I5 刚才被改过`));
  });

  it('keeps apart the cells of its sheets that are set aside', async () => {
    await open({ sheets: onTwoSheets() });
    await act(async () => void fireEvent.click(finding(onNext('I3'))));
    await click(`忽略 ${NEXT}!I3 的这个问题…`);
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: '按批复文件另行加分' } });
    await click('忽略');
    expect(status().textContent).toContain(`${NEXT}!I3`);
    expect(await screen.findByRole('button', { name: `撤销忽略 ${NEXT}!I3` })).toBeTruthy();
  });
});
