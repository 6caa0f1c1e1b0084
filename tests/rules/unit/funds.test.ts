import type { TestCell } from '../../support/xlsx';
import { auditOf, auditSketch, known, profileWith, share, theOne, told, unchecked } from './support';

describe('rate', () => {
  it.each([
    ['a formatted share', share(0.88)],
    ['a fraction', { v: 0.88, numFmt: 'General' }],
    ['percent', { v: 88, numFmt: 'General' }],
    ['text', '88%'],
    ['full width', '８８．００％'],
    ['with fewer digits', share(0.88, '0%')],
  ])('is read on the scale nearer to the computed one: %s', (_, cell) =>
    expect(told(auditOf({ I6: cell }))).toEqual([]),
  );

  it('of 0 ÷ 0 is not checked', () => {
    const zero = Object.fromEntries(
      ['D6', 'E6', 'F6', 'G6', 'D7', 'E7', 'F7', 'D8', 'E8', 'F8'].map((cell) => [cell, 0]),
    );
    const audit = auditOf({
      ...zero,
      I6: share(1),
      J6: 10,
      I21: 99.8,
      F17: '≤260万元',
      G17: '0万元',
      D22: '',
    });
    expect(told(audit, 'error', 'explain')).toEqual([]);
    expect(unchecked(audit, 'funds/rate')).toEqual(['E6 funds/rate gap.zero']);
  });

  it('that is cut off at its decimals is only looked at, rounded it is right, else wrong', () => {
    // 20000 of 30000: the amounts leave no more than a ten-thousandth of a percent open.
    const thirds = {
      D6: 30000,
      D7: 29960,
      E6: 30000,
      E7: 29960,
      F6: 20000,
      F7: 19963,
      G6: 10000,
      J6: 6.67,
      I21: 96.47,
      F17: '≤30000万元',
      G17: '20000万元',
      D22: '尾款未支付。',
    };
    expect(told(auditOf({ ...thirds, I6: share(0.6667) }))).toEqual([]);
    expect(told(auditOf({ ...thirds, I6: share(0.6666) }))).toEqual(['hint I6 funds/rate']);
    expect(told(auditOf({ ...thirds, I6: share(0.6665) }))).toEqual(['error I6 funds/rate']);
    // Below two decimals a rate is rounded, not cut.
    expect(told(auditOf({ ...thirds, I6: share(0.67, '0%') }))).toEqual([]);
    expect(told(auditOf({ ...thirds, I6: share(0.66, '0%') }))).toEqual(['error I6 funds/rate']);
  });

  it('names the denominator that would fit', () => {
    const { message } = theOne(auditOf({ I6: share(0.9152), J6: 9.15, I21: 98.95 }), 'funds/rate');
    expect(message).toMatchObject({
      key: 'funds/rate.denominator',
      params: { fits: 'initial', amount: '250' },
    });
  });

  it('follows from amounts as they print: 99.74 of 104.12', () => {
    const amounts = {
      D6: 104.12,
      D7: 64.12,
      E6: 104.12,
      E7: 64.12,
      F6: 99.74,
      F7: 62.74,
      G6: 4.38,
      F17: '≤105万元',
      G17: '99.74万元',
      D22: '',
    };
    expect(told(auditOf({ ...amounts, I6: share(0.9579), J6: 9.58, I21: 99.38 }))).toEqual([]);
    expect(told(auditOf({ ...amounts, I6: share(0.958), J6: 9.58, I21: 99.38 }))).toEqual([]);
    expect(told(auditOf({ ...amounts, I6: share(0.9582), J6: 9.58, I21: 99.38 }))).toEqual([
      'error I6 funds/rate',
    ]);
    expect(told(auditOf({ ...amounts, I6: share(0.9597), J6: 9.58, I21: 99.38 }))).toEqual([
      'error I6 funds/rate',
    ]);
  });
});

describe('score of the rate', () => {
  /** A form whose rate is 66.67 %, printed as 67 %. */
  const printed = {
    D6: 300,
    D7: 260,
    E6: 300,
    E7: 260,
    F6: 200,
    F7: 163,
    G6: 100,
    I6: share(0.666667, '0%'),
    F17: '≤300万元',
    G17: '200万元',
    D22: '尾款未支付。',
  };

  it.each([
    [6.67, 96.47],
    [6.7, 96.5],
  ])('follows from the raw or from the printed rate: %d', (score, total) =>
    expect(told(auditOf({ ...printed, I6: '67%', J6: score, I21: total }))).toEqual([]),
  );

  it('from neither is wrong', () =>
    expect(told(auditOf({ ...printed, I6: '67%', J6: 6.8, I21: 96.6 }))).toEqual(['error J6 funds/score']));

  /** 88 % of ten points are 8.8; the other points add up to 89.8. */
  it.each([
    [8.8, []],
    [9, ['hint J6 funds/score']],
    [8, ['error J6 funds/score']],
    [10, ['error J6 funds/score']],
    [8.81, ['error J6 funds/score']],
  ])('of 88 % at ten points: %d', (score, expected) =>
    expect(told(auditOf({ J6: score, I21: 89.8 + score }))).toEqual(expected),
  );

  const nearlyFull = (executed: number, score: number): string[] => {
    const rate = executed / 260;
    const patch = {
      F6: executed,
      F7: executed - 40,
      F8: 40,
      G6: 260 - executed,
      I6: share(rate),
      J6: score,
      I21: 89.8 + score,
      G17: `${executed}万元`,
      D22: '',
    };
    return told(auditOf(patch));
  };

  it('cut to a whole number is wrong: 9 for 9.97', () =>
    expect(nearlyFull(259.22, 9)).toEqual(['error J6 funds/score']));
  it('may be full for nearly full: 10 for 9.97', () =>
    expect(nearlyFull(259.22, 10)).toEqual(['hint J6 funds/score']));
  it('is not full for clearly less: 10 for 9.61', () =>
    expect(nearlyFull(249.86, 10)).toEqual(['error J6 funds/score']));
  it('may be the nearest whole number: 9 for 8.62, but there a reason is due', () =>
    expect(nearlyFull(224.12, 9)).toEqual(['hint J6 funds/score', 'explain I6 funds/low-rate']));

  it('over 100 % is the full weight', () => {
    const audit = auditOf({
      F6: 268.8,
      F7: 220,
      F8: 48.8,
      G6: -8.8,
      I6: share(1.0338),
      J6: 10,
      I21: 99.8,
      G17: '268.8万元',
      F17: '≤270万元',
      D22: '',
    });
    expect(told(audit)).toEqual(['error F6 funds/overspent', '> error F8 funds/overspent']);
  });

  it("follows a profile's steps", () => {
    const steps = {
      execution: {
        steps: [
          { from: 0.9, share: 1 },
          { from: 0.8, share: 0.5 },
          { from: 0, share: 0 },
        ],
      },
    };
    expect(told(auditOf({ J6: 5, I21: 94.8 }, profileWith(steps)))).toEqual([]);
    expect(told(auditOf({ J6: 8.8 }, profileWith(steps)))).toEqual(['error J6 funds/score']);
  });
});

describe('low rate', () => {
  const bare = { D22: '' };

  it('asks for a reason', () => expect(told(auditOf(bare))).toEqual(['explain I6 funds/low-rate']));
  it('stands on the executed amount where no rate is stated', () =>
    expect(told(auditOf({ ...bare, I5: '', I6: '', I7: '', I8: '', I9: '' }))).toEqual([
      'explain F6 funds/low-rate',
    ]));

  it.each(['I20', 'J13', 'J20'])('is not cleared by a text in %s that does not speak of money', (cell) => {
    const text = cell === 'I20' ? 9.8 : '个别村通知不及时，已改进。';
    expect(told(auditOf({ ...bare, [cell]: text }))).toContain('explain I6 funds/low-rate');
  });

  it('is cleared by a reason that names the payment, wherever it stands', () => {
    expect(told(auditOf({ ...bare, J17: '工程尾款按合同于次年支付。' }))).toEqual([]);
    expect(told(auditOf({ ...bare, G11: '已完工，因质保期未满，尾款31.2万元尚未支付。' }))).toEqual([]);
  });

  it('is not cleared by a denial', () =>
    expect(told(auditOf({ ...bare, J17: '无偏差' }))).toEqual(['explain I6 funds/low-rate']));

  it("has the profile's threshold", () => {
    expect(told(auditOf(bare, profileWith({ lowExecution: 0.88 })))).toEqual([]);
    expect(told(auditOf(bare, profileWith({ lowExecution: 0.8801 })))).toEqual(['explain I6 funds/low-rate']);
  });
});

/** A small form with a reason per fund row and without scores. */
const rows = (second: string): string => `
A1=2024年度项目支出绩效自评表
A2=项目名称 | B2=管网改造 | C2=主管部门 | D2=某县水务局 | E2=实施单位 | F2=某县水务局
A3:A6=项目资金（万元） | B3= | C3=全年预算数 | D3=全年执行数 | E3=执行率 | F3=偏差原因
B4=年度资金总额 | C4=#100 | D4=#80 | E4=#0.8{0%} | F4=
B5=其中：财政拨款 | C5=#90 | D5=#75 | E5=- | F5=${second}
B6=其他资金 | C6=#10 | D6=#5 | E6=-
A7=一级指标 | B7=二级指标 | C7=三级指标 | D7=指标值 | E7=实际完成值 | F7=备注
A8=产出指标 | B8=数量指标 | C8=改造管网 | D8=≥5公里 | E8=5公里`;

describe('a reason in any fund row', () => {
  it('counts for the total', () =>
    expect(told(auditSketch(rows('尾款次年支付')), 'error', 'explain')).toEqual([]));
  it.each(['', '—', '无', '无偏差'])('is none: %j', (text) =>
    expect(told(auditSketch(rows(text)), 'error', 'explain')).toEqual(['explain E4 funds/low-rate']),
  );
});

describe('sums', () => {
  it('have the slack of their rounded parts', () => {
    // Three parts and the total round by half a cent each: 0.01 may be lost, 0.02 may not.
    expect(told(auditOf({ D6: 250.01 }))).toEqual([]);
    expect(told(auditOf({ D6: 250.02 }))).toEqual(['error D6 funds/parts-sum']);
  });

  it('are read at the decimals of their column, the total at its own', () => {
    const general = (v: number): TestCell => ({ v, numFmt: 'General' });
    expect(told(auditOf({ D6: general(250.002), D7: general(210.0004) }))).toEqual([
      'error D6 funds/parts-sum',
    ]);
    expect(told(auditOf({ D6: general(250.01), D7: general(210.0049) }))).toEqual([]);
  });

  it('leave out what is not applicable', () =>
    expect(told(auditOf({ D9: '—', E9: '/', F9: '万元' }))).toEqual([]));
  it('are not made of what is no number', () => {
    const audit = auditOf({ D8: '约40' });
    expect(told(audit)).toEqual(['error D8 funds/not-a-number']);
    expect(unchecked(audit, 'funds/parts-sum')).toEqual(['D8 funds/parts-sum gap.unreadable']);
  });

  it('of 0 over filled sources are said once per column, and nothing beneath again', () => {
    const audit = auditOf({ D6: 0, E6: 0, F6: 0, G6: 0, I6: 0, J6: 0, I21: 89.8, J21: '良', D22: '' });
    expect(told(audit, 'error', 'explain').filter((text) => !text.startsWith('>'))).toEqual([
      'error D6 funds/parts-sum',
      'error E6 funds/parts-sum',
      'error F6 funds/parts-sum',
    ]);
  });
});

describe('executed typed in 元', () => {
  const audit = auditOf({ F6: 2_288_000, F7: 1_918_000, F8: 370_000 });

  it('is one finding; what repeats it folds beneath', () => {
    expect(told(audit)).toEqual([
      'error F6 funds/overspent',
      '> error F7 funds/overspent',
      '> error F8 funds/overspent',
      '> error G6 funds/balance',
      '> error I6 funds/rate',
      '> explain G17 indicator/cost-vs-spend',
      '> explain D22 text/amount',
    ]);
  });

  it('takes the score with it where the rate was made of it', () => {
    const followed = auditOf({ F6: 2_288_000, F7: 1_918_000, F8: 370_000, I6: 8800, J6: 8.8 });
    expect(told(followed)).toEqual(
      expect.arrayContaining(['> error G6 funds/balance', '> error J6 funds/score']),
    );
  });

  it('says by how much', () => {
    const scaled = { params: { times: '10000' } };
    expect(audit.findings[0]?.message).toMatchObject({ key: 'funds/overspent.scale', ...scaled });
    expect(theOne(audit, 'indicator/cost-vs-spend').message).toMatchObject({
      key: 'indicator/cost-vs-spend.scale',
      ...scaled,
    });
  });

  it('says so too where all was spent', () => {
    const all = auditOf({ E6: 228.8, E7: 191.8, E8: 37, F6: 2_288_000, F7: 1_918_000, F8: 370_000 });
    expect(all.findings[0]?.message).toMatchObject({
      key: 'funds/overspent.scale',
      params: { times: '10000' },
    });
  });

  it('is no slip of the unit where there is no budget', () => {
    const none = auditOf({ E6: 0, E7: 0, E8: 0, F6: 30, F7: 30, F8: 0 });
    expect(none.findings[0]?.message.key).toBe('funds/overspent.more');
  });
});

describe('other profiles', () => {
  it('the weight of the rate is what the form prints, whatever the profile', () =>
    expect(told(auditOf({}, known('hubei')), 'error')).toEqual([]));
});
