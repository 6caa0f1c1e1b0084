import { a1 } from '../../../src/core/sheet/address';
import type { HostOptions } from '../../excel-host/host';
import { stateOf } from '../../excel-host/state';
import { NAME, open, mark, marksOn } from './support';

const WITH_NOTES = { notes: true, author: '某单位' } as const;

describe('marks', () => {
  test('so many that their addresses are longer than Excel takes', async () => {
    const session = open({}, { cells: { A1: '表', Z4000: 1 } });
    await session.door.read();
    const marks = Array.from({ length: 3_000 }, (_, i) => mark(`${'ACEG'[i % 4]}${i + 2}`));
    await session.door.mark(marks, { notes: false });
    const areas = session.book.sheet(NAME)?.conditionalFormats.flatMap((format) => format.areas) ?? [];
    expect(new Set(areas.map(({ top, left }) => a1({ row: top, col: left }))).size).toBe(3_000);
    await session.door.unmark();
    expect(marksOn(session)).toBe(0);
  });

  test('are found where rows have moved them', async () => {
    const session = open();
    await session.door.read();
    await session.door.mark([mark('D2')], { notes: false });
    session.person.insertsRow(NAME, 1);
    await session.door.unmark();
    expect(marksOn(session)).toBe(0);
  });

  test('are found where the formats of others cannot be enumerated', async () => {
    const session = open({ traps: { brokenFormats: [NAME] } });
    const sheet = session.book.sheet(NAME);
    const areas = [{ top: 1, left: 0, bottom: 9, right: 0 }];
    const theirs = ['a', 'b'].map((id) => ({ id, type: 'CellValue', areas, formula: '=1' }));
    if (sheet) sheet.conditionalFormats = [...theirs];
    await session.door.read();
    const before = stateOf(session.book);
    await session.door.mark([mark('B2')], { notes: false });
    await session.door.mark([mark('D2')], { notes: false });
    expect(marksOn(session)).toBe(1);
    await session.door.unmark();
    expect(stateOf(session.book)).toBe(before);
  });

  test('leave the formats of others and their order alone', async () => {
    const session = open();
    const sheet = session.book.sheet(NAME);
    const areas = [{ top: 1, left: 0, bottom: 9, right: 0 }];
    if (sheet) {
      sheet.conditionalFormats = [
        { id: 'a', type: 'ColorScale', areas },
        { id: 'b', type: 'Custom', areas, formula: '=A1>1' },
      ];
    }
    await session.door.read();
    const before = stateOf(session.book);
    await session.door.mark([mark('A2'), { ...mark('B2'), severity: 'hint' }], { notes: false });
    expect(sheet?.conditionalFormats.map(({ fill, id }) => fill ?? id)).toEqual([
      '#FFC7CE',
      '#DDEBF7',
      'a',
      'b',
    ]);
    await session.door.unmark();
    expect(stateOf(session.book)).toBe(before);
  });

  test('without a reading before', async () => {
    const session = open();
    await session.door.mark([mark('B2')], { notes: false });
    expect(marksOn(session)).toBe(1);
  });
});

describe('notes', () => {
  const withNotes: HostOptions = { sets: { ExcelApi: '1.18' }, laterLibrary: true };

  test('come and go; what others wrote stays', async () => {
    const session = open(withNotes);
    const notes = session.book.sheet(NAME)?.notes;
    notes?.set('A2', '同事的话');
    notes?.set('C2', '另一句');
    await session.door.read();
    expect(session.door.capabilities.notes).toBe(true);
    const before = stateOf(session.book);
    const marks = [mark('A2', '一'), mark('B2', '二\n三'), mark('B2', '四'), mark('D2', '五'), mark('E2')];
    expect((await session.door.mark(marks, WITH_NOTES)).withoutNote).toEqual([]);
    expect(notes?.get('A2')).toMatch(/^同事的话\n.*\(ziping:1\).*\n一$/);
    expect(notes?.get('B2')).toMatch(/^── 某单位 \(ziping:3\) ──\n二\n三\n四$/);
    expect(notes?.has('E2')).toBe(false);
    await session.door.mark(marks, WITH_NOTES);
    expect(notes?.get('A2')?.match(/ziping/g)).toHaveLength(1);
    expect(session.host.requests.length).toBeGreaterThan(0);
    notes?.set('B2', `${notes.get('B2')}\n有人接着写`);
    await session.door.unmark();
    expect(notes?.get('B2')).toBe('有人接着写');
    notes?.delete('B2');
    expect(stateOf(session.book)).toBe(before);
  });

  test.each(['── 自评表审核 (ziping:1) ──\n一', '── Ziping (ziping:2) ──\none\ntwo'])(
    'of an earlier time go: %j',
    async (text) => {
      const session = open(withNotes);
      session.book.sheet(NAME)?.notes.set('A2', text).set('B2', `同事的话\n${text}`);
      await session.door.read();
      await session.door.unmark();
      expect([...(session.book.sheet(NAME)?.notes ?? [])]).toEqual([['B2', '同事的话']]);
    },
  );

  test('are not put where there is a conversation', async () => {
    const session = open(withNotes);
    session.book.sheet(NAME)?.comments.add('D2');
    await session.door.read();
    const marked = await session.door.mark([mark('B2', '一'), mark('D2', '二')], WITH_NOTES);
    expect(marked.withoutNote.map(({ cell }) => a1(cell))).toEqual(['D2']);
    expect([...(session.book.sheet(NAME)?.notes.keys() ?? [])]).toEqual(['B2']);
  });

  test('are not put where protection or an older Excel forbids', async () => {
    const guarded = open(withNotes);
    guarded.person.protects(NAME, { allowFormatCells: true });
    await guarded.door.read();
    const marked = await guarded.door.mark([mark('B2', '一')], WITH_NOTES);
    expect(marked.withoutNote).toHaveLength(1);
    expect(marksOn(guarded)).toBe(1);

    const old = open();
    await old.door.read();
    expect(old.door.capabilities.notes).toBe(false);
    expect((await old.door.mark([mark('B2', '一')], WITH_NOTES)).withoutNote).toHaveLength(1);
    expect(marksOn(old)).toBe(1);
  });
});
