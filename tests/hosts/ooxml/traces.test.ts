import { clearAll } from '../../../src/hosts/ooxml/clear';
import { applyEdits, type Edit } from '../../../src/hosts/ooxml/edits';
import { applyJournalled, readJournal, undoLast } from '../../../src/hosts/ooxml/journal';
import { annotate, clearMarks } from '../../../src/hosts/ooxml/marks';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { workbookBytes, workbookParts } from '../../support/xlsx';
import { changedParts, partsIn, partText } from './parts';
import { richWorkbook, SHEET } from './rich';
import { at, AUTHOR, mark, MARKS } from './samples';

const plain = richWorkbook();

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

  it('takes the latest step back first, in whichever part it is kept', () => {
    const step = (value: number, time: string): [Uint8Array, string] => {
      const { bytes } = applyJournalled(withParts(false), [{ sheet: '自评表', cell: at('A1'), value }], {
        label: time,
        time,
      });
      const part =
        Object.keys(partsIn(bytes)).find((name) => partText(bytes, name).includes('<journal ')) ?? '';
      return [bytes, partText(bytes, part)];
    };
    const [file, later] = step(3, '2025-02-02');
    const [, earlier] = step(2, '2025-01-01');
    const parts = Object.fromEntries(Object.keys(partsIn(file)).map((name) => [name, partText(file, name)]));
    const rels = 'xl/_rels/workbook.xml.rels';
    const more =
      '<Relationship Id="rId99" Type="urn:x/customXml" Target="../customXml/item99.xml"/></Relationships>';
    const both = workbookBytes({
      sheets: [],
      parts: {
        ...parts,
        [rels]: (parts[rels] ?? '').replace('</Relationships>', more),
        'customXml/item99.xml': earlier,
      },
    });
    expect(later).toContain('2025-02-02');
    expect(readJournal(both).map(({ label }) => label)).toEqual(['2025-01-01', '2025-02-02']);
    expect(undoLast(both).label).toBe('2025-02-02');
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
