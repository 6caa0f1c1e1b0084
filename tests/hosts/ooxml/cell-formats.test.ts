import { applyEdits } from '../../../src/hosts/ooxml/edits';
import { annotate, clearMarks } from '../../../src/hosts/ooxml/marks';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { MARK_TOKEN } from '../../../src/hosts/token';
import { changedParts, partText } from './parts';
import { FLAVOURS, richWorkbook, SHEET } from './rich';
import { at, AUTHOR, FORCE, MARKS } from './samples';

const STYLES = 'xl/styles.xml';
const NAME = '自评表';

function typed(bytes: Uint8Array, cell: string, value: number, numFmt: string): Uint8Array {
  return applyEdits(bytes, [{ sheet: NAME, cell: at(cell), value, numFmt }], FORCE).bytes;
}

const cellOf = (bytes: Uint8Array, cell: string): unknown => {
  const { row, col } = at(cell);
  return readWorkbook(bytes)
    .sheets.find(({ name }) => name === NAME)
    ?.at(row, col);
};
const looks = (bytes: Uint8Array): number => partText(bytes, STYLES).split(/<(?:\w+:)?xf[\s/>]/).length;

describe('a number format that comes along with a value', () => {
  it.each(FLAVOURS)('is added to the styles, once: %s', (_, flavour) => {
    const before = richWorkbook(flavour);
    const once = typed(before, 'H20', 0.95, '0%');
    expect(cellOf(once, 'H20')).toEqual({ value: 0.95, text: '95%', numFmt: '0%' });
    expect(changedParts(before, once)).toEqual([STYLES, SHEET].sort());
    const twice = typed(typed(once, 'H20', 0.9, '0%'), 'H21', 0.5, '0%');
    expect(cellOf(twice, 'H21')).toEqual({ value: 0.5, text: '50%', numFmt: '0%' });
    expect(looks(twice) - looks(before)).toBeLessThanOrEqual(2);
    const dated = typed(twice, 'H22', 45_413, 'yyyy"年"m"月"d"日";@');
    expect(cellOf(dated, 'H22')).toMatchObject({ value: 45_413, text: '2024年5月1日' });
  });

  it('keeps what else the cell looks like', () => {
    const [, before] =
      /<xf ([^>]*?)\/?>/.exec(partText(richWorkbook(), STYLES).split('<cellXfs')[1] ?? '') ?? [];
    const after = typed(richWorkbook(), 'B7', 0.95, '0%');
    const added = partText(after, STYLES).split('</cellXfs>')[0]?.split('<xf ').at(-1);
    expect(added).toContain('numFmtId="9"');
    expect(added).toContain('applyNumberFormat="1"');
    for (const [, name, value] of (before ?? '').matchAll(/(\w+)="([^"]*)"/g)) {
      if (!/numFmtId|applyNumberFormat/.test(name ?? '')) expect(added).toContain(`${name}="${value}"`);
    }
  });

  it('leaves marks to be taken away', () => {
    const marked = annotate(richWorkbook(), MARKS, AUTHOR).bytes;
    const cleared = clearMarks(typed(marked, 'B7', 0.95, '0%'));
    expect(cellOf(cleared, 'B7')).toEqual({ value: 0.95, text: '95%', numFmt: '0%' });
    expect(partText(cleared, SHEET)).not.toContain(MARK_TOKEN);
    expect(partText(cleared, STYLES)).not.toContain('FFFFC7CE');
  });
});
