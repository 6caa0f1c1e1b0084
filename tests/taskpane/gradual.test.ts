import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuditMemory } from '../../src/core/audit/memory';
import type { WorkbookAudit } from '../../src/core/audit/types';
import type { Workbook } from '../../src/core/sheet/types';
import { readGradually, readWorkbook } from '../../src/hosts/ooxml/read';
import { formView } from '../../src/taskpane/model/view';
import { readFirst, sheetBySheet } from '../../src/taskpane/session/gradual';
import { Session } from '../../src/taskpane/session/session';
import type { State } from '../../src/taskpane/session/state';
import { exampleForm } from '../support/example-form';
import { workbookBytes } from '../support/xlsx';
import { MemoryPort } from './memory-port';
import { audited, chinese, SAMPLES, together } from './support';

const { wrong, clean } = SAMPLES;
const corpus = join(__dirname, '../corpus/forms');

async function gradually(
  book: Workbook,
  wanted = () => true,
): Promise<{ shown: WorkbookAudit[]; read: Workbook | undefined }> {
  const shown: WorkbookAudit[] = [];
  const show = (audit: WorkbookAudit) => void shown.push(audit);
  return { read: await readFirst(sheetBySheet(book), new AuditMemory(), { show, wanted }), shown };
}

/** Every state of a session that opens a workbook. */
async function opening(book: Workbook): Promise<{ states: State[]; session: Session }> {
  const session = new Session(new MemoryPort(book), await chinese());
  const states: State[] = [];
  session.store.subscribe(() => states.push(session.store.get()));
  await session.start();
  return { states, session };
}

describe('a workbook of several forms', () => {
  const book = together([wrong, clean, wrong, clean]);

  it('shows its first form, with all that is found in it, before the last has been audited', async () => {
    const { shown, read } = await gradually(book);
    expect(read).toBe(book);
    expect(shown[0]?.forms).toHaveLength(2);
    const words = await chinese();
    const keys = (audit: WorkbookAudit) =>
      formView(audit, 0, words).blocks.flatMap(({ items }) => items.map(({ key }) => key));
    const [first] = shown;
    const whole = audited(book);
    expect(whole.forms).toHaveLength(4);
    expect(first && keys(first).length).toBeGreaterThan(0);
    // Rules across forms may add to it later.
    expect(keys(whole)).toEqual(expect.arrayContaining(first ? keys(first) : []));
    // The sheets are all there to be looked at.
    expect(shown.at(-1)?.workbook).toBe(book);
  });

  it('lets nobody write before all of it is known, and says so', async () => {
    const { states, session } = await opening(book);
    const partial = states.filter((state) => state.partial);
    expect(partial.length).toBeGreaterThan(0);
    for (const { phase, busy, current } of partial.slice(1))
      expect({ phase, busy, current }).toEqual({ phase: 'ready', busy: true, current: expect.any(String) });
    const { audit, current, partial: still, busy } = session.store.get();
    expect({ forms: audit?.forms.length, still, busy }).toEqual({ forms: 4, still: false, busy: false });
    // The list does not jump: what was unfolded first still is.
    expect(current).toBe(partial.at(-1)?.current);
  });

  it('is given up where nobody waits for it any more', async () => {
    const { read } = await gradually(book, () => false);
    expect(read).toBeUndefined();
  });

  it('shows nothing early of what a person may have set aside', async () => {
    const { shown } = await gradually({ ...book, ignored: '{"version":1,"entries":[]}' });
    expect(shown).toEqual([]);
  });

  it('shows nothing early of a single form beside other sheets', async () => {
    const [form] = together([wrong]).sheets;
    const others = ['甲', '乙'].map((name) => ({ ...together([wrong]).sheets[0], name, cells: () => [] }));
    const { shown } = await gradually({ sheets: [form, ...others] } as Workbook);
    expect(shown).toEqual([]);
  });
});

describe('a file read sheet by sheet', () => {
  const content = ({ sheets, ...rest }: Workbook) => ({
    ...rest,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      ...{ at: 0, formatAt: 0, cells: [...sheet.cells()] },
      ...{ texts: [...sheet.texts()], unresolved: sheet.unresolved() },
    })),
  });

  it.each(readdirSync(corpus).filter((name) => name.endsWith('.xlsx')))('%s reads as at once', (name) => {
    const bytes = readFileSync(join(corpus, name));
    const parts: Workbook[] = [];
    const reading = readGradually(bytes);
    let step = reading.next();
    for (; !step.done; step = reading.next()) parts.push(step.value);
    const { value: whole } = step;
    expect(content(whole)).toEqual(content(readWorkbook(bytes)));
    parts.forEach((part, index) => expect(part.sheets).toEqual(whole.sheets.slice(0, index + 1)));
    for (const part of parts) part.sheets.forEach((sheet, at) => expect(whole.sheets[at]).toBe(sheet));
  });

  it('gives nothing early that rests on a formula without a result', () => {
    const open = exampleForm('scored', { G6: { f: "'第三'!A1+1" } }, '第二');
    const bytes = workbookBytes({
      sheets: [exampleForm('scored', {}, '第一'), open, { name: '第三', cells: { A1: 99 } }],
    });
    const parts = [...readGradually(bytes)];
    expect(parts.map(({ sheets }) => sheets.map(({ name }) => name))).toEqual([['第一']]);
  });
});
