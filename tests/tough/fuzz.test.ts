import { join } from 'node:path';
import { bases, makeCase } from '../../scripts/fuzz/cases';
import { check, type Ending } from '../../scripts/fuzz/check';
import { loadLocale } from '../../src/locales';
import type { Locale } from '../../src/locales/types';

/** A short piece of `npm run fuzz`, which does thousands. */
const CASES = 150;
const SEED = 7;

const known = bases(join(__dirname, '../..'));
let locale: Locale;
beforeAll(async () => {
  locale = await loadLocale('zh-CN');
});

test('broken workbooks are refused or audited, and nothing else', () => {
  const endings = new Map<Ending, number>();
  const faults: string[] = [];
  for (let number = 0; number < CASES; number += 1) {
    const { name, bytes } = makeCase(known, SEED, number);
    try {
      const ending = check(bytes, locale);
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
    } catch (error) {
      faults.push(`${number} (${name}): ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
  expect(faults).toEqual([]);
  // Were all of them refused, the cases would try nothing but the door.
  expect(endings.get('audited')).toBeGreaterThan(CASES / 3);
  expect(endings.get('refused')).toBeGreaterThan(CASES / 20);
}, 60_000);

test('a case is the same whenever it is made', () => {
  for (const number of [0, 1, 2, 3]) expect(makeCase(known, 3, number)).toEqual(makeCase(known, 3, number));
});
