/** @jest-environment jsdom */
import './dom';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { App } from '../../src/taskpane/app';
import { MemoryPort } from './memory-port';
import { SAMPLES, workbook } from './support';

jest.mock('../../src/taskpane/components/export', () => {
  throw new Error('offline');
});

test('where a part does not load, it says so, and the list is still there', async () => {
  // React says of every fault that was caught what it was.
  const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  render(<App port={new MemoryPort(workbook(SAMPLES.wrong))} />);
  const open = await screen.findByRole('button', { name: '导出' });
  await act(async () => void fireEvent.click(open));
  expect((await screen.findByRole('alert')).textContent).toContain('没有载入');
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '返回' })));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('heading', { name: '问题清单' })).toBeTruthy();
  told.mockRestore();
});
