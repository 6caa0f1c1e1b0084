import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseA1, type Address } from '../../../src/core/sheet/address';
import { clearAll } from '../../../src/hosts/ooxml/clear';
import { applyEdits, type Edit } from '../../../src/hosts/ooxml/edits';
import { EditError } from '../../../src/hosts/ooxml/errors';
import { applyJournalled, readJournal, undoLast } from '../../../src/hosts/ooxml/journal';
import { SEVERITIES } from '../../../src/hosts/ooxml/mark-formats';
import { annotate, clearMarks, type Mark } from '../../../src/hosts/ooxml/marks';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { revertEdits } from '../../../src/hosts/ooxml/revert';
import { workbookBytes, workbookParts } from '../../support/xlsx';
import { changedParts, compressed, partsIn, partText } from './parts';
import { FLAVOURS, richWorkbook, SHEET } from './rich';

const AUTHOR = { author: '自评表审核' };

function at(text: string): Address {
  return parseA1(text) ?? { row: 0, col: 0 };
}

function mark(cell: string, severity: Mark['severity'], note: string, sheet = '自评表'): Mark {
  return { sheet, cell: at(cell), severity, note };
}

const MARKS: Mark[] = [
  mark('E10', 'error', '总分应为 94，填写为 95'),
  mark('B5', 'hint', '全年预算数大于年初预算数'),
  mark('A7', 'explain', '请说明原因'),
  mark('C5', 'error', '执行数与台账不符'),
  mark('C8', 'hint', '第一行\n第二行 <&>'),
  mark('C8', 'explain', '再一条'),
  mark('D4', 'hint', '合并单元格'),
  mark('A1', 'error', '另一张表', '附表'),
];

const EDITS: Edit[] = [
  { sheet: '自评表', cell: at('C5'), value: 90, expect: { value: 80 } },
  { sheet: '空表', cell: at('B2'), value: '=1+1' },
  { sheet: '自评表', cell: at('D7'), formula: 'B7*3', cached: 30 },
  { sheet: '自评表', cell: at('E10'), value: 94 },
];
const FORCE = { force: true };

describe.each(FLAVOURS)('a workbook %s', (_, flavour) => {
  const before = richWorkbook(flavour);
  const marked = annotate(before, MARKS, AUTHOR);

  it('is what it was when marks are cleared, to the last byte', () => {
    expect(changedParts(before, marked.bytes)).not.toEqual([]);
    const cleared = clearMarks(marked.bytes);
    expect(changedParts(before, cleared)).toEqual([]);
    expect(Buffer.from(cleared).equals(Buffer.from(clearMarks(cleared)))).toBe(true);
  });

  it('keeps every other part as it was, compressed bytes and all', () => {
    const changed = new Set(changedParts(before, marked.bytes));
    for (const name of Object.keys(partsIn(before))) {
      if (!changed.has(name)) expect(compressed(marked.bytes, name)).toBe(compressed(before, name));
    }
    expect([...changed]).not.toContain('xl/worksheets/sheet3.xml');
    expect([...changed]).not.toContain('xl/workbook.xml');
  });

  it('is the same marked twice', () => {
    const twice = annotate(marked.bytes, MARKS, AUTHOR);
    expect(changedParts(marked.bytes, twice.bytes)).toEqual([]);
    expect(twice.skipped).toEqual(marked.skipped);
    const other = annotate(annotate(before, MARKS.slice(3), AUTHOR).bytes, MARKS, AUTHOR);
    expect(changedParts(marked.bytes, other.bytes)).toEqual([]);
  });

  it('holds the same cells as before', () => {
    const cells = (bytes: Uint8Array): unknown =>
      readWorkbook(bytes).sheets.map((sheet) => [...sheet.cells()]);
    expect(cells(marked.bytes)).toEqual(cells(before));
  });

  it('is what it was when edits are taken back', () => {
    const { bytes, inverse } = applyEdits(before, EDITS, FORCE);
    expect(changedParts(before, revertEdits(bytes, inverse).bytes)).toEqual([]);
    expect(inverse.cells.length).toBeGreaterThan(EDITS.length);
  });

  it('is what it was whatever the order in which marks and journal go', () => {
    const first = applyJournalled(before, EDITS.slice(0, 2), { label: '填表' }, FORCE).bytes;
    const again = { label: '再填', time: '2025-01-01' };
    const second = applyJournalled(annotate(first, MARKS, AUTHOR).bytes, EDITS.slice(2), again, FORCE).bytes;
    expect(readJournal(second).map(({ label, time }) => [label, time])).toEqual([
      ['填表', undefined],
      ['再填', '2025-01-01'],
    ]);
    expect(changedParts(before, undoLast(undoLast(clearMarks(second)).bytes).bytes)).toEqual([]);
    expect(changedParts(before, clearMarks(undoLast(undoLast(second).bytes).bytes))).toEqual([]);
    expect(changedParts(before, undoLast(clearMarks(undoLast(second).bytes)).bytes)).toEqual([]);
    const { bytes, cells, label } = undoLast(second);
    expect([label, cells.map(({ cell }) => cell)]).toEqual(['再填', ['D7', 'E10']]);
    expect(changedParts(annotate(first, MARKS, AUTHOR).bytes, bytes)).toEqual([]);
  });
});

describe.each(['openpyxl', 'libreoffice'])('a workbook of %s', (program) => {
  const before = new Uint8Array(readFileSync(join(__dirname, `../../fixtures/${program}.xlsx`)));
  const marks = ['A1', 'B5', 'C8', 'C9', 'D5', 'G10'].map((cell, i) =>
    mark(cell, SEVERITIES[i % 3] ?? 'hint', `说明 ${i}`),
  );
  const edits: Edit[] = [
    { sheet: '自评表', cell: at('D5'), value: 108 },
    { sheet: '自评表', cell: at('G10'), value: '优' },
    { sheet: '清单', cell: at('B9'), value: '丙' },
    { sheet: '自评表', cell: at('G5'), formula: 'ROUND(D5/C5*E5,2)' },
  ];

  it('is what it was when marks are cleared and edits taken back', () => {
    const marked = annotate(before, marks, AUTHOR);
    expect(marked.skipped).toEqual([]);
    expect(changedParts(before, clearMarks(marked.bytes))).toEqual([]);
    const filled = applyJournalled(marked.bytes, edits, { label: '填表' }, FORCE).bytes;
    expect(changedParts(marked.bytes, undoLast(filled).bytes)).toEqual([]);
    expect(changedParts(before, undoLast(clearMarks(filled)).bytes)).toEqual([]);
    expect(changedParts(before, clearMarks(undoLast(filled).bytes))).toEqual([]);
  });

  it('has new results where it had results', () => {
    const { bytes } = applyEdits(before, edits, FORCE);
    const sheet = readWorkbook(bytes).sheets[0];
    expect([sheet?.at(4, 5)?.value, sheet?.at(4, 6)?.value]).toEqual([0.9, 9]);
  });
});

const plain = richWorkbook();

describe('highlights', () => {
  const xml = partText(annotate(plain, MARKS, AUTHOR).bytes, SHEET);
  const formats = [...xml.matchAll(/<conditionalFormatting sqref="([^"]*)"><cfRule [^>]*>/g)];

  it('stand before all others, by order and by priority, one for each severity', () => {
    expect(formats.map(([all, areas]) => [areas, /priority="(\d+)"/.exec(all)?.[1]])).toEqual([
      ['C5 E10', '1'],
      ['A7 C8', '2'],
      ['B3:F4 B5', '3'],
      ['B7:B9', '4'],
      ['C7:C9', '6'],
    ]);
    expect(xml).toContain('<x14:cfRule type="expression" priority="5"');
    expect(xml).toContain('<formula>LEN("ziping:mark:error")&gt;0</formula>');
  });

  it('stand where the format wants them in a sheet without any', () => {
    const sheets = [{ name: '表', cells: { A1: 1 }, merges: ['A1:B1'] }];
    const rest =
      '<dataValidations count="0"/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>';
    const sheet = (workbookParts({ sheets })[SHEET] ?? '').replace('</worksheet>', `${rest}</worksheet>`);
    const bytes = workbookBytes({ sheets, parts: { [SHEET]: sheet } });
    const marked = partText(annotate(bytes, [mark('A1', 'error', '错', '表')], AUTHOR).bytes, SHEET);
    expect([...marked.matchAll(/<(\w+)/g)].map(([, name]) => name).slice(5)).toEqual([
      'mergeCells',
      'mergeCell',
      'conditionalFormatting',
      'cfRule',
      'formula',
      'dataValidations',
      'pageMargins',
      'legacyDrawing',
    ]);
  });

  it('make a styles part where there is none', () => {
    const written = workbookParts({ sheets: [{ name: '表' }] });
    const without = (name: string): string => (written[name] ?? '').replace(/<[^<>]*styles\.xml[^<>]*>/, '');
    const parts = {
      'xl/styles.xml': null,
      'xl/_rels/workbook.xml.rels': without('xl/_rels/workbook.xml.rels'),
      '[Content_Types].xml': without('[Content_Types].xml'),
    };
    const before = workbookBytes({ sheets: [{ name: '表', cells: { A1: 1 } }], parts });
    const { bytes } = annotate(before, [mark('A1', 'hint', '', '表')], AUTHOR);
    expect(partText(bytes, 'xl/styles.xml')).toContain('<dxfs count="1">');
    expect(changedParts(before, clearMarks(bytes))).toEqual([]);
  });

  it.each(['<dxfs count="0"/>', '<dxfs></dxfs>', '<dxfs count="0"></dxfs>', ''])(
    'leave styles with %s as they were',
    (dxfs) => {
      const styles = `<styleSheet><cellXfs><xf/></cellXfs>${dxfs}<tableStyles/></styleSheet>`;
      const before = workbookBytes({
        sheets: [{ name: '表', cells: { A1: 1 } }],
        parts: { 'xl/styles.xml': styles },
      });
      const { bytes } = annotate(
        before,
        [mark('A1', 'hint', '', '表'), mark('B2', 'error', '', '表')],
        AUTHOR,
      );
      expect(partText(bytes, 'xl/styles.xml')).toMatch(
        /<dxfs( count="2")?><dxf>.*<\/dxf><\/dxfs><tableStyles\/>/,
      );
      expect(changedParts(before, clearMarks(bytes))).toEqual([]);
    },
  );
});

describe('notes', () => {
  const { bytes, skipped } = annotate(plain, MARKS, AUTHOR);
  const comments = partText(bytes, 'xl/comments1.xml');
  const noteOn = (cell: string): string =>
    (new RegExp(`<comment ref="${cell}".*?</comment>`, 's').exec(comments)?.[0] ?? '').replace(
      /<[^>]*>/g,
      '',
    );

  it('hold all findings of a cell', () => {
    expect(noteOn('C8')).toBe('── 自评表审核 (ziping:3) ──\n第一行\n第二行 &lt;&amp;&gt;\n再一条');
  });

  it('go behind what a note says already', () => {
    expect(noteOn('B5')).toBe('审核人:\n请附批复\n── 自评表审核 (ziping:1) ──\n全年预算数大于年初预算数');
    expect(noteOn('A7')).toBe('单位：公里\n── 自评表审核 (ziping:1) ──\n请说明原因');
  });

  it('leave conversations alone', () => {
    expect(noteOn('C5')).toBe('[线程批注] 与台账不符');
    expect(skipped).toEqual([{ sheet: '自评表', cell: 'C5', why: 'threaded-comment' }]);
  });

  it('have a box each, as large as the text, with an id of its own', () => {
    const drawing = partText(bytes, 'xl/drawings/vmlDrawing1.vml');
    const ids = [...drawing.matchAll(/<v:shape [^>]*id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    expect(drawing.match(/<x:Anchor>3, 12, 7, 2, 6, 22, 12, 6<\/x:Anchor>/)).not.toBeNull();
  });

  it('lie over the form where all beside it is hidden', () => {
    const sheets = [{ name: '表', cells: { A1: 1, D1: 2 } }];
    const sheet = (workbookParts({ sheets })[SHEET] ?? '').replace(
      '<sheetData>',
      '<cols><col min="5" max="16384" width="9" hidden="1"/></cols><sheetData>',
    );
    const before = workbookBytes({ sheets, parts: { [SHEET]: sheet } });
    const marked = annotate(before, [mark('D1', 'error', '一句话', '表')], AUTHOR).bytes;
    const [left = 0, , , , right = 0] = (
      /<x:Anchor>([^<]*)/.exec(partText(marked, 'xl/drawings/vmlDrawing1.vml'))?.[1] ?? ''
    )
      .split(', ')
      .map(Number);
    expect([left, right]).toEqual([0, 4]);
  });

  it('are left out where the drawing cannot be read, the highlights are not', () => {
    const parts = Object.fromEntries(
      Object.keys(partsIn(plain)).map((name) => [name, partText(plain, name)]),
    );
    const broken = workbookBytes({
      sheets: [],
      parts: { ...parts, 'xl/drawings/vmlDrawing1.vml': '<xml><br></xml>' },
    });
    const marked = annotate(broken, MARKS, AUTHOR);
    expect(marked.skipped.map(({ cell, why }) => [cell, why])).toContainEqual(['E10', 'not-possible']);
    expect(partText(marked.bytes, SHEET)).toContain('ziping:mark:');
    expect(changedParts(broken, clearMarks(marked.bytes))).toEqual([]);
  });
});

describe('marks in a workbook that another program has saved', () => {
  /** Every part written anew, so that nothing is as we left it. */
  function resaved(
    bytes: Uint8Array,
    change: (name: string, xml: string) => string = (_, xml) => xml,
  ): Uint8Array {
    const parts = Object.keys(partsIn(bytes)).map((name): [string, string] => {
      const xml = partText(bytes, name);
      return [name, name.endsWith('.png') ? xml : change(name, xml.replace(/><(?=[^/])/g, '> <'))];
    });
    return workbookBytes({ sheets: [], parts: Object.fromEntries(parts) });
  }
  const letters = (xml: string): string => xml.replace(/\s+/g, '');
  const marked = annotate(plain, MARKS, AUTHOR).bytes;

  it('are found by their token', () => {
    const cleared = clearMarks(resaved(marked));
    for (const [name, part] of Object.entries(partsIn(cleared))) expect([name, part]).not.toContain('ziping');
    for (const name of [SHEET, 'xl/worksheets/sheet2.xml', 'xl/styles.xml', '[Content_Types].xml']) {
      expect(letters(partText(cleared, name))).toBe(letters(partText(plain, name)));
    }
    const texts = (bytes: Uint8Array): string =>
      letters(partText(bytes, 'xl/comments1.xml').replace(/<[^>]*>/g, ''));
    expect(texts(cleared)).toBe(texts(plain));
    expect(Object.keys(partsIn(cleared)).sort()).toEqual(Object.keys(partsIn(plain)).sort());
  });

  it('keep the words that people wrote above and below them', () => {
    const edited = resaved(marked, (name, xml) =>
      name === 'xl/comments1.xml' ? xml.replace('再一条', '再一条\n已改，请复核') : xml,
    );
    const comments = partText(clearMarks(edited), 'xl/comments1.xml');
    expect(comments).toContain('已改，请复核');
    expect(comments).not.toContain('第一行');
    expect(comments).toContain('ref="C8"');
  });

  it('keep formats put before ours, and their fills', () => {
    const edited = resaved(marked, (name, xml) => {
      if (name === 'xl/styles.xml') return xml.replace('</dxfs>', '<dxf/></dxfs>');
      if (name !== SHEET) return xml;
      const rules = xml.replace(/(?<= priority=")\d+/g, (value) => String(Number(value) + 1));
      const rule = '<cfRule type="expression" dxfId="4" priority="1"><formula>TRUE</formula></cfRule>';
      return rules.replace(
        /<conditionalFormatting /,
        `<conditionalFormatting sqref="A1">${rule}</conditionalFormatting>$&`,
      );
    });
    const cleared = clearMarks(edited);
    const priorities = [...partText(cleared, SHEET).matchAll(/<(?:x14:)?cfRule [^>]*priority="(\d+)"/g)];
    expect(priorities.map(([, value]) => value)).toEqual(['1', '2', '4', '3']);
    // Ours stand before a fill that is in use, so they stay: the indexes must not move.
    expect(partText(cleared, 'xl/styles.xml')).toContain('count="4"');
  });

  it('are replaced by new ones', () => {
    const again = annotate(resaved(marked), MARKS.slice(0, 2), AUTHOR).bytes;
    expect(partText(again, SHEET).match(/ziping:mark:/g)).toHaveLength(2);
    expect(partText(again, 'xl/comments1.xml').match(/\(ziping:/g)).toHaveLength(2);
  });
});

describe('a workbook with everything of ours', () => {
  const profile = '{"id":"某省"}';
  const ignore = '<ignore xmlns="urn:ziping:ignore:1">score/total</ignore>';
  const sheets = [{ name: '自评表', cells: { A1: 1, B1: { f: 'A1', v: 1 } } }];
  const withParts = (own: boolean): Uint8Array => {
    const rels = (workbookParts({ sheets, profile })['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      own ? '<Relationship Id="rId77" Type="urn:x/customXml" Target="../customXml/item7.xml"/>$&' : '$&',
    );
    const parts = { 'xl/_rels/workbook.xml.rels': rels, ...(own && { 'customXml/item7.xml': ignore }) };
    return workbookBytes({ sheets, profile, parts });
  };

  it('loses all of it but the profile and what was filled in', () => {
    const edits: Edit[] = [{ sheet: '自评表', cell: at('A1'), value: 5 }];
    const filled = applyJournalled(withParts(true), edits, { label: '填' }).bytes;
    const cleared = clearAll(annotate(filled, [mark('A1', 'error', '错')], AUTHOR).bytes);
    const expected = applyEdits(withParts(false), edits).bytes;
    expect(changedParts(expected, cleared)).toEqual([]);
    expect(readWorkbook(cleared).profile).toBe(profile);
    expect(undoLast(cleared)).toEqual({ bytes: cleared, cells: [], kept: [] });
  });

  it('does without journals and records that someone has spoilt', () => {
    const filled = applyJournalled(withParts(true), [{ sheet: '自评表', cell: at('A1'), value: 5 }], {
      label: '填',
    });
    const marked = annotate(filled.bytes, [mark('A1', 'error', '错')], AUTHOR).bytes;
    const parts = Object.keys(partsIn(marked)).map((name) => {
      return [name, partText(marked, name).replace(/>[\w+/=]{40,}</g, '>AAAA<')] as const;
    });
    const spoilt = workbookBytes({ sheets: [], parts: Object.fromEntries(parts) });
    expect(readJournal(spoilt)).toEqual([]);
    expect(partText(clearMarks(spoilt), SHEET)).not.toContain('ziping');
    // An empty list of fills and the type of drawings stay: nothing says any more that they were not there.
    expect(changedParts(clearAll(spoilt), clearAll(marked))).toEqual([
      '[Content_Types].xml',
      'xl/styles.xml',
    ]);
  });
});

test('marking without marks is clearing', () => {
  expect(changedParts(plain, annotate(annotate(plain, MARKS, AUTHOR).bytes, [], AUTHOR).bytes)).toEqual([]);
});

test('a mark on a sheet that is not there is refused', () => {
  expect(() => annotate(plain, [mark('A1', 'error', '', '没有')], AUTHOR)).toThrow(EditError);
});
