import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { auditWorkbooks } from '../../src/core/audit';
import { ignoreOf, reasonText, withIgnore, withoutIgnores } from '../../src/core/audit/ignored/entries';
import { parseIgnored, printIgnored } from '../../src/core/audit/ignored/schema';
import type { Ignore } from '../../src/core/audit/ignored/types';
import type { WorkbookAudit } from '../../src/core/audit/types';
import { planFill } from '../../src/core/fill/plan';
import type { Finding } from '../../src/core/rules/types';
import { a1, parseA1 } from '../../src/core/sheet/address';
import { displayText } from '../../src/core/sheet/display';
import { snapshot } from '../../src/core/sheet/snapshot';
import type { Cell, Sheet, Workbook } from '../../src/core/sheet/types';
import { readWorkbook } from '../../src/hosts/ooxml/read';

const root = join(__dirname, '../..');
const WRONG = 'assets/samples/2-某县水务局-河道清淤（有错）.xlsx';
const CORPUS = ['tests/corpus/forms', 'tests/corpus/generated'].flatMap((folder) =>
  readdirSync(join(root, folder)).flatMap((name) => (name.endsWith('.xlsx') ? [join(folder, name)] : [])),
);

const open = (path: string): Workbook => readWorkbook(readFileSync(join(root, path)));
const audited = (book: Workbook): WorkbookAudit => auditWorkbooks([book])[0] as WorkbookAudit;
const aside = (book: Workbook, entries: readonly Ignore[]): Workbook => {
  const ignored = printIgnored(entries);
  return ignored === undefined ? book : { ...book, ignored };
};
const entryOf = (audit: WorkbookAudit, finding: Finding | undefined, reason = '经核实无误'): Ignore => {
  const entry = finding && ignoreOf(audit, finding, reason);
  if (!entry) throw new Error('no entry');
  return entry;
};
const found = (audit: WorkbookAudit, rule: string, cell: string): Finding | undefined =>
  audit.findings
    .flatMap((finding) => [finding, ...finding.consequences])
    .find(({ rule: own, place }) => own === rule && a1(place.cell) === cell);
/** What an audit found, without the sheets. */
const told = ({ rule, severity, place, message, consequences }: Finding): unknown => [
  rule,
  severity,
  place.sheet.name,
  a1(place.cell),
  message,
  consequences.map(told),
];

/** A workbook with its first sheet made anew. */
function changed(book: Workbook, change: (sheet: Sheet) => Sheet): Workbook {
  return { ...book, sheets: book.sheets.map((sheet, index) => (index === 0 ? change(sheet) : sheet)) };
}

function typed(cell: string, value: string | number): (sheet: Sheet) => Sheet {
  const at = parseA1(cell) ?? { row: 0, col: 0 };
  return (sheet) => {
    const numFmt = sheet.formatAt(at.row, at.col);
    const others = [...sheet.cells()].filter(({ row, col }) => row !== at.row || col !== at.col);
    const cells = others.map(({ row, col, cell: held }) => [row, col, held] as const);
    const text = displayText(value, numFmt);
    return snapshot({ ...sheet, cells: [...cells, [at.row, at.col, { value, text, numFmt }]] });
  };
}

/** A sheet with blank rows put in above a row, as a spreadsheet does it. */
function inserted(above: number, count: number): (sheet: Sheet) => Sheet {
  const moved = (row: number): number => (row >= above ? row + count : row);
  return (sheet) =>
    snapshot({
      ...sheet,
      cells: [...sheet.cells()].map(({ row, col, cell }): [number, number, Cell] => [moved(row), col, cell]),
      merges: sheet.merges.map(({ top, bottom, ...columns }) => ({
        ...columns,
        top: moved(top),
        bottom: moved(bottom),
      })),
      formatAt: (row, col) => sheet.formatAt(row < above ? row : Math.max(above, row - count), col),
    });
}

describe('a finding that is set aside', () => {
  const book = open(WRONG);
  const plain = audited(book);

  it('stands apart with its reason, and what follows from it goes along', () => {
    const finding = found(plain, 'funds/parts-sum', 'F6');
    const audit = audited(aside(book, [entryOf(plain, finding, '含上级追加')]));
    expect(audit.findings.map(told)).toEqual(plain.findings.filter((each) => each !== finding).map(told));
    expect(audit.ignored.map(({ finding: each, reason }) => [told(each), reason])).toEqual([
      [finding && told(finding), '含上级追加'],
    ]);
    expect(audit.ignored[0]?.finding.consequences).toHaveLength(2);
    expect(audit.stale).toEqual([]);
    expect(audit.forms[0]?.findings).toEqual(audit.findings);
  });

  it('is taken from under the finding that it follows from', () => {
    const audit = audited(aside(book, [entryOf(plain, found(plain, 'score/grade', 'J21'))]));
    const cause = found(audit, 'score/total', 'I21');
    expect(cause?.consequences).toEqual([]);
    expect(audit.ignored.map(({ finding }) => finding.rule)).toEqual(['score/grade']);
  });

  it('is a matter of its own rule: others on the cell stay', () => {
    const audit = audited(aside(book, [entryOf(plain, found(plain, 'reason/contradiction', 'J16'))]));
    expect(found(audit, 'reason/contradiction', 'J16')).toBeUndefined();
    const [, ...rest] = plain.findings;
    expect(audit.findings.length).toBe(rest.length);
  });

  it('comes back when the cell changes, and the entry is told of with both values', () => {
    const entry = entryOf(plain, found(plain, 'score/total', 'I21'));
    const audit = audited(changed(aside(book, [entry]), typed('I21', 99)));
    expect(found(audit, 'score/total', 'I21')).toBeDefined();
    expect(audit.stale.map(({ why, now, ignore }) => [why, ignore.value, now])).toEqual([
      ['changed', '98', '99'],
    ]);
  });

  it('leaves an entry behind when it is mended elsewhere', () => {
    const entry = entryOf(plain, found(plain, 'funds/parts-sum', 'F6'));
    const audit = audited(changed(aside(book, [entry]), typed('F7', 160)));
    expect(audit.stale.map(({ why, place }) => [why, place && a1(place.cell)])).toEqual([['gone', 'F6']]);
  });

  it('keeps with its indicator when another one is put in above', () => {
    const entry = entryOf(plain, found(plain, 'reason/missing', 'J20'));
    expect(entry).toMatchObject({ role: 'ind.7.reason', value: '' });
    const more = changed(aside(book, [entry]), (sheet) =>
      [
        typed('D15', '新增的指标'),
        typed('F15', '≥5公里'),
        typed('G15', '4公里'),
        typed('H15', 10),
        typed('I15', 8),
      ].reduce((made, type) => type(made), inserted(14, 1)(sheet)),
    );
    const audit = audited(more);
    expect(audit.ignored.map(({ finding }) => a1(finding.place.cell))).toEqual(['J21']);
    expect(found(audit, 'reason/missing', 'J15')).toBeDefined();
  });

  it('keeps with its form when the sheet is renamed', () => {
    const entry = entryOf(plain, found(plain, 'score/total', 'I21'));
    const renamed = changed(aside(book, [entry]), (sheet) => ({ ...sheet, name: '河道清淤' }));
    expect(audited(renamed).ignored).toHaveLength(1);
  });

  it('never passes to another form of the workbook', () => {
    const two = (name: string) => ({ ...(book.sheets[0] as Sheet), name });
    const both: Workbook = { sheets: [two('一'), two('二')] };
    const all = audited(both);
    const entry = entryOf(all, found(all, 'score/total', 'I21'));
    expect(entry.sheet).toBe('一');
    const audit = audited(aside(both, [entry]));
    expect(audit.ignored.map(({ finding }) => finding.place.sheet.name)).toEqual(['一']);
    expect(audited(aside({ sheets: [two('二')] }, [{ ...entry, project: '别的项目' }])).ignored).toEqual([]);
  });

  it('is not corrected by a fill that overwrites', () => {
    const cells = (workbook: Workbook) => planFill(workbook, { overwrite: true }).map(({ cell }) => a1(cell));
    expect(cells(book)).toEqual(expect.arrayContaining(['F6', 'I21']));
    const kept = cells(aside(book, [entryOf(plain, found(plain, 'funds/parts-sum', 'F6'))]));
    expect(kept).not.toContain('F6');
    expect(kept).toContain('I21');
  });
});

describe('on every form of the corpus', () => {
  /** A file with something found, and one of its findings. */
  const cases = CORPUS.map((path) => ({ path, book: open(path) }))
    .map((each) => ({ ...each, audit: audited(each.book) }))
    .filter(({ audit }) => audit.findings.length > 0);
  const anyCase = fc.constantFrom(...cases);

  it('setting aside and listing again gives the same audit', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), ({ book, audit }, stream) => {
        const picked = [...stream.take(3)].map((n) => audit.findings[n % audit.findings.length]);
        let entries: Ignore[] = [];
        for (const finding of picked) entries = withIgnore(entries, entryOf(audit, finding));
        const apart = audited(aside(book, entries));
        expect(apart.stale).toEqual([]);
        for (const finding of picked) {
          expect(apart.ignored.map(({ finding: each }) => told(each))).toContainEqual(
            finding && told(finding),
          );
        }
        const back = withoutIgnores(
          entries,
          apart.ignored.map(({ ignore }) => ignore),
        );
        expect(back).toEqual([]);
        expect(audited(aside(book, back)).findings.map(told)).toEqual(audit.findings.map(told));
      }),
      { numRuns: 60 },
    );
  });

  it('every finding can be set aside, and takes no other rule along', () => {
    for (const { path, book, audit } of cases) {
      const entries = audit.findings.reduce<Ignore[]>(
        (made, finding) => withIgnore(made, entryOf(audit, finding)),
        [],
      );
      const apart = audited(aside(book, entries));
      expect([path, apart.findings.map(told), apart.stale]).toEqual([path, [], []]);
      expect(apart.ignored).toHaveLength(audit.findings.length);
      const [first] = audit.findings;
      const one = audited(aside(book, entries.slice(0, 1)));
      const rules = new Set(one.ignored.map(({ finding }) => finding.rule));
      expect([path, ...rules]).toEqual([path, first?.rule]);
    }
  });

  it('rows put in above keep it', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), fc.integer({ min: 1, max: 3 }), ({ book, audit }, n, count) => {
        const own = audit.findings.filter(({ place }) => place.sheet === book.sheets[0]);
        fc.pre(own.length > 0);
        const finding = own[n % own.length] as Finding;
        const [, form] = audit.forms;
        // Above the form: rows inside it may part what the recogniser reads together.
        fc.pre(form?.form.sheet !== book.sheets[0]);
        const moved = changed(aside(book, [entryOf(audit, finding)]), inserted(0, count));
        const after = audited(moved);
        expect(after.stale).toEqual([]);
        expect(after.ignored.map(({ finding: { place } }) => place.cell)).toContainEqual({
          row: finding.place.cell.row + count,
          col: finding.place.cell.col,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('another value makes it stale', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ book, audit }, n) => {
        const own = audit.findings.filter(
          ({ place, rule }) => place.sheet === book.sheets[0] && !rule.startsWith('cross/'),
        );
        fc.pre(own.length > 0);
        const finding = own[n % own.length] as Finding;
        const entry = entryOf(audit, finding);
        const other = changed(aside(book, [entry]), typed(a1(finding.place.cell), '另一个数 7'));
        const after = audited(other);
        expect(after.ignored).toEqual([]);
        expect(after.stale.map(({ ignore }) => ignore)).toEqual([entry]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the record in a workbook', () => {
  const entry: Ignore = {
    rule: 'score/total',
    sheet: '自评表',
    form: 1,
    project: '河道清淤',
    cell: 'I21',
    role: 'total.score',
    label: '',
    value: '98',
    reason: '经核实',
  };

  it('is read as it was written', () => {
    const { role: _, ...without } = entry;
    const entries = [entry, { ...without, label: '小计' }];
    expect(parseIgnored(printIgnored(entries))).toEqual({ entries });
    expect(printIgnored([])).toBeUndefined();
    expect(parseIgnored(undefined)).toEqual({ entries: [] });
  });

  it.each([
    ['not json', '{', ''],
    ['no object', '[]', ''],
    ['no version', '{"entries":[]}', 'version'],
    ['no list', '{"version":1}', 'entries'],
    ['a blank reason', { ...entry, reason: ' ' }, 'entries[0].reason'],
    ['no rule', { ...entry, rule: 'x' }, 'entries[0].rule'],
    ['no cell', { ...entry, cell: '21' }, 'entries[0].cell'],
    ['a key that nobody knows', { ...entry, more: 1 }, 'entries[0]'],
  ])('is not used with %s', (_, given, path) => {
    const text = typeof given === 'string' ? given : JSON.stringify({ version: 1, entries: [given] });
    expect(parseIgnored(text)).toEqual({ fault: { kind: 'damaged', path } });
    const book = { ...open(WRONG), ignored: text };
    const audit = audited(book);
    expect(audit.ignoredFault).toEqual({ kind: 'damaged', path });
    expect(audit.findings.length).toBe(audited(open(WRONG)).findings.length);
  });

  it('of a later version is not used either, and said so', () => {
    expect(parseIgnored('{"version":2,"anything":{}}')).toEqual({ fault: { kind: 'newer' } });
  });

  it('keeps one entry for a finding, the last', () => {
    expect(withIgnore([entry], { ...entry, reason: '另一理由' })).toEqual([{ ...entry, reason: '另一理由' }]);
  });

  it('keeps a reason on one line, and none that says nothing', () => {
    expect(reasonText(' 上级\n批复\u0007〔2024〕3号 ')).toBe('上级 批复 〔2024〕3号');
    expect(['', ' \n', '——', '。'].map(reasonText)).toEqual(['', '', '', '']);
  });

  it('is read whatever a program makes of it, and loses no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (value, text) => {
        const reason = reasonText(text);
        fc.pre(reason !== '');
        const entries = [{ ...entry, value, reason }];
        expect(parseIgnored(printIgnored(entries))).toEqual({ entries });
      }),
    );
  });
});
