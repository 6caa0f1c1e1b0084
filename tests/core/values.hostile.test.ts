import fc from 'fast-check';
import { reasonKind } from '../../src/core/rules/reason/reasons';
import { yearsIn } from '../../src/core/values/dates';
import { degreeOf } from '../../src/core/values/degree';
import { parseExpression, readExpression } from '../../src/core/values/expression';
import { isDateFormat, readText } from '../../src/core/values/figure';
import { unitInHeading } from '../../src/core/values/money';
import { align, claimed, meetsTarget } from '../../src/core/values/quantity';
import { compact, isDash, normalise, saysNone } from '../../src/core/values/text';
import { comparable, isUnit, unitName } from '../../src/core/values/units';

const numRuns = Number(process.env.RUNS ?? 1000);

/** Everything that reads a text from a sheet. */
const READERS: readonly ((text: string) => unknown)[] = [
  parseExpression,
  (text) => readExpression(undefined, text, { operator: text, unit: text }),
  readText,
  degreeOf,
  yearsIn,
  normalise,
  compact,
  isDash,
  saysNone,
  unitName,
  isUnit,
  (text) => comparable(text, `${text}/个`),
  unitInHeading,
  isDateFormat,
  reasonKind,
];

/** What targets, amounts and dates are made of: in odd order it makes odd texts. */
const PIECES = [
  ...[
    '≥',
    '>=',
    '>',
    '=',
    '＝',
    '＜',
    '不低于',
    '达到',
    '约',
    '+',
    '-',
    '—',
    '~',
    '至',
    '0',
    '1',
    '95',
    '2024',
    '12',
    '1,',
    '.',
    ',',
    '，',
  ],
  ...[
    '%',
    '‰',
    '万',
    '亿',
    '元',
    '万元',
    '个',
    '人',
    '/',
    '·',
    '*',
    '每',
    '(',
    ')',
    '（含）',
    '以上',
    '以内',
    '内',
    '左右',
    '起',
    '余',
    '多',
  ],
  ...[
    '年',
    '月',
    '日',
    '底',
    '前',
    '完成',
    '按时',
    '第三季度',
    '全部',
    '部分',
    '未',
    '达成',
    '预期',
    '指标',
    '无',
    '偏差',
    '二〇二四',
  ],
  ...[
    ' ',
    '　',
    '\n',
    '\u200b',
    '\ufeff',
    '﹪',
    '①',
    '😀',
    '\ud83d',
    '\0',
    'e',
    'E',
    '_',
    '[',
    '\\',
    '"',
    'ymd',
  ],
];

const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
);

describe('whatever stands in a cell', () => {
  it('nothing throws', () => {
    fc.assert(
      fc.property(odd, (text) => {
        for (const read of READERS) read(text);
      }),
      { numRuns },
    );
  });

  it('two of it can be held against each other', () => {
    fc.assert(
      fc.property(odd, odd, fc.boolean(), (a, b, underCost) => {
        const [target, actual] = [parseExpression(a), parseExpression(b)];
        if (target.kind !== 'quantity' || actual.kind !== 'quantity') return;
        const { lo, hi } = claimed(target);
        expect(!lo || !hi || lo.lte(hi)).toBe(true);
        const aligned = align(target, actual);
        if (aligned.kind === 'aligned')
          expect(typeof meetsTarget(target, aligned.actual, underCost)).toBe('boolean');
      }),
      { numRuns },
    );
  });

  it('a quantity meets itself', () => {
    fc.assert(
      fc.property(odd, (text) => {
        const read = parseExpression(text);
        if (read.kind !== 'quantity' || read.value.lt(0)) return;
        const aligned = align(read, read);
        expect(aligned.kind === 'aligned' && meetsTarget(read, aligned.actual, false)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(odd, (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
        expect(compact(compact(text))).toBe(compact(text));
        expect(compact(normalise(text))).toBe(compact(text));
      }),
      { numRuns },
    );
  });
});

describe('a hundred thousand characters', () => {
  // A pattern that tries every way to split its input would not come back from these.
  const pieces = [...PIECES, '>=<', '1,2', '1-', '达到达成', '(含', '完成，', '"[', '元/人·'];
  const texts = pieces.flatMap((piece) => {
    const many = piece.repeat(Math.ceil(100_000 / piece.length));
    return [`${many}☆`, `完成率${many}☆`];
  });

  it.each(READERS.map((read, index) => ({ index, read })))(
    'are read to their end by reader $index',
    ({ read }) => {
      for (const text of texts) read(text);
    },
  );
});
