import { stateOf } from '../../excel-host/state';
import { NAME, open, at, edit, mark, faultOf, marksOn, SHEET } from './support';

describe('a host that refuses a request as a whole', () => {
  test.each([
    ['somebody types in a cell', { cellEditMode: true }, 'editing'],
    ['a dialog is open', { dialogOpen: true }, 'editing'],
    ['the add-in may do nothing', { accessDenied: true }, 'host'],
    ['the request is too large', { requestLimit: 200 }, 'too-large'],
    ['the answer is too large', { responseLimit: 200 }, 'too-large'],
  ])('%s', async (_, traps, fault) => {
    const session = open();
    await session.door.read();
    Object.assign(session.host.traps, traps);
    const { door } = session;
    expect((await faultOf(door.read())).code).toBe(fault);
    expect((await faultOf(door.readSheet(NAME))).code).toBe(fault);
    expect((await faultOf(door.apply([edit('D2', '80', 90)], '改'))).code).toBe(fault);
    expect((await faultOf(door.mark([mark('B2')], { notes: false }))).code).toBe(fault);
    expect((await faultOf(door.select({ sheet: NAME, cell: at('B2') }))).code).toBe(fault);
    expect((await faultOf(door.save('ignored', 'x'))).code).toBe(fault);
  });

  test('and later takes requests again', async () => {
    const { door, host } = open();
    host.traps.cellEditMode = true;
    expect((await faultOf(door.read())).code).toBe('editing');
    host.traps.cellEditMode = false;
    expect((await door.read()).sheets).toHaveLength(2);
  });

  test('latency changes nothing but the time', async () => {
    const { door, host } = open({ traps: { latency: 20 } });
    const [, sheet] = await Promise.all([door.read(), door.readSheet(NAME)]);
    expect(sheet?.at(1, 3)?.value).toBe(80);
    host.takeRoundTrips();
    await door.apply([edit('D2', '80', 90)], '改');
    expect(host.takeRoundTrips()).toBe(2);
  });
});

describe('protection', () => {
  test('forbids marks, which is told; the other sheets get theirs', async () => {
    const session = open();
    session.person.protects(NAME);
    await session.door.read();
    const marked = await session.door.mark([mark('B2'), mark('A1', '', '附表')], { notes: false });
    expect(marked.protectedSheets).toEqual([NAME]);
    expect([marksOn(session), marksOn(session, '附表')]).toEqual([0, 1]);
    await session.door.unmark();
    expect(marksOn(session, '附表')).toBe(0);
  });

  test('that allows formats lets marks be', async () => {
    const session = open();
    session.person.protects(NAME, { allowFormatCells: true });
    await session.door.read();
    expect((await session.door.mark([mark('B2')], { notes: false })).protectedSheets).toEqual([]);
    expect(marksOn(session)).toBe(1);
  });

  test('put on after the reading is seen before anything is written', async () => {
    const session = open();
    await session.door.read();
    session.person.protects(NAME, { unlocked: ['D2'] });
    const before = stateOf(session.book);
    const error = await faultOf(session.door.apply([edit('D2', '80', 90), edit('B2', '1234.5', 1)], '改'));
    expect(error.code).toBe('locked');
    expect(stateOf(session.book)).toBe(before);
    await session.door.apply([edit('D2', '80', 90)], '改');
    expect(session.book.sheet(NAME)?.cell(1, 3)?.value).toBe(90);
    expect((await session.door.readSheet(NAME))?.protection?.unlocked).toHaveLength(1);
  });

  test('a formula in an unlocked cell leaves the formats alone', async () => {
    const session = open();
    session.person.protects(NAME, { unlocked: ['A5:C9'] });
    await session.door.read();
    await session.door.apply([edit('B5', '', 1, 'D2/D2')], '填充');
    expect(session.book.sheet(NAME)?.cell(4, 1)).toEqual({ value: 1, formula: 'D2/D2' });
  });
});

describe('a read-only workbook', () => {
  test('is said to be, and nothing is written', async () => {
    const { door } = open({ traps: { readOnly: true } });
    await door.read();
    expect(door.capabilities.readOnly).toBe(true);
    expect((await faultOf(door.apply([edit('D2', '80', 90)], '改'))).code).toBe('read-only');
    expect((await faultOf(door.mark([mark('B2')], { notes: false }))).code).toBe('read-only');
  });
});

describe('text cells', () => {
  const texts = { cells: { ...SHEET.cells, A6: { v: '003', numFmt: '@' }, B6: { v: '95%', numFmt: '@' } } };

  test('take a number for text; that too is taken back', async () => {
    const session = open({}, texts);
    await session.door.read();
    const before = stateOf(session.book);
    await session.door.apply([edit('A6', '003', 4)], '改');
    expect(session.book.sheet(NAME)?.cell(5, 0)?.value).toBe('4');
    await session.door.undo();
    expect(stateOf(session.book)).toBe(before);
  });

  test('get a formula as a formula, and their format back', async () => {
    const session = open({}, texts);
    await session.door.read();
    const before = stateOf(session.book);
    await session.door.apply([edit('B6', '95%', 1, 'D2/D2')], '填充');
    expect(session.book.sheet(NAME)?.cell(5, 1)).toEqual({ value: 1, formula: 'D2/D2' });
    await session.door.undo();
    expect(stateOf(session.book)).toBe(before);
  });

  test('of a protected sheet get the result instead', async () => {
    const session = open({}, texts);
    session.person.protects(NAME, { unlocked: ['B6'] });
    await session.door.read();
    const before = stateOf(session.book);
    await session.door.apply([edit('B6', '95%', 1, 'D2/D2')], '填充');
    expect(session.book.sheet(NAME)?.cell(5, 1)).toEqual({ value: '1' });
    await session.door.undo();
    expect(stateOf(session.book)).toBe(before);
  });

  test('are put back where a later cell refuses', async () => {
    const session = open({ traps: { failingCell: 'D2' } }, texts);
    await session.door.read();
    const before = stateOf(session.book);
    await faultOf(session.door.apply([edit('B6', '95%', 1, 'B2/B2'), edit('D2', '80', 1)], '填充'));
    expect(stateOf(session.book)).toBe(before);
  });
});

describe('a write that fails in the middle', () => {
  test('is put back, and the journal says nothing', async () => {
    const session = open({ traps: { failingCell: 'D2' } });
    await session.door.read();
    const before = stateOf(session.book);
    const edits = [edit('B2', '1234.5', 1), edit('A5', '', 'x'), edit('D2', '80', 90), edit('A6', '', 'y')];
    expect((await faultOf(session.door.apply(edits, '改'))).code).toBe('host');
    expect(stateOf(session.book)).toBe(before);
    expect(await session.door.journal()).toEqual([]);
  });

  test('into an array formula', async () => {
    const session = open();
    session.book.sheet(NAME)?.arrays.push({ top: 1, left: 3, bottom: 2, right: 3 });
    await session.door.read();
    const before = stateOf(session.book);
    const work = session.door.apply([edit('B2', '1234.5', 1), edit('D2', '80', 90)], '改');
    expect((await faultOf(work)).code).toBe('not-writable');
    expect(stateOf(session.book)).toBe(before);
  });
});

describe('a new workbook', () => {
  test('is opened from bytes', async () => {
    const { door, host } = open();
    await door.createWorkbook(new Uint8Array([80, 75, 3, 4]));
    expect(host.created).toEqual(['UEsDBA==']);
  });
});
