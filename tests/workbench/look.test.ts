import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditWorkbooks } from '../../src/core/audit';
import { parseA1, type Address } from '../../src/core/sheet/address';
import type { Sheet } from '../../src/core/sheet/types';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { ownLook } from '../../src/workbench/model/look';
import { textWidth } from '../../src/report/widths';
import { narrowed } from '../../src/report/widths';
import { drawSheet } from '../../src/workbench/model/table';
import fc from 'fast-check';
import { workbookBytes } from '../support/xlsx';

const at = (address: string): Address => parseA1(address) as Address;

/** A sheet whose second column is wide, the third narrower than can be read, and whose cells are coloured. */
function coloured(): Uint8Array {
  const fills = ['FFFFFFFF', 'FFD9E1F2', 'FF1F3864', 'FFC00000']
    .map((rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`)
    .join('');
  const xf = (fill: number, rest = '') =>
    `<xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0">${rest}</xf>`;
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/></font></fonts>' +
    `<fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills}</fills>` +
    '<borders count="1"><border/></borders><cellXfs count="6">' +
    `${xf(0)}${xf(2)}${xf(3, '<alignment horizontal="right"/>')}${xf(4)}${xf(5)}` +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0"/></cellXfs></styleSheet>';
  const cell = (ref: string, style: number) =>
    `<c r="${ref}" s="${style}" t="inlineStr"><is><t>字</t></is></c>`;
  const sheet =
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<cols><col min="2" max="2" width="30" customWidth="1"/><col min="3" max="3" width="0.5" customWidth="1"/></cols>' +
    `<sheetData><row r="1">${['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map(cell).join('')}</row></sheetData></worksheet>`;
  return workbookBytes({
    sheets: [{ name: '表' }],
    parts: { 'xl/styles.xml': styles, 'xl/worksheets/sheet1.xml': sheet },
  });
}

describe('the plain table', () => {
  const bytes = coloured();
  const workbook = readWorkbook(bytes);
  const [sheet] = workbook.sheets as [Sheet];
  const look = ownLook(bytes, sheet);

  it('has the widths of the file, and those of the content where it says none', () => {
    const [audit] = auditWorkbooks([workbook]);
    if (!audit) throw new Error('no audit');
    const judged = drawSheet(sheet, audit).widths;
    const { widths } = drawSheet(sheet, audit, look);
    expect(widths[0]).toBe(judged[0]);
    expect(widths[1]).toBeGreaterThan(14);
    expect(widths[2]).toBe(1.5);
  });

  it('is narrowed to the room that there is, no column further than can be read', () => {
    const columns = fc.array(
      fc.record({
        width: fc.double({ min: 1.5, max: 40, noNaN: true }),
        least: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(columns, fc.double({ min: 1, max: 400, noNaN: true }), (all, room) => {
        const widths = all.map(({ width }) => width);
        const least = all.map((each) => each.width * each.least);
        const fitting = narrowed(widths, least, room);
        const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
        expect(sum(fitting)).toBeCloseTo(Math.min(sum(widths), Math.max(room, sum(least))));
        fitting.forEach((width, at) => {
          expect(width).toBeLessThanOrEqual((widths[at] ?? 0) + 1e-9);
          expect(width).toBeGreaterThanOrEqual((least[at] ?? 0) - 1e-9);
        });
      }),
    );
  });

  it('never breaks a figure for want of room', () => {
    const cells = { A1: '分值', B1: '全年执行数', A2: 10, B2: '12,345,678.90' };
    const [own] = readWorkbook(workbookBytes({ sheets: [{ name: '表', cells }] })).sheets as [Sheet];
    const [audit] = auditWorkbooks([{ sheets: [own] }]);
    const { least } = drawSheet(own, audit as NonNullable<typeof audit>);
    expect(least[1]).toBeGreaterThan(textWidth('12,345,678.90'));
    expect(least[0]).toBeLessThan(5);
  });

  it('has the fills of the file, white ones left out, and text on them that can be read', () => {
    expect(['A1', 'B1', 'C1', 'D1', 'E1'].map((cell) => look?.fillOf(at(cell)))).toEqual([
      undefined,
      undefined,
      { colour: '#D9E1F2', isDark: false },
      { colour: '#1F3864', isDark: true },
      { colour: '#C00000', isDark: true },
    ]);
  });

  it('has bold text and alignment', () => {
    expect([look?.isBold(at('A1')), look?.isBold(at('F1'))]).toEqual([false, true]);
    expect([look?.alignOf(at('A1')), look?.alignOf(at('C1'))]).toEqual([undefined, 'right']);
  });

  it('does without where the looks cannot be read', () => {
    expect(ownLook(new Uint8Array([1, 2, 3]), sheet)).toBeUndefined();
    const other = { ...sheet, name: '另一张' };
    expect(ownLook(bytes, other)).toBeUndefined();
  });

  it('reads the looks of a form that many people have filled in', () => {
    const real = readFileSync(join(__dirname, '../corpus/forms/linxia-01.xlsx'));
    const [form] = readWorkbook(real).sheets as [Sheet];
    const own = ownLook(real, form);
    expect(own?.isBold(at('A1'))).toBe(true);
    expect(own?.widthOf(0)).toBeGreaterThan(1.5);
  });
});
