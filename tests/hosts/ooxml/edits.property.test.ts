import fc from 'fast-check';
import { a1, parseA1, type Address } from '../../../src/core/sheet/address';
import { applyEdits, type Edit } from '../../../src/hosts/ooxml/edits';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { revertEdits } from '../../../src/hosts/ooxml/revert';
import {
  workbookBytes,
  workbookParts,
  type TestCell,
  type TestValue,
  type TestWorkbook,
} from '../../support/xlsx';
import { changedParts } from './parts';

const address = fc.record({ row: fc.nat(7), col: fc.nat(6) });
const text = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('=A1', ' 前 ', 'a\nb', '_x0041_', '<&>'));
const number = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const formula = fc
  .tuple(fc.constantFrom('SUM', 'MAX', 'IF', 'VLOOKUP'), address, address)
  .map(([name, from, to]) => `${name}(${a1(from)}:${a1(to)},${a1(to)})`);

const cell: fc.Arbitrary<TestValue | TestCell> = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(text, number, fc.boolean(), fc.constant(null)) },
  fc.record({ v: number, f: formula }),
  fc.record({ f: formula }),
  fc.record({ v: fc.oneof(number, fc.constant(null)), numFmt: fc.constantFrom('0.00%', 'yyyy/m/d') }),
  fc.constant({ error: '#DIV/0!' }),
);

const workbook = fc.record({
  cells: fc.array(fc.tuple(address, cell), { maxLength: 25 }),
  other: fc.array(fc.tuple(address, cell), { maxLength: 5 }),
  shared: fc.boolean(),
  merged: fc.boolean(),
  hidden: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
  prefix: fc.constantFrom(undefined, 'x'),
  strict: fc.boolean(),
  inlineStrings: fc.boolean(),
  date1904: fc.boolean(),
  spelling: fc.constantFrom('plain', 'indented', 'short'),
  calcChain: fc.boolean(),
});

const edits = fc.array(
  fc.record({
    sheet: fc.constantFrom('表', '乙'),
    cell: address,
    content: fc.oneof(
      fc.record({ value: fc.oneof(text, number, fc.boolean(), fc.constant(null)) }),
      fc.record({ formula, cached: number }),
      fc.record({ formula }),
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

function byRow(cells: readonly [Address, TestValue | TestCell][]): Record<string, TestValue | TestCell> {
  const sorted = [...cells].sort(([a], [b]) => a.row - b.row || a.col - b.col);
  return Object.fromEntries(sorted.map(([at, content]) => [a1(at), content]));
}

/** Cells in column G that share one formula. */
const SHARED: Record<string, TestCell> = {
  G1: { v: 1, f: 'A1+1', fAttrs: { t: 'shared', ref: 'G1:G4', si: '0' } },
  G2: { v: 1, fAttrs: { t: 'shared', si: '0' } },
  G3: { v: 1, fAttrs: { t: 'shared', si: '0' } },
};

type Book = typeof workbook extends fc.Arbitrary<infer T> ? T : never;

/** The same XML as other writers spell it. */
const SPELLINGS: Record<string, (xml: string) => string> = {
  plain: (xml) => xml,
  indented: (xml) => xml.replace(/></g, '>\n  <'),
  short: (xml) => xml.replace(/<([\w:]+)([^<>]*)><\/\1>/g, '<$1$2/>'),
};

function build(book: Book): Uint8Array {
  const shared = Object.entries(SHARED).map(([at, each]): [Address, TestCell] => [
    parseA1(at) as Address,
    each,
  ]);
  const described: TestWorkbook = {
    ...book,
    sheets: [
      {
        name: '表',
        // The last description of a cell counts, so shared formulas stay whole.
        cells: byRow(book.shared ? [...book.cells.filter(([at]) => at.col !== 6), ...shared] : book.cells),
        hiddenRows: book.hidden,
        merges: book.merged ? ['B2:C3'] : [],
      },
      { name: '乙', cells: byRow(book.other) },
    ],
  };
  const parts = workbookParts(described);
  const spell = SPELLINGS[book.spelling] ?? ((xml: string) => xml);
  for (const [name, xml] of Object.entries(parts)) parts[name] = spell(xml);
  if (book.calcChain) addCalcChain(parts);
  return workbookBytes({ ...described, parts });
}

/** An order of calculation, put between others wherever it is named. */
function addCalcChain(parts: Record<string, string>): void {
  const formulas = [
    ...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<(?:x:)?c r="(\w+)"[^>]*>\s*<(?:x:)?f/g),
  ];
  if (formulas.length === 0) return;
  const cells = formulas.map(([, ref], i) => `<c r="${ref}"${i === 0 ? ' i="1"' : ''}/>`);
  parts['xl/calcChain.xml'] = `<calcChain>${cells.join('')}</calcChain>`;
  const behindFirst = (name: string, xml: string): void => {
    parts[name] = (parts[name] ?? '').replace(/(<(?:Override|Relationship) [^>]*>)/, `$1${xml}`);
  };
  behindFirst(
    'xl/_rels/workbook.xml.rels',
    '<Relationship Id="rIdCalc" Type="urn:x/calcChain" Target="calcChain.xml"/>',
  );
  behindFirst('[Content_Types].xml', '<Override PartName="/xl/calcChain.xml" ContentType="calc"/>');
}

const MAY_CHANGE =
  /^(xl\/worksheets\/sheet\d\.xml|xl\/(_rels\/)?workbook\.xml(\.rels)?|xl\/calcChain\.xml|\[Content_Types\]\.xml)$/;

test('edits taken back leave every part as it was', () => {
  fc.assert(
    fc.property(workbook, edits, (book, asked) => {
      const before = build(book);
      const list = asked.map(({ sheet, cell: at, content }): Edit => ({ sheet, cell: at, ...content }));
      const { bytes, inverse } = applyEdits(before, list);
      const back = revertEdits(bytes, JSON.parse(JSON.stringify(inverse)));
      expect(changedParts(before, back.bytes)).toEqual([]);
      for (const name of changedParts(before, bytes)) expect(name).toMatch(MAY_CHANGE);
    }),
    { numRuns: 400 },
  );
});

test('edits stand in the cells afterwards', () => {
  fc.assert(
    fc.property(workbook, edits, (book, asked) => {
      const list = asked.map(({ sheet, cell: at, content }): Edit => ({ sheet, cell: at, ...content }));
      const { bytes } = applyEdits(build(book), list);
      const last = new Map<string, Edit>();
      for (const each of list) {
        const covered = book.merged && each.sheet === '表' && inMerge(each.cell);
        last.set(each.sheet + a1(covered ? { row: 1, col: 1 } : each.cell), each);
      }
      const read = readWorkbook(bytes);
      for (const [key, each] of last) {
        const at = parseA1(key.slice(1)) as Address;
        const held = read.sheets.find(({ name }) => name === each.sheet)?.at(at.row, at.col);
        if ('formula' in each) expect(held?.formula).toBe(each.formula);
        else expect(held?.value ?? null).toBe(normal(each.value));
      }
    }),
    { numRuns: 200 },
  );
});

function inMerge({ row, col }: Address): boolean {
  return row >= 1 && row <= 2 && col >= 1 && col <= 2;
}

function normal(value: TestValue): TestValue {
  if (value === '') return null;
  return Object.is(value, -0) ? 0 : value;
}
