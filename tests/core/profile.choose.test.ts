import { builtin, national } from '../../src/core/profile/builtin';
import { chooseProfile, embeddedProfile } from '../../src/core/profile/choose';
import { readNotes } from '../../src/core/profile/note';
import type { Datum } from '../../src/core/forms/types';
import { Said } from '../../src/core/values/said';

function form(template: string, ...notes: string[]) {
  const cell = { row: 0, col: 0 };
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    template,
    notes: notes.map((text): Datum => ({
      cell,
      range,
      text,
      words: new Said(text),
      raw: undefined,
      entry: { kind: 'text', text },
    })),
  };
}

const bureau = { ...national, id: 'xian' };
const NATIONAL =
  '注:1.一级指标分值统一设置为:产出指标50分、效益指标30分、服务对象满意度指标10分、预算资金执行率10分。';
const BANDS = '分别按照该指标对应分值区间100-80%(含80%)、80-50%(含50%)、50-0%合理确定得分。';

describe('the strongest reason decides', () => {
  const said = form('hunan', NATIONAL);
  test.each([
    ['the option', { option: bureau, embedded: national, form: said }, 'xian', 'option'],
    ['the embedded one', { embedded: bureau, form: said }, 'xian', 'embedded'],
    ['the printed note', { form: said }, 'national', 'note'],
    ['the layout', { form: form('gansu') }, 'gansu', 'layout'],
    ['the default', { form: form('other') }, 'national', 'default'],
    [
      'the default, with a note about other things',
      { form: form('other', '注:金额单位为万元。') },
      'national',
      'default',
    ],
  ])('%s', (_, choice, id, why) => {
    const chosen = chooseProfile(choice);
    expect([chosen.profile.id, chosen.why]).toEqual([id, why]);
  });
});

describe('a profile that leaves the choice to the form', () => {
  const auto = {
    ...national,
    id: 'auto',
    severities: { 'funds/rate': 'hint' as const },
    off: ['score/total'],
  };
  test.each([
    ['the note', form('hunan', NATIONAL), 'national', 'note'],
    ['the layout', form('gansu'), 'gansu', 'layout'],
    ['the default', form('other'), 'national', 'default'],
  ])('says only how weighty the rules are, over %s', (_, said, id, why) => {
    for (const choice of [{ option: auto }, { embedded: auto }]) {
      const chosen = chooseProfile({ ...choice, form: said });
      expect([chosen.profile.id, chosen.why]).toEqual([id, why]);
      expect(chosen.profile).toMatchObject({ severities: auto.severities, off: auto.off });
    }
  });
});

describe('a printed note', () => {
  test("that agrees with the layout's own points keeps the layout", () => {
    expect(chooseProfile({ form: form('shanxi', NATIONAL) })).toEqual({
      profile: builtin('shanxi'),
      why: 'note',
    });
  });

  test('with the points of another built-in takes that one', () => {
    const note = '注：预算执行率10分，产出指标50分，效益指标40分（其中满意度指标10分）。';
    expect(chooseProfile({ form: form('national', note) }).profile).toBe(builtin('hunan'));
  });

  test('with points of its own is the national one with these points', () => {
    const note = '备注:预算执行率20分、产出指标40分、效益指标30分、满意度指标10分';
    expect(chooseProfile({ form: form('hubei', note) }).profile).toEqual({
      ...national,
      weights: { execution: 20, output: 40, benefit: 30, satisfaction: 10 },
    });
  });

  test('with bands of completion replaces ours', () => {
    expect(chooseProfile({ form: form('other', NATIONAL, BANDS) })).toEqual({
      profile: { ...national, degrees: builtin('hubei')?.degrees },
      why: 'note',
    });
  });
});

test.each<[string, object]>([
  [NATIONAL, { execution: 10, output: 50, benefit: 30, satisfaction: 10 }],
  [
    '产出指标（50分）、效益指标（30分）、满意度指标（10分）、预算执行率（10分）',
    { execution: 10, output: 50, benefit: 30, satisfaction: 10 },
  ],
  [
    '权重统一设置为:预算执行率10%,产出指标50%,效益指标30%,满意度指标10%',
    { execution: 10, output: 50, benefit: 30, satisfaction: 10 },
  ],
  [
    '成本指标20分、产出指标40分、效益指标20分、满意度指标10分',
    { execution: 10, cost: 20, output: 40, benefit: 20, satisfaction: 10 },
  ],
  [`${NATIONAL}如无满意度指标,效益指标40分。`, { execution: 10, output: 50, benefit: 30, satisfaction: 10 }],
])('points in %s', (note, weights) => {
  expect(readNotes([note]).weights).toEqual(weights);
});

test.each(['产出指标50分', '产出指标10分、效益指标20分', '年中追加预算100分', ''])(
  'no points in %s',
  (note) => {
    expect(readNotes([note]).weights).toBeUndefined();
  },
);

test.each(['100-80%、80-60%', '完成80%-60%', '2023—2024年完成50%'])('no bands in %s', (note) => {
  expect(readNotes([note]).degrees).toBeUndefined();
});

test('an embedded profile with faults is none', () => {
  expect(embeddedProfile({})).toBeUndefined();
  expect(embeddedProfile({ profile: '{' })).toBeUndefined();
  expect(embeddedProfile({ profile: '{"id":"xian","title":"某县口径"}' })).toMatchObject({ id: 'xian' });
});
