import { auditOf, auditSketch, profileWith, share, theOne, told, unchecked } from './support';

/** What the audit says about one indicator whose target and actual are altered; quiet where D23 names no figure. */
const pair = (target: string, actual: string, more: Parameters<typeof auditOf>[0] = {}): string[] =>
  told(auditOf({ F14: target, G14: actual, D23: '', ...more }));

/** The same under 成本指标. */
const cost = (name: string, target: string, actual: string): string[] =>
  told(auditOf({ D17: name, F17: target, G17: actual }));

describe('a target', () => {
  it('and its actual both blank are one finding, on the target', () =>
    expect(pair('', '')).toEqual(['error F14 indicator/target-incomplete']));
  it.each(['≥', '≤万元', '＝%', '≥公里', '不低于'])('without its number is incomplete: %s', (target) =>
    expect(pair(target, '36公里')).toEqual(['error F14 indicator/target-incomplete']),
  );

  it.each(['无', '—', '/', '不涉及'])('is none: %s', (target) => {
    expect(pair(target, '36公里')).toEqual([]);
    expect(pair(target, '')).toEqual([]);
  });

  it('is none where only its unit is printed and nobody reports against it', () => {
    expect(pair('公里', '')).toEqual([]);
    expect(pair('公里', '36公里')).toEqual(['error F14 indicator/target-incomplete']);
  });

  it('under 成本 is more than a heading', () => {
    expect(cost('成本控制', '资金额度', '228.8万元')).toEqual(['error F17 indicator/target-incomplete']);
    expect(cost('成本控制', '预算成本指标', '控制良好')).toEqual(['error F17 indicator/target-incomplete']);
  });

  it.each(['控制在预算内', '不超过预算数', '≤预算', '不高于上年'])('may be a condition: %s', (target) =>
    expect(cost('成本控制', target, '未超')).toEqual([]),
  );

  it('in force is the adjusted one; an incomplete initial one is only looked at', () => {
    const sheet = (first: string, second: string): string => `
A1=2024年度项目支出绩效自评表
A2=项目名称 | B2=管网改造 | C2=主管部门 | D2=某县水务局 | E2=实施单位 | F2=某县水务局
A3=一级指标 | B3=二级指标 | C3=三级指标 | D3=年初指标值 | E3=调整后指标值 | F3=实际完成值
A4=产出指标 | B4=数量指标 | C4=管网 | D4=${first} | E4=${second} | F4=5公里`;
    const loud = (first: string, second: string): string[] =>
      told(auditSketch(sheet(first, second))).filter((text) => !text.includes('dimension'));
    expect(loud('≥公里', '≥5公里')).toEqual(['hint D4 indicator/target-incomplete']);
    expect(loud('≥8公里', '≥5公里')).toEqual([]);
    expect(loud('≥5公里', '')).toEqual([]);
    expect(loud('≥5公里', '≥公里')).toEqual(['error E4 indicator/target-incomplete']);
    expect(loud('≥5公里', '≥8公里')).toEqual(['explain F4 indicator/unmet']);
  });
});

describe('an actual', () => {
  it.each(['', '—', '/', '公里', '%'])('is missing beside a target: %j', (actual) =>
    expect(pair('≥36公里', actual)).toEqual(['error G14 indicator/actual-missing']),
  );
  it.each(['按时', '2024年6月底前', '建立健全'])('is missing beside a target of another kind: %s', (target) =>
    expect(pair(target, '')).toEqual(['error G14 indicator/actual-missing']),
  );
  it('is not missing where it is 0', () => expect(pair('≤3起', '0起')).toEqual([]));

  it('written as a bound is only looked at, and agrees with what it holds', () => {
    expect(pair('≥36公里', '≥36公里')).toEqual(['hint G14 indicator/actual-not-value']);
    expect(cost('项目总成本', '≤260万元', '≤2600000元')).toEqual(['hint G17 indicator/actual-not-value']);
    expect(cost('项目总成本', '≤260万元', '≤100万元')).toContain('explain G17 indicator/cost-vs-spend');
  });
});

describe('a target of a range', () => {
  it.each(['30公里', '36公里', '40公里'])('holds its ends: %s', (actual) =>
    expect(pair('30-40公里', actual)).toEqual([]),
  );
  it('is missed below and above', () => {
    expect(pair('30-40公里', '20公里')).toEqual([
      'error I14 score/quantitative',
      'explain J14 reason/missing',
    ]);
    expect(pair('30-40公里', '50公里')).toEqual([
      'error I14 score/quantitative',
      'explain J14 reason/missing',
    ]);
  });
});

describe('units', () => {
  it('that cannot be compared ask for a reason, and a reason clears it', () => {
    expect(pair('≥36台', '36人')).toEqual(['explain G14 indicator/unit']);
    expect(pair('≥36台', '36人', { J14: '按操作人员统计' })).toEqual([]);
    expect(pair('≥36台', '36人', { J14: '无' })).toEqual(['explain G14 indicator/unit']);
  });
  it('on one side only are looked at', () =>
    expect(pair('≥36公里', '36')).toEqual(['hint G14 indicator/unit']));
  it.each([
    ['≥10次', '12场'],
    ['≥10个', '12处'],
    ['≤400元/人·月', '400元/人*月'],
    ['≤400元/人', '0.04万元/人'],
    ['≥3万人', '30000人'],
    ['≥5万', '5.2万'],
  ])('that say the same are silent: %s, %s', (target, actual) => expect(pair(target, actual)).toEqual([]));
  it.each([
    ['≤400元/人', '400元/户'],
    ['≥10个', '12人'],
    ['≥10台', '12万元'],
  ])('that do not are not: %s, %s', (target, actual) =>
    expect(pair(target, actual)).toEqual(['explain G14 indicator/unit']),
  );

  it('of a column serve target and actual', () => {
    const sheet = (target: string, actual: string): string => `
A1=2024年度项目支出绩效自评表
A2=项目名称 | B2=管网改造 | C2=主管部门 | D2=某县水务局 | E2=实施单位 | F2=某县水务局
A3=一级指标 | B3=二级指标 | C3=三级指标 | D3=指标性质 | E3=指标值 | F3=度量单位 | G3=实际完成值
A4=产出指标 | B4=质量指标 | C4=合格率 | D4=≥ | E4=${target} | F4=% | G4=${actual}
A5=产出指标 | B5=质量指标 | C5=机制 | D5=定性 | E5=建立健全 | F5= | G5=达成预期指标`;
    const loud = (target: string, actual: string): string[] =>
      told(auditSketch(sheet(target, actual)), 'error', 'explain');
    expect(loud('#95', '#96')).toEqual([]);
    expect(loud('#95', '#0.96')).toEqual([]);
    expect(loud('#95', '#0.96{0%}')).toEqual([]);
    expect(loud('#95', '94%')).toEqual(['explain G4 indicator/unmet']);
    expect(loud('', '#96')).toEqual(['error E4 indicator/target-incomplete']);
  });
});

describe('over-achievement', () => {
  it.each(['≥8座', '=8座', '8座'])('beyond the threshold asks for a reason: %s', (target) => {
    const at = (actual: string, more = {}): string[] =>
      told(auditOf({ F13: target, G13: actual, D23: '', ...more }));
    expect(at('10座')).toEqual([]);
    expect(at('11座')).toEqual(['explain G13 indicator/overachieved']);
    expect(at('11座', { J13: '群众自筹增建三座' })).toEqual([]);
    expect(at('11座', { J13: '无偏差' })).toEqual(['explain G13 indicator/overachieved']);
  });

  it('is none under a ceiling', () => {
    expect(pair('≤100件', '3件')).toEqual([]);
    expect(cost('单位成本', '5万元/座', '2万元/座')).toEqual([]);
  });

  it("has the profile's threshold and consequence", () => {
    const much = { G13: '11座', D23: '' };
    expect(told(auditOf(much, profileWith({ overachieved: { threshold: 0.4 } })))).toEqual([]);
    expect(told(auditOf(much, profileWith({ overachieved: { consequence: 'none' } })))).toEqual([]);
    expect(
      told(auditOf({ ...much, G13: '10座' }, profileWith({ overachieved: { threshold: 0.2 } }))),
    ).toEqual(['explain G13 indicator/overachieved']);
  });
});

describe('cost against spending', () => {
  it.each<[string, string, string]>([
    ['项目总成本', '≤260万元', '228.8万元'],
    ['项目总成本', '≤2600000元', '2288000元'],
    ['蓄水池单价', '≤5万元', '4.8万元'],
    ['人均补助标准', '≤260万元', '3万元'],
    ['管材成本', '≤100万元', '98万元'],
    ['培训成本', '≤400元/人', '380元/人'],
    ['成本节约率', '≥10%', '12%'],
  ])('%s, %s, %s: silent', (name, target, actual) => expect(cost(name, target, actual)).toEqual([]));

  it.each<[string, string, string]>([
    ['项目总成本', '≤260万元', '228.9万元'],
    ['成本控制', '≤260万元', '228万元'],
    ['总投资', '≤300万元', '260万元'],
  ])('%s, %s, %s: speaks', (name, target, actual) =>
    expect(cost(name, target, actual)).toEqual(['explain G17 indicator/cost-vs-spend']),
  );

  it('names the slip of a unit', () => {
    const audit = auditOf({ F17: '≤2600000元', G17: '228.8元' });
    expect(theOne(audit, 'indicator/cost-vs-spend').message).toMatchObject({
      key: 'indicator/cost-vs-spend.scale',
      params: { times: '10000' },
    });
  });
});

describe('years', () => {
  it.each(['2023年12月底前', '2023-12-31', '2023年度', '二〇二三年底'])(
    'another than the form’s asks for a reason: %s',
    (target) => expect(told(auditOf({ F16: target }))).toEqual(['explain F16 indicator/year']),
  );
  it.each(['2024年底', '2023-2024年', '12月底前', '当年'])('of the form are silent: %s', (target) =>
    expect(told(auditOf({ F16: target }))).toEqual([]),
  );
  it('are not read from amounts', () => {
    expect(pair('≥2013.25公里', '2013.5公里')).toEqual([]);
    expect(
      told(
        auditOf({ F14: { v: 2013.1, numFmt: 'General' }, G14: { v: 2013.1, numFmt: 'General' }, D23: '' }),
      ),
    ).toEqual([]);
  });
  it('cannot be compared without one', () => {
    const audit = auditOf({ A2: '' }, profileWith({ requiredFields: [] }));
    expect(unchecked(audit, 'indicator/year')).toEqual(['F16 G16 indicator/year gap.year']);
  });
});

describe('dimensions', () => {
  it('that a profile does not require are not missed', () => {
    const without = { C16: '质量指标' };
    expect(told(auditOf(without))).toEqual(['hint B13 indicator/dimension-missing']);
    expect(told(auditOf(without, profileWith({ requiredDimensions: ['quantity'] })))).toEqual([]);
  });
  it('without any first-level heading are said on the header', () => {
    const without = auditOf({ A24: '', B20: '效益指标', C20: '社会效益指标' });
    expect(told(without)).toEqual(['hint B12 indicator/dimension-missing']);
  });
});

describe('reasons', () => {
  /** Points were deducted on the satisfaction of 94 %; its reason is altered. */
  const reason = (text: string): string[] => told(auditOf({ J20: text }));

  it.each(['', ' ', '—', '/', '——'])('are blank: %j', (text) =>
    expect(reason(text)).toEqual(['explain J20 reason/missing']),
  );
  it.each(['无', '无。', '无偏差', '没有', '不存在', '不存在偏差', '无偏差情况'])('are denied: %s', (text) =>
    expect(reason(text)).toEqual(['explain J20 reason/contradiction']),
  );
  it.each(['停水通知不及时', '无人值守设备调试滞后'])('are given: %s', (text) =>
    expect(reason(text)).toEqual([]),
  );

  it('are due however small the deduction', () => {
    expect(told(auditOf({ G20: share(0.9495), I20: 9.99, I21: 98.79, J20: '' }))).toEqual([
      'explain J20 reason/missing',
    ]);
  });
  it('are not due where nothing was deducted, and a denial is then right', () => {
    const full = { G20: share(0.95), I20: 10, I21: 98.8 };
    expect(told(auditOf({ ...full, J20: '' }))).toEqual([]);
    expect(told(auditOf({ ...full, J20: '无偏差' }))).toEqual([]);
  });
  it('are due for a scored target that was missed, though full marks were given', () => {
    const audit = auditOf({ G20: share(0.94), I20: 10, I21: 98.8, J20: '' });
    expect(told(audit)).toEqual(['error I20 score/quantitative', 'explain J20 reason/missing']);
  });
  it('never clear an error', () => {
    expect(told(auditOf({ I13: 11, I21: 99.6, J13: '超额完成，群众反映良好' }))).toEqual([
      'error I13 score/exceeds-weight',
    ]);
    expect(told(auditOf({ F14: '≥', J14: '一直如此填写' }))).toContain(
      'error F14 indicator/target-incomplete',
    );
  });
  it('in one place for the whole form are asked for once', () => {
    const sheet = (text: string): string => `
A1=2024年度项目支出绩效自评表
A2=项目名称 | B2=管网改造 | C2=主管部门 | D2=某县水务局 | E2=实施单位 | F2=某县水务局
A3=一级指标 | B3=二级指标 | C3=三级指标 | D3=指标值 | E3=实际完成值 | F3=分值 | G3=得分
A4=产出指标 | B4=数量指标 | C4=管网 | D4=≥5公里 | E4=4公里 | F4=#50 | G4=#40
A5=产出指标 | B5=质量指标 | C5=验收 | D5=≥95% | E5=94% | F5=#50 | G5=#49
A6:E6=总分 | F6=#100 | G6=#89
A7=偏差原因分析及改进措施 | B7:G7=${text}`;
    const loud = (text: string): string[] => told(auditSketch(sheet(text)), 'error', 'explain');
    expect(loud('')).toEqual(['explain B7 reason/missing']);
    expect(loud('无')).toEqual(['explain B7 reason/contradiction']);
    expect(loud('一段管道待批')).toEqual([]);
  });
});
