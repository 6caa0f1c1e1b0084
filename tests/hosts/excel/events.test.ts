import type { Change } from '../../../src/hosts/port';
import type { HostOptions } from '../../excel-host/host';
import { settled, type Session } from '../../excel-host/session';
import { NAME, open, at, edit, faultOf } from './support';

describe('events', () => {
  async function listening(options: HostOptions = {}): Promise<Session & { told: Change[] }> {
    const session = open(options);
    const told: Change[] = [];
    session.door.onEdit((change) => told.push(change));
    await session.door.read();
    await settled();
    return { ...session, told };
  }

  test("another user's change is told as theirs, and nothing is written for it", async () => {
    const { person, host, told } = await listening();
    host.takeRoundTrips();
    person.typesElsewhere(NAME, 'A2', '预算数');
    await settled();
    expect(told).toEqual([{ sheet: NAME, source: 'other-user' }]);
    expect(host.takeRoundTrips()).toBe(0);
  });

  test('a choice from a list that raises no event: the next write sees it', async () => {
    const { person, door, told } = await listening({ traps: { silentValidation: true } });
    person.chooses(NAME, 'C2', '实际');
    await settled();
    expect(told).toEqual([]);
    expect((await faultOf(door.apply([edit('C2', '执行', '执行数')], '改'))).place?.cell).toEqual(at('C2'));
    expect((await door.readSheet(NAME))?.at(1, 2)?.value).toBe('实际');
  });

  test('own writes whose events do not say so are still known', async () => {
    const { door, person, told } = await listening({ traps: { anonymousEvents: true } });
    await door.apply([edit('A2', '预算', '预算数'), edit('C2', '执行', '执行数')], '改');
    await settled();
    expect(told).toEqual([]);
    person.types(NAME, 'A2', '年初预算数');
    await settled();
    expect(told).toEqual([{ sheet: NAME, source: 'person' }]);
  });

  test('a recalculation that a person caused is told, our own is not', async () => {
    const { door, person, told } = await listening();
    person.types(NAME, 'D2', 100);
    await settled();
    expect(told).toEqual([
      { sheet: NAME, source: 'person' },
      { sheet: NAME, source: 'calculation' },
    ]);
    told.length = 0;
    await door.apply([edit('D2', '100', 110)], '改');
    await settled();
    expect(told).toEqual([]);
  });

  test('are asked for once, also after a read that failed', async () => {
    const session = open({ traps: { cellEditMode: true } });
    const told: Change[] = [];
    session.door.onEdit((change) => told.push(change));
    await faultOf(session.door.read());
    await settled();
    session.host.traps.cellEditMode = false;
    await session.door.read();
    await session.door.read();
    session.person.types(NAME, 'A2', 'x');
    await settled();
    expect(told).toEqual([{ sheet: NAME, source: 'person' }]);
  });
});
