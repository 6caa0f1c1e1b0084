import { decimal } from '../../src/core/values/decimal';
import { parseExpression, readExpression, type Quantity } from '../../src/core/values/expression';
import { conversion, convert, moneyUnit, unitInHeading } from '../../src/core/values/money';
import { align, claimed, direction, isBound, meetsTarget } from '../../src/core/values/quantity';
import { comparable, isUnit, unitName } from '../../src/core/values/units';

function quantity(text: string): Quantity {
  const read = parseExpression(text);
  if (read.kind !== 'quantity') throw new Error(`no quantity: ${text}`);
  return read;
}

/** A number in a cell beside a column of units. */
function beside(value: number, unit: string): Quantity {
  const read = readExpression({ value, text: String(value), numFmt: 'General' }, String(value), { unit });
  if (read.kind !== 'quantity') throw new Error(`no quantity: ${value}`);
  return read;
}

describe('units', () => {
  it.each([
    ['次', '场'],
    ['人', '人次'],
    ['人', '名'],
    ['台', '套'],
    ['台', '台（套）'],
    ['户', '家'],
    ['公里', '千米'],
    ['KM', 'km'],
    ['个', '处'],
    ['个', '台'],
    ['项', '次'],
    ['个', '村'],
    ['天', '工作日'],
    ['元', '万元'],
    ['元/人·月', '元/人*月'],
    ['元/人·月', '元/月·人'],
    ['元/人/月', '元/人·月'],
    ['元/人、天', '元/人*日'],
    ['元/人', '万元/人次'],
    ['元每人', '元/人'],
    ['次', '次/年'],
    ['（个）', '个'],
    ['百分比', '%'],
  ])('%s and %s are comparable', (a, b) => {
    expect(comparable(a, b)).toBe(true);
    expect(comparable(b, a)).toBe(true);
  });

  it.each([
    ['台', '人'],
    ['个', '人'],
    ['个', '户'],
    ['个', '公里'],
    ['个', '元'],
    ['个', '万元'],
    ['项', '%'],
    ['件', '亩'],
    ['元/人', '元/户'],
    ['元/人', '元/月'],
    ['次/月', '次/年'],
    ['公里', '米'],
    ['小时', '天'],
    ['%', '‰'],
    ['户', '人'],
    ['元', '人'],
  ])('%s and %s are not', (a, b) => {
    expect(comparable(a, b)).toBe(false);
    expect(comparable(b, a)).toBe(false);
  });

  it.each(['万元', '元/份', '人次', '万人', '元/人·月', '台(套)', '%', 'm2'])('%s is one', (unit) =>
    expect(isUnit(unit)).toBe(true),
  );
  it.each(['预算', '上年水平', '', '元/', 'XX'])('%j is none', (unit) => expect(isUnit(unit)).toBe(false));

  it.each([
    ['（个）', '个'],
    ['台（套）', '台(套)'],
    ['元／人＊月', '元/人·月'],
    ['公里。', '公里'],
  ])('%s is called %s', (unit, name) => expect(unitName(unit)).toBe(name));
});

describe('money', () => {
  it.each<[string, string | undefined]>([
    ['万', '万元'],
    ['亿', '亿元'],
    ['元', '元'],
    ['千元', '千元'],
    ['人', undefined],
    ['constructor', undefined],
  ])('%s is %s', (word, unit) => expect(moneyUnit(word)).toBe(unit));

  it.each<[string, string | undefined]>([
    ['项目资金（万元）', '万元'],
    ['单位：元', '元'],
    ['金额单位:千元', '千元'],
    ['（元）', '元'],
    ['多元化投入', undefined],
    ['资金总额', undefined],
  ])('the heading %s states %s', (heading, unit) => expect(unitInHeading(heading)).toBe(unit));

  it('converts', () => {
    expect(convert(decimal('5.8'), '万元', '元').toFixed()).toBe('58000');
    expect(convert(decimal('12345'), '元', '万元').toFixed()).toBe('1.2345');
    expect(conversion('亿元', '万元').toFixed()).toBe('10000');
    expect(conversion('千元', '万元').toFixed()).toBe('0.1');
  });
});

describe('a target beside what was reached', () => {
  /** The actual in the target's unit, `?` behind it where one side has no unit; `apart` where they differ. */
  function say(target: Quantity, actual: Quantity): string {
    const aligned = align(target, actual);
    if (aligned.kind === 'incomparable') return 'apart';
    return aligned.actual.value.toFixed() + aligned.actual.unit + (aligned.lone ? '?' : '');
  }

  it.each([
    ['≥95%', '95.8%', '95.8%'],
    ['≥95%', '0.958', '95.8%?'],
    ['≥95%', '95.8', '95.8?'],
    ['≥95%', '1', '100%?'],
    ['≥95%', '0.95%', '0.95%'],
    ['≤1%', '0.5', '0.5?'],
    ['0.95', '96%', '0.96?'],
    ['100', '100%', '100%?'],
    ['≤15万元', '148000元', '14.8万元'],
    ['≤150000元', '15万元', '150000元'],
    ['≤6万元', '5.8万', '5.8万'],
    ['≥50000人', '5.8万', '58000人?'],
    ['≥5万', '52000人', '5.2万?'],
    ['≥5万', '5.2万', '5.2万'],
    ['≤400元/人', '0.04万元/人', '400元/人'],
    ['≤400元/人', '380元', '380元'],
    ['≥10次', '12场', '12场'],
    ['≥10次', '12', '12?'],
    ['≥10台', '12人', 'apart'],
    ['≥10台', '5万元', 'apart'],
    ['≤400元/人', '400元/户', 'apart'],
  ])('%s and %s: %s', (target, actual, expected) =>
    expect(say(quantity(target), quantity(actual))).toBe(expected),
  );

  it('a share beside a column that says % is read on the scale of its target', () => {
    expect(say(beside(95, '%'), beside(0.958, '%'))).toBe('95.8%');
    expect(say(beside(0.95, '%'), beside(96, '%'))).toBe('0.96%');
    expect(say(beside(95, '%'), beside(96, '%'))).toBe('96%');
    expect(say(beside(1, '%'), beside(0.5, '%'))).toBe('0.5%');
  });

  it.each([
    ['≥95%', '95%', true],
    ['≥95%', '94.6%', false],
    ['≥95%', '94%', false],
    ['≥10次', '10次', true],
    ['≥10次', '9次', false],
    ['≤5万元', '5万元', true],
    ['≤5万元', '5.004万元', false],
    ['≤57990元', '5.8万元', true],
    ['=0起', '0起', true],
    ['=0起', '1起', false],
    ['0', '1', false],
    ['5-10个', '10个', true],
    ['5-10个', '5个', true],
    ['5-10个', '11个', false],
    ['90%-95%', '95%', true],
    ['10次左右', '11次', true],
    ['10次左右', '12次', false],
    ['≤15万元', '≤150000元', true],
    ['≤15万元', '≥20万元', false],
  ])('%s is met by %s: %s', (target, actual, expected) => {
    const wanted = quantity(target);
    const aligned = align(wanted, quantity(actual));
    if (aligned.kind !== 'aligned') throw new Error('not comparable');
    expect(meetsTarget(wanted, aligned.actual, false)).toBe(expected);
  });

  it.each<[string, boolean, string]>([
    ['10次', false, 'up'],
    ['10万元', true, 'down'],
    ['≥10万元', true, 'up'],
    ['≤10万元', false, 'down'],
    ['=10次', false, 'up'],
    ['=0起', false, 'down'],
    ['0起', false, 'down'],
    ['5-10个', false, 'within'],
    ['约10个', false, 'within'],
  ])('%s (under 成本: %s) looks %s', (text, underCost, way) =>
    expect(direction(quantity(text), underCost)).toBe(way),
  );

  it('a bare target under 成本 is a ceiling', () => {
    expect(meetsTarget(quantity('10万元'), quantity('8万元'), true)).toBe(true);
    expect(meetsTarget(quantity('10万元'), quantity('8万元'), false)).toBe(false);
  });

  it.each(['≥95%', '>5', '≤5', '<5'])('%s is a bound', (text) => expect(isBound(quantity(text))).toBe(true));
  it.each(['=95%', '95%', '90%-95%', '约5'])('%s is no bound', (text) =>
    expect(isBound(quantity(text))).toBe(false),
  );

  it.each([
    ['约-10', '-11', '-9'],
    ['-10', '-10', '-10'],
  ])('%s claims from %s to %s', (text, lo, hi) => {
    const claim = claimed(quantity(text));
    expect([claim.lo?.toFixed(), claim.hi?.toFixed()]).toEqual([lo, hi]);
  });
});
