import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { auditWorkbooks } from '../../src/core/audit';
import { AuditMemory } from '../../src/core/audit/memory';
import type { Sheet, Workbook } from '../../src/core/sheet/types';
import { readWorkbook } from '../../src/hosts/ooxml/read';

const folder = join(__dirname, '../../assets/samples');
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.xlsx'))
  .flatMap((name) => readWorkbook(readFileSync(join(folder, name))).sheets)
  .map((sheet, index): Sheet => ({ ...sheet, name: `表${index + 1}` }));
const book: Workbook = { sheets };
const audit = (workbook: Workbook, memory?: AuditMemory) =>
  auditWorkbooks([workbook], memory ? { memory } : {})[0];

test('only the sheets that changed are audited anew, and the result is the same', () => {
  const memory = new AuditMemory();
  const first = audit(book, memory);
  const touched: Workbook = { sheets: sheets.map((sheet, index) => (index === 1 ? { ...sheet } : sheet)) };
  const again = audit(touched, memory);
  expect(again?.forms.map((form, index) => form.form === first?.forms[index]?.form)).toEqual(
    sheets.map((_, index) => index !== 1),
  );
  expect(again?.findings).toEqual(audit(touched)?.findings);
});

test('another profile audits everything anew', () => {
  const memory = new AuditMemory();
  audit(book, memory);
  const lenient: Workbook = { sheets, profile: '{"id":"auto","title":"t","off":["score/total"]}' };
  const found = audit(lenient, memory)?.findings ?? [];
  expect(found).toEqual(audit(lenient)?.findings);
  expect(found.some(({ rule }) => rule === 'score/total')).toBe(false);
});
