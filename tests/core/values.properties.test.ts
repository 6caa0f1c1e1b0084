import fc from 'fast-check';
import { comparePoints, executionPoints } from '../../src/core/rules/funds/amounts';
import { national } from '../../src/core/profile/builtin';
import { cut, decimal, round, sum, unitOf, type Decimal } from '../../src/core/values/decimal';
import { parseExpression, type Operator, type Quantity } from '../../src/core/values/expression';
import { columnDecimals, readText, stated, type Figure } from '../../src/core/values/figure';
import { add, divide, exact, meets, printed, scale, type Interval } from '../../src/core/values/interval';
import { convert, type MoneyUnit } from '../../src/core/values/money';
import { claimed } from '../../src/core/values/quantity';

/** More runs for a long look (`RUNS=10000 npx jest tests/core/values`). */
const numRuns = Number(process.env.RUNS ?? 500);

/** Amounts of up to a hundred million with six digits behind the point, more than any form prints. */
const amounts = fc.bigInt({ min: 0n, max: 10n ** 14n }).map((n) => decimal(n.toString()).div(1e6));
const figuresDecimals = fc.integer({ min: 2, max: 4 });

/** What stands in a cell that shows the value at so many decimals: trailing zeros are not stored. */
function typed(value: Decimal, decimals: number): Figure {
  const entry = readText(round(value, decimals).toFixed());
  if (entry.kind !== 'figure') throw new Error('an amount prints as a number');
  return entry.figure;
}

describe('expressions', () => {
  const SIGNS: Readonly<Record<Exclude<Operator, 'range'>, readonly string[]>> = {
    '>=': ['≥', '>=', '＞＝', '≧', '⩾', '不低于', '不少于', '大于等于'],
    '<=': ['≤', '<=', '＜＝', '≦', '⩽', '不超过', '不高于', '小于等于'],
    '>': ['>', '＞', '大于'],
    '<': ['<', '＜', '小于'],
    '=': ['=', '＝', '==', '═'],
    about: ['约'],
  };
  const units = fc.constantFrom(
    '',
    '%',
    '‰',
    '个',
    '人次',
    '公里',
    '台（套）',
    '元',
    '万元',
    '亿元',
    '元/份',
    '元/人·月',
    '期/月',
    'm2',
  );
  const numbers = fc
    .bigInt({ min: 0n, max: 10n ** 12n })
    .chain((n) =>
      fc.integer({ min: 0, max: 5 }).map((d) => ({ value: decimal(n.toString()).times(unitOf(d)), d })),
    );
  const spaces = fc.constantFrom('', ' ', '　', '\n');

  it('what is printed is read again', () => {
    const signs = fc.constantFrom(
      ...Object.entries(SIGNS).flatMap(([operator, words]) => words.map((word) => ({ operator, word }))),
      { operator: undefined, word: '' },
    );
    fc.assert(
      fc.property(signs, numbers, units, spaces, ({ operator, word }, { value, d }, unit, space) => {
        const digits = value.toFixed(d);
        const read = parseExpression(`${word}${space}${digits}${space}${unit}`) as Quantity;
        expect(read.kind).toBe('quantity');
        expect(read.operator).toBe(operator);
        expect(read.value.toFixed()).toBe(value.toFixed());
        expect(read.unit).toBe(unit.replace('（', '(').replace('）', ')'));
        expect(read.decimals).toBe(unit.includes('元') ? Math.max(2, d) : d);
      }),
      { numRuns },
    );
  });

  it('so is a range', () => {
    fc.assert(
      fc.property(numbers, numbers, units, fc.constantFrom('-', '~', '～', '至', '—'), (a, b, unit, dash) => {
        const [low, high] = a.value.lt(b.value) ? [a, b] : [b, a];
        const read = parseExpression(
          `${low.value.toFixed(low.d)}${dash}${high.value.toFixed(high.d)}${unit}`,
        ) as Quantity;
        expect([read.kind, read.operator]).toEqual(['quantity', 'range']);
        expect([read.value.toFixed(), read.upper?.toFixed()]).toEqual([
          low.value.toFixed(),
          high.value.toFixed(),
        ]);
      }),
      { numRuns },
    );
  });

  it('whatever prints as a stated share meets it, what prints otherwise does not', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 4 }), fc.constantFrom('%', '万元'), (value, d, unit) => {
        const decimals = unit === '%' ? d : Math.max(2, d);
        const shown = round(value, decimals);
        const claim = claimed(parseExpression(shown.toFixed(decimals) + unit) as Quantity);
        expect(meets(claim, exact(value))).toBe(true);
        for (const other of [value.plus(unitOf(decimals)), value.minus(unitOf(decimals))]) {
          expect(meets(claim, exact(other))).toBe(false);
        }
      }),
      { numRuns },
    );
  });
});

describe('amounts', () => {
  /** The amounts of one column as its cells show them, read as the rules read them. */
  function column(values: readonly Decimal[], decimals: number, unit: MoneyUnit): Interval[] {
    const figures = values.map((value) => typed(value, decimals));
    const at = columnDecimals(figures, unit);
    return figures.map((figure) => stated(figure, at));
  }

  it('rounded parts agree with their rounded total, whatever their number', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 12 }), figuresDecimals, (values, d) => {
        const [total, ...parts] = column([sum(values), ...values], d, '万元');
        const together = parts.reduce(add, exact(decimal(0)));
        expect(total && meets(total, together)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('a total beyond the slack of its parts does not agree', () => {
    fc.assert(
      fc.property(
        fc.array(amounts, { minLength: 1, maxLength: 12 }),
        figuresDecimals,
        fc.boolean(),
        (values, d, up) => {
          const slack = unitOf(d).times(values.length + 1);
          const off = up ? sum(values).plus(slack) : sum(values).minus(slack);
          // The digits are kept by a part that needs them all.
          const [keeper, total, ...parts] = column([decimal('0.1234').round(d), off, ...values], d, '万元');
          const together = parts.reduce(add, exact(decimal(0)));
          expect(keeper && total && meets(total, together)).toBe(false);
        },
      ),
      { numRuns },
    );
  });

  it('a rounded rate agrees with the rounded amounts that it was made of', () => {
    const budgets = amounts.filter((value) => value.gte('0.01'));
    fc.assert(
      fc.property(
        budgets,
        amounts,
        figuresDecimals,
        fc.integer({ min: 0, max: 4 }),
        (budget, executed, d, rateDecimals) => {
          const rate = executed.div(budget).times(100);
          const shown = typed(rate, rateDecimals);
          const [below] = column([budget], d, '万元');
          const [above] = column([executed], d, '万元');
          const computed = below && above && divide(above, below);
          // A budget that prints as 0.00 gives no rate at all.
          if (computed)
            expect(meets(printed(shown.value, rateDecimals), scale(computed, decimal(100)))).toBe(true);
        },
      ),
      { numRuns },
    );
  });

  it('converting there and back changes nothing', () => {
    const units = fc.constantFrom<MoneyUnit>('元', '千元', '万元', '亿元');
    fc.assert(
      fc.property(amounts, units, units, (value, from, to) => {
        expect(convert(convert(value, from, to), to, from).eq(value)).toBe(true);
      }),
      { numRuns },
    );
  });
});

describe('points', () => {
  const weights = fc.integer({ min: 1, max: 60 }).map((n) => decimal(n));
  const rates = fc.integer({ min: 0, max: 1_200_000 }).map((n) => decimal(n).div(1_000_000));

  it('that are rounded as they should be are never called wrong', () => {
    fc.assert(
      fc.property(weights, rates, fc.integer({ min: 0, max: 2 }), (weight, rate, d) => {
        const computed = executionPoints({ profile: national }, weight, { lo: rate, hi: rate });
        const given = round(computed.lo ?? weight, d);
        // A full mark made of less is a matter of its own.
        if (given.gte(weight) && computed.lo?.lt(weight)) return;
        const fit = comparePoints(given, computed, weight);
        expect(fit).not.toBe('contradicts');
        if (d === 2) expect(fit).toBe('agrees');
      }),
      { numRuns },
    );
  });

  it('that are cut at two decimals are at most looked at, a point away they are wrong', () => {
    fc.assert(
      fc.property(weights, rates, (weight, rate) => {
        const exactly = weight.times(rate);
        const computed = { lo: exactly, hi: exactly };
        const given = cut(exactly, 2);
        if (!given.eq(given.round(0))) expect(comparePoints(given, computed, weight)).not.toBe('contradicts');
        expect(comparePoints(given.plus(1), computed, weight.plus(10))).toBe('contradicts');
      }),
      { numRuns },
    );
  });
});
