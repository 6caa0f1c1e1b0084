import { builtins, national } from '../../src/core/profile/builtin';
import { checkProfile, parseProfile, parseTeaching } from '../../src/core/profile/schema';
import { say } from '../../src/locales';
import { profile as zh } from '../../src/locales/zh-CN/profile';

/** The faults of a profile as a person reads them. */
function sentences(data: unknown): string[] {
  const result = typeof data === 'string' ? parseProfile(data) : checkProfile(data);
  return 'faults' in result ? result.faults.map((fault) => zh.fault(fault.path, say(zh.faults, fault))) : [];
}

const own = (more: object) => ({ id: 'xian', title: '某县口径', ...more });

describe('a profile that holds', () => {
  test('needs an id and a title only; the rest is as in the national one', () => {
    expect(checkProfile(own({}))).toEqual({ profile: { ...national, id: 'xian', title: '某县口径' } });
  });

  test('may state a part of a setting', () => {
    const result = checkProfile(
      own({
        overachieved: { consequence: 'none' },
        rounding: { mode: 'cut' },
        weights: { output: 60, benefit: 30 },
      }),
    );
    expect(result).toMatchObject({
      profile: {
        overachieved: { threshold: 0.3, consequence: 'none' },
        rounding: { mode: 'cut', decimals: 2 },
        weights: { execution: 10, output: 60, benefit: 30 },
      },
    });
  });

  test('may state everything', () => {
    const full = own({
      weights: { execution: 20, output: 40, benefit: 40, satisfaction: 10, satisfactionInBenefit: true },
      execution: {
        steps: [
          { from: 0.95, share: 1 },
          { from: 0.8, share: 0.5 },
        ],
        caps: [{ below: 0.5, cap: 89 }],
      },
      reverse: 'linear',
      overachieved: { threshold: 0.2, consequence: 'deduct' },
      grades: [
        { name: '合格', from: 60 },
        { name: '不合格', from: 0 },
      ],
      degrees: [
        { from: 0.5, to: 1 },
        { from: 0, to: 0.5 },
      ],
      rounding: { mode: 'cut', decimals: 1 },
      lowExecution: 0.8,
      requiredFields: ['name'],
      requiredDimensions: ['quantity'],
      severities: { 'funds/low-rate': 'hint' },
      off: ['indicator/duplicate'],
    });
    expect(checkProfile(full)).toEqual({ profile: full });
  });

  test('may start from another built-in one', () => {
    const result = checkProfile({ id: 'x', title: 't', base: 'gansu', lowExecution: 0.8 });
    expect(result).toEqual({
      profile: { ...national, id: 'x', title: 't', weights: undefined, lowExecution: 0.8 },
    });
  });

  test('may leave all but the severities to the form', () => {
    expect(checkProfile({ id: 'auto', title: 't', severities: { 'score/total': 'hint' } })).toHaveProperty(
      'profile.severities',
      { 'score/total': 'hint' },
    );
  });

  test('may begin with a byte-order mark', () => {
    expect(sentences('\ufeff{"id":"x","title":"t"}')).toEqual([]);
  });

  test.each(builtins.map((profile) => [profile.id, profile] as const))('%s, as built in', (_, profile) => {
    expect(sentences(JSON.stringify({ ...profile, title: 't' }))).toEqual([]);
  });
});

test.each<[unknown, string[]]>([
  ['{"id":', ['不是有效的 JSON 文本，请检查引号、逗号和括号是否成对']],
  ['[]', ['应为一组带花括号的设置 { … }，现为 []']],
  ['null', ['应为一组带花括号的设置 { … }，现为 null']],
  [{}, ['id：缺少这一项', 'title：缺少这一项']],
  [own({ id: '县 1' }), ['id：应由小写字母、数字和连字符组成、以字母开头，现为 "县 1"']],
  [own({ title: ' ' }), ['title：应为非空的文字，现为 " "']],
  [own({ rounding: { digits: 2 } }), ['rounding.digits：没有这一项设置，可用的有：mode、decimals']],
  [
    '{"id":"x","title":"t","rounding":{"__proto__":1}}',
    ['rounding.__proto__：没有这一项设置，可用的有：mode、decimals'],
  ],
  [
    own({
      grades: [
        { name: '优', from: 90 },
        { name: '良', from: 'abc' },
      ],
    }),
    ['grades[1].from：应为 0 到 100 之间的数，现为 "abc"'],
  ],
  [own({ lowExecution: 90 }), ['lowExecution：应为 0 到 1 之间的数，现为 90']],
  [own({ rounding: { decimals: 1.5 } }), ['rounding.decimals：应为 0 到 4 之间的整数，现为 1.5']],
  [
    own({ weights: { satisfactionInBenefit: 1 } }),
    ['weights.satisfactionInBenefit：应为 true 或 false，现为 1'],
  ],
  [own({ reverse: '比例' }), ['reverse：应为 “ratio”、“linear” 之一，现为 "比例"']],
  [own({ off: 'score/total' }), ['off：应为列表 [ … ]，现为 "score/total"']],
  [own({ off: ['总分'] }), ['off[0]：应为规则编号（如 “score/total”），现为 "总分"']],
  [
    own({ severities: { total: 'hint' } }),
    ['severities.total：应为规则编号（如 “score/total”），现为 "total"'],
  ],
  [
    own({ severities: { 'score/total': 'warn' } }),
    ['severities["score/total"]：应为 “error”、“explain”、“hint” 之一，现为 "warn"'],
  ],
  [own({ grades: [] }), ['grades：列表中至少要有一项']],
  [
    own({
      grades: [
        { name: '优', from: 80 },
        { name: '优', from: 90 },
      ],
    }),
    [
      'grades[1].from：应从高到低排列，须小于上一项的 80，现为 90',
      'grades[1].from：最末一项应从 0 起，现为 90',
      'grades[1].name："优" 重复出现',
    ],
  ],
  [
    own({ base: 'beijing' }),
    ['base：应为 “national”、“shanxi”、“hunan”、“gansu”、“hubei”、“sichuan” 之一，现为 "beijing"'],
  ],
  [
    own({ id: 'auto', lowExecution: 0.8 }),
    ['lowExecution：没有这一项设置，可用的有：id、title、severities、off、labels、layout'],
  ],
  [own({ degrees: [{ from: 0, to: 0 }] }), ['degrees[0]：下限 0 应小于上限 0']],
  [own({ weights: { output: 50, benefit: 30 } }), ['weights：各项分值合计应为 100，现为 90']],
  [own({ weights: { execution: 60, output: 50 } }), ['weights：各项分值合计应为 100，现为 110']],
  [own({ weights: [1] }), ['weights：应为一组带花括号的设置 { … }，现为 [1]']],
  [own({ title: ['x'.repeat(99)] }), [`title：应为非空的文字，现为 ["${'x'.repeat(38)}…`]],
])('%j', (data, expected) => {
  expect(sentences(data)).toEqual(expected);
});

describe('what is taught about labels', () => {
  const of = (data: object | string): string[] => {
    const result = parseTeaching(typeof data === 'string' ? data : JSON.stringify(data));
    return 'faults' in result ? result.faults.map(({ path, key }) => `${path} ${key}`) : [];
  };

  test('is the same in a profile, of whatever kind, and in a file of its own', () => {
    const teaching = {
      labels: { 自评打分: 'score', 联系方式: 'ignore' },
      layout: [{ sheet: '自评表', header: 12, says: ['一级指标', '得分'] }, { header: '评价要点' }],
    };
    expect(parseTeaching(`\ufeff${JSON.stringify(teaching)}`)).toEqual({ teaching });
    expect(checkProfile(own(teaching))).toMatchObject({ profile: teaching });
    expect(checkProfile(own({ id: 'auto', ...teaching }))).toMatchObject({ profile: teaching });
  });

  test.each<[object | string, string[]]>([
    ['{', [' not-json']],
    [[], [' object']],
    [{ labels: { 打分: 'points' } }, ['labels["打分"] choice']],
    [{ labels: { ' ： ': 'score' } }, ['labels[" ： "] text']],
    [{ labels: { 打分: 'score', '打 分：': 'weight' } }, ['labels["打 分："] twice']],
    [{ layout: [] }, ['layout empty']],
    [
      { layout: [{ header: 0 }, { header: ' ' }, {}] },
      ['layout[0].header header', 'layout[1].header header', 'layout[2].header missing'],
    ],
    [{ layout: [{ header: 1, says: [] }] }, ['layout[0].says empty']],
    [{ layout: [{ header: 1, says: '得分' }] }, ['layout[0].says list']],
    [{ layout: [{ header: 1, row: 2 }] }, ['layout[0].row unknown-key']],
    [{ severities: {} }, ['severities unknown-key']],
  ])('%j', (data, faults) => expect(of(data)).toEqual(faults));
});
