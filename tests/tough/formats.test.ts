import { displayText, isDateFormat } from '../../src/core/sheet/display';
import { readWorkbook } from '../../src/hosts/ooxml/read';
import { workbookBytes } from '../support/xlsx';

/** Codes that a parser may mistake for something of its own. */
const CODES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '[', '"', '\\', '_', '*'];

test.each(CODES)('the number format %s is none and stops nobody', (code) => {
  expect(isDateFormat(code)).toBe(false);
  expect(typeof displayText(1.5, code)).toBe('string');
  const cells = { A1: { v: 45_292, numFmt: code }, B1: { v: '文字', numFmt: code } };
  const [sheet] = readWorkbook(workbookBytes({ sheets: [{ name: '表', cells }], date1904: true })).sheets;
  expect(sheet?.at(0, 0)?.value).toBe(45_292);
  expect(typeof sheet?.at(0, 1)?.text).toBe('string');
});
