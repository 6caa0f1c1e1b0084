import { auditOf, auditSketch, known, profileWith, share, theOne, told, unchecked } from './support';

/** A form without funds: rows of 数量指标 with target, actual, weight, score and reason, and a total. */
function indicators(rows: readonly string[], total: string, head = '分值'): string {
  return `
A1=2024年度项目支出绩效自评表
A2=项目名称 | B2=管网改造 | C2=主管部门 | D2=某县水务局 | E2=实施单位 | F2=某县水务局
A3=一级指标 | B3=二级指标 | C3=三级指标 | D3=指标值 | E3=实际完成值 | F3=${head} | G3=得分 | H3=偏差原因
${rows.join('\n')}
${total}`;
}

const row = (at: number, ...cells: readonly string[]): string =>
  ['产出指标', '数量指标', ...cells].map((text, col) => `${'ABCDEFGH'.charAt(col)}${at}=${text}`).join(' | ');

describe('a weight merged over several rows', () => {
  const merged = (second: string, third: string, total = 100): string =>
    indicators(
      [
        row(4, '管网', '≥5公里', '5公里', '#40', '#40'),
        `A5:A6=产出指标 | B5:B6=质量指标 | C5=验收 | D5=≥95% | E5=96% | F5:F6=#60 | G5=${second}`,
        `C6=合格 | D6=≥95% | E6=96% | G6=${third}`,
      ],
      `A7:E7=总分 | F7=#100 | G7=#${total}`,
    );

  it('counts once', () => expect(told(auditSketch(merged('#30', '#30')), 'error', 'explain')).toEqual([]));
  it('is not exceeded by the scores together', () =>
    expect(told(auditSketch(merged('#30', '#40', 110)), 'error', 'explain')).toEqual([
      'error G6 score/exceeds-weight',
      'error G7 score/exceeds-weight',
    ]));

  it('may have a score merged alike, which counts once too', () => {
    const both = merged('', '').replace('F5:F6=#60 | G5=', 'F5:F6=#60 | G5:G6=#60').replace(' | G6=', '');
    expect(told(auditSketch(both), 'error', 'explain')).toEqual([]);
  });
});

describe('rows without a weight of their own', () => {
  it('need no score', () => {
    const sheet = indicators(
      [
        row(4, '管网', '≥5公里', '5公里', '#100', '#100'),
        'C5=其中：主管 | D5=≥2公里 | E5=2公里',
        'C6=支管 | D6=≥3公里 | E6=3公里',
      ],
      'A7:E7=总分 | F7=#100 | G7=#100',
    );
    expect(told(auditSketch(sheet), 'error', 'explain')).toEqual([]);
  });
});

describe('the full mark', () => {
  const two = [row(4, '管网', '≥5公里', '5公里', '#40', '#40'), row(5, '水池', '≥5座', '5座', '#40', '#40')];
  const cells = (sheet: string): string[] => told(auditSketch(sheet), 'error');

  it('is 100 where the form prints none, and the finding stands on the header', () =>
    expect(cells(indicators(two, 'A6:F6=总分 | G6=#80'))).toEqual(['error F3 weights/sum']));
  it('stands in the last row', () =>
    expect(cells(indicators(two, 'A6:E6=总分 | F6=#80 | G6=#80'))).toEqual([]));
  it('stands in the heading', () =>
    expect(cells(indicators(two, 'A6:E6=总分（80分） | G6=#80'))).toEqual([]));
  it('stands in the header', () =>
    expect(cells(indicators(two, 'A6:E6=总分 | G6=#80', '分值（80分）'))).toEqual([]));
  it('that is not reached is said where it stands', () =>
    expect(cells(indicators(two, 'A6:E6=总分 | F6=#100 | G6=#80'))).toEqual(['error F6 weights/sum']));
});

describe('points are exact to two decimals', () => {
  const third = (weight: string, score: string): string =>
    indicators(
      [4, 5, 6].map((at) => row(at, `管网${at}`, '≥5公里', '5公里', weight, score)),
      'A7:E7=总分 | F7=#100 | G7=#100',
    );

  it('so are sums of thirds', () =>
    expect(told(auditSketch(third('#33.3333333333333', '#33.3333333333333')), 'error', 'explain')).toEqual(
      [],
    ));
  it('a third of a hundred takes nothing off', () => {
    const sheet = third('#33.3333333333333', '#33.33').replace('G7=#100', 'G7=#99.99');
    expect(told(auditSketch(sheet), 'error', 'explain')).toEqual([]);
    const more = third('#33.3333333333333', '#33.33333333333334').replace('G7=#100', 'G7=#100.00000000001');
    expect(told(auditSketch(more), 'error', 'explain')).toEqual([]);
  });
  it('99.99 is not 100', () =>
    expect(told(auditSketch(third('#33.33', '#33.33')), 'error')).toEqual(['error F7 weights/sum']));
});

describe('weights per heading', () => {
  it('are those that it declares', () => {
    expect(told(auditOf({ B13: '产出指标（50分）', B18: '效益指标(30分)' }))).toEqual([]);
    expect(told(auditOf({ B13: '产出指标（40分）' }))).toEqual(['error B13 weights/dimension']);
  });

  it('may hold those of 满意度 inside 效益', () =>
    expect(told(auditOf({ B18: '效益指标（40分）' }))).toEqual([]));

  it('are not judged without a profile that somebody chose', () => {
    const audit = auditOf({ A24: '', H13: 5, I13: 5, H18: 20, I18: 20 });
    expect(told(audit)).toEqual([]);
    expect(unchecked(audit, 'weights/policy')).toEqual(['H12 weights/policy gap.profile']);
  });

  it('are those of the profile in force', () => {
    const moved = { A24: '', H13: 5, I13: 5, H18: 20, I18: 20 };
    expect(told(auditOf(moved, known('national')))).toEqual([
      'explain B13 weights/policy',
      'explain B18 weights/policy',
    ]);
    expect(told(auditOf(moved, known('sichuan')))).toEqual([]);
  });

  it('of hunan hold 满意度 inside 效益, whether or not it has a heading of its own', () => {
    expect(told(auditOf({ A24: '' }, known('hunan')))).toEqual([]);
    expect(told(auditOf({ A24: '', B20: '' }, known('hunan')))).toEqual([]);
    const moved = { A24: '', H13: 5, I13: 5, H18: 20, I18: 20 };
    expect(told(auditOf(moved, known('hunan')))).toEqual([
      'explain B13 weights/policy',
      'explain B18 weights/policy',
    ]);
  });
});

describe('the total', () => {
  it('is the sum of all scores, execution rate included', () =>
    expect(told(auditOf({ I21: 89.8 }))).toEqual(['error I21 score/total', '> error J21 score/grade']));
  it('may be rounded to a whole number', () =>
    expect(told(auditOf({ I21: 99 }))).toEqual(['hint I21 score/total']));
  it('is not cut to a whole number', () =>
    expect(told(auditOf({ I21: 98 }))).toEqual(['error I21 score/total']));

  it('is not checked while a score is missing', () => {
    const audit = auditOf({ I13: '' });
    expect(told(audit)).toEqual(['error I13 score/missing']);
    expect(unchecked(audit, 'score/total')).toEqual(['I13 score/total gap.scores']);
  });

  it("has the profile's cap where the rate is low", () => {
    const capped = profileWith({ execution: { caps: [{ below: 0.9, cap: 89 }] } });
    expect(told(auditOf({ I21: 89, J21: '良' }, capped))).toEqual([]);
    expect(told(auditOf({}, capped))).toEqual(['error I21 score/total']);
    expect(theOne(auditOf({}, capped), 'score/total').message).toMatchObject({
      key: 'score/total.capped',
      params: { cap: '89' },
    });
    expect(told(auditOf({}, profileWith({ execution: { caps: [{ below: 0.8, cap: 89 }] } })))).toEqual([]);
  });
});

describe('the grade', () => {
  it.each(['优', '优秀', ' 优 ', '等级：优'])('%j is 优', (grade) =>
    expect(told(auditOf({ J21: grade }))).toEqual([]),
  );
  it.each(['良', '中', '差', '合格'])('%s is not', (grade) =>
    expect(told(auditOf({ J21: grade }))).toEqual(['error J21 score/grade']),
  );
  it("follows the profile's bands", () => {
    const strict = profileWith({
      grades: [
        { name: '优', from: 99 },
        { name: '良', from: 0 },
      ],
    });
    expect(told(auditOf({ J21: '良' }, strict))).toEqual([]);
    expect(told(auditOf({}, strict))).toEqual(['error J21 score/grade']);
  });
});

describe('a quantitative indicator', () => {
  /** 36 公里 were wanted for ten points; what was reached, and the points for it. */
  const reached = (actual: string, score: number, reason = '一段管道待批'): string[] =>
    told(
      auditOf({
        G14: actual,
        I14: score,
        I21: 88.6 + score,
        J21: score < 2 ? '良' : '优',
        J14: reason,
        D23: '',
      }),
      'error',
      'hint',
    );

  it.each<[string, number, string[]]>([
    ['36公里', 10, []],
    ['30公里', 8.33, []],
    ['30公里', 8, []],
    ['30公里', 8.34, ['error I14 score/quantitative']],
    ['30公里', 10, ['error I14 score/quantitative']],
    ['31公里', 9, ['hint I14 score/quantitative']],
    ['35.9公里', 10, ['hint I14 score/quantitative']],
    ['0公里', 1, ['error I14 score/quantitative']],
    ['0公里', 0, []],
  ])('%s for %d points', (actual, score, expected) => expect(reached(actual, score)).toEqual(expected));

  it('is not judged by what cannot be measured', () => {
    const audit = auditOf({ G14: '基本完成', D23: '' });
    expect(told(audit)).toEqual([]);
    expect(unchecked(audit, 'score/quantitative')).toEqual(['G14 score/quantitative gap.actual']);
  });

  it('an actual written as a bound agrees with what it holds', () => {
    expect(told(auditOf({ G17: '≤260万元' }), 'error', 'explain')).toEqual([]);
    expect(told(auditOf({ G17: '≤2600000元' }), 'error', 'explain')).toEqual([]);
    expect(told(auditOf({ G14: '≥36公里', D23: '' }))).toEqual(['hint G14 indicator/actual-not-value']);
  });
});

describe('a reverse target', () => {
  /** At most 100 cases were wanted for ten points, and there were 125: 8 by ratio, 7.5 by the line. */
  const at = (score: number, profile?: Parameters<typeof auditOf>[1]): string[] =>
    told(
      auditOf(
        { F14: '≤100件', G14: '125件', I14: score, I21: 88.6 + score, J14: '暴雨频发', D23: '' },
        profile,
      ),
      'error',
    );

  it('without a formula takes the more generous', () => {
    expect(at(8)).toEqual([]);
    expect(at(8.01)).toEqual(['error I14 score/quantitative']);
  });
  it('by ratio', () => {
    expect(at(8, profileWith({ reverse: 'ratio' }))).toEqual([]);
    expect(at(8.01, profileWith({ reverse: 'ratio' }))).toEqual(['error I14 score/quantitative']);
  });
  it('by the line', () => {
    expect(at(7.5, profileWith({ reverse: 'linear' }))).toEqual([]);
    expect(at(7.51, profileWith({ reverse: 'linear' }))).toEqual(['error I14 score/quantitative']);
  });
  it('by the line is nothing from twice the bound on', () => {
    const twice = auditOf(
      { F14: '≤100件', G14: '200件', I14: 0.5, I21: 89.1, J21: '良', J14: '暴雨频发', D23: '' },
      profileWith({ reverse: 'linear' }),
    );
    expect(told(twice, 'error')).toEqual(['error I14 score/quantitative']);
  });
  it('under 成本 needs no sign', () => {
    expect(told(auditOf({ F17: '260万元' }))).toEqual([]);
    expect(told(auditOf({ F17: '200万元', J17: '材料涨价' }), 'error')).toEqual([
      'error I17 score/quantitative',
    ]);
  });
});

describe('a qualitative indicator', () => {
  const scored = (degree: string, score: number, profile?: Parameters<typeof auditOf>[1]): string[] =>
    told(
      auditOf(
        { G19: degree, I19: score, I21: 83.6 + score, J21: score < 6.4 ? '良' : '优', J19: '机制尚待完善' },
        profile,
      ),
    );

  // Fifteen points: 12 to 15, 9 to 12, 0 to 9.
  it.each<[string, number, string[]]>([
    ['达成预期指标', 12, []],
    ['达成预期指标', 11.9, ['explain I19 score/qualitative']],
    ['部分达成预期指标并具有一定效果', 12, []],
    ['部分达成预期指标并具有一定效果', 9, []],
    ['部分达成预期指标并具有一定效果', 12.1, ['explain I19 score/qualitative']],
    ['未达成预期指标且效果较差', 9, []],
    ['未达成预期指标且效果较差', 9.1, ['explain I19 score/qualitative']],
    ['已建立', 15, []],
  ])('%s for %d', (degree, score, expected) => {
    // A reason clears what asks for one: it is left out here, and the reason rules with it.
    const audit = auditOf(
      { G19: degree, I19: score, I21: 83.6 + score, J21: score < 6.4 ? '良' : '优' },
      profileWith({ off: ['reason/missing'] }),
    );
    expect(told(audit)).toEqual(expected);
  });

  it('is cleared by a reason', () => expect(scored('部分达成预期指标并具有一定效果', 15)).toEqual([]));

  it("follows the profile's bands", () => {
    const off = ['reason/missing'];
    const own = profileWith({
      off,
      degrees: [
        { from: 0.8, to: 1 },
        { from: 0.5, to: 0.8 },
        { from: 0, to: 0.5 },
      ],
    });
    const audit = auditOf({ G19: '部分达成预期指标', I19: 7.5, I21: 91.1 }, own);
    expect(told(audit)).toEqual([]);
  });
});

describe('points for nothing', () => {
  it('ask for a reason where the indicator is 无', () =>
    expect(told(auditOf({ D14: '无', F14: '', G14: '', D23: '' }))).toEqual([
      'explain I14 score/no-indicator',
    ]));
  it('none are given, none are missing', () => {
    const audit = auditOf({ D14: '无', F14: '', G14: '', H14: '', I14: '', H13: 20, I13: 20, D23: '' });
    expect(told(audit, 'error', 'explain')).toEqual([]);
  });
  it('a stroke is a score given', () =>
    expect(told(auditOf({ I14: '—', I21: 88.6, J21: '良' }), 'error')).toEqual([]));
  it('less than none is wrong', () =>
    expect(told(auditOf({ I14: -1, I21: 87.6, J21: '良', J14: '返工' }), 'error')).toEqual([
      'error I14 score/exceeds-weight',
    ]));
  it('more than all is wrong', () =>
    expect(told(auditOf({ I13: 12, I21: 100.6 }), 'error')).toEqual([
      'error I13 score/exceeds-weight',
      'error I21 score/exceeds-weight',
    ]));
});

describe('the execution rate as an indicator row', () => {
  const funds = `
A3:A4=项目资金（万元） | B3= | C3=全年预算数 | D3=全年执行数 | E3=执行率
B4=年度资金总额 | C4=#100 | D4=#95 | E4=#0.95{0%}`;
  const sheet = (score: number): string =>
    `
A1=2024年度项目支出绩效自评表
A2=项目名称 | B2=管网改造 | C2=主管部门 | D2=某县水务局 | E2=实施单位 | F2=某县水务局${funds}
A5=一级指标 | B5=二级指标 | C5=三级指标 | D5=指标值 | E5=实际完成值 | F5=分值 | G5=得分 | H5=偏差原因
A6=产出指标 | B6=数量指标 | C6=管网 | D6=≥5公里 | E6=5公里 | F6=#90 | G6=#90
A7=预算执行率 | B7=预算执行率 | C7=预算执行率 | D7=100% | E7=#0.95{0%} | F7=#10 | G7=#${score} | H7=尾款次年支付
A8:E8=总分 | F8=#100 | G8=#${90 + score}`;

  it('is scored there', () => {
    expect(told(auditSketch(sheet(9.5)), 'error', 'explain')).toEqual([]);
    expect(told(auditSketch(sheet(10)), 'error', 'explain')).toEqual(['error G7 funds/score']);
  });
});

it('a form without scores is asked for none', () => {
  expect(told(auditOf({}, undefined, 'unscored'))).toEqual([]);
  expect(told(auditOf({ G20: share(0.5) }, undefined, 'unscored'))).toEqual([]);
});
