import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { parseA1, type Address } from '../../src/core/sheet/address';
import type { Workbook } from '../../src/core/sheet/types';
import { App, type AppProps } from '../../src/taskpane/app';
import { MemoryPort } from './memory-port';

/* The pane opened in a test, and what a person does with it. */

export const at = (a1: string): Address => parseA1(a1) as Address;
export const SHEET = '自评表';

/** What is remembered in one test. */
export function memory(known = true): NonNullable<AppProps['memory']> {
  const store = new Map<string, string>(known ? [['known', 'yes']] : []);
  return { get: (name) => store.get(name), set: (name, value) => void store.set(name, value) };
}

export async function open(
  book: Workbook,
  props: Partial<AppProps> = {},
  port = new MemoryPort(book),
): Promise<MemoryPort> {
  render(<App port={port} memory={memory()} {...props} />);
  await screen.findByRole('main');
  await waitFor(() => expect(screen.queryByText('正在读取工作簿…')).toBeNull());
  return port;
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const finding = (cell: string) => button(new RegExp(`(错误|需说明|提示) ${cell} `));
export const status = () => screen.getByRole('status');
export const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
export const click = async (name: string | RegExp) => {
  await act(async () => {
    fireEvent.click(button(name));
  });
};
