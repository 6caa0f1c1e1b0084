import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main';
import type { Message } from '../../src/core/rules/messages';
import type { RuleLocale } from '../../src/locales/types';
import { workbookBytes } from '../support/xlsx';

/** What a run of the command line left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process. */
export async function run(argv: readonly string[], colour = false): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main(argv, { out: (text) => (out += text), err: (text) => (err += text), colour });
  return { code, out, err };
}

/** A folder of its own for one test; `write` puts files into it, `remove` takes it away. */
export function scratch() {
  const path = mkdtempSync(join(tmpdir(), 'ziping-'));
  return {
    path,
    at: (...names: string[]) => join(path, ...names),
    write(name: string, content: string | Uint8Array): string {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** A sound workbook without any form. */
export const plain = workbookBytes({ sheets: [{ name: 'Sheet1', cells: { A1: '会议签到' } }] });

/** A message that says just this text, whatever rules there are. */
export function message(text: string): Message {
  return { key: 'test', params: { text } } as unknown as Message;
}

/** The words of those messages. */
export const testRules = {
  messages: { test: ({ text }: { text: string }) => text },
  titles: { 'score/total': '总分' },
} as unknown as RuleLocale;
