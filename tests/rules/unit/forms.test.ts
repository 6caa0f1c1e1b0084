import { auditWorkbooks } from '../../../src/core/audit';
import { a1 } from '../../../src/core/sheet/address';
import { readWorkbook } from '../../../src/hosts/ooxml/read';
import { exampleForm, type Cells } from '../../support/example-form';
import { workbookBytes } from '../../support/xlsx';
import { auditOf, profileWith, theOne, told } from './support';

describe('fields', () => {
  it.each(['C3', 'C4', 'H4'])('blank in %s', (cell) => {
    expect(told(auditOf({ [cell]: '' }))).toEqual([`error ${cell} form/missing-field`]);
    expect(told(auditOf({ [cell]: '　' }))).toEqual([`error ${cell} form/missing-field`]);
  });
  it('may carry a code or not', () =>
    expect(told(auditOf({ C4: '034-某县水务局', H4: '034001-某县水务局' }))).toEqual([]));
  it('the year may stand in the title', () =>
    expect(told(auditOf({ A1: '2024年度项目支出绩效自评表', A2: '' }))).toEqual([]));
  it('that a profile does not require may be blank', () =>
    expect(told(auditOf({ C4: '' }, profileWith({ requiredFields: ['name'] })))).toEqual([]));
});

describe('computed cells', () => {
  it.each<[string, string, string | number, Cells?]>([
    ['I6', '88%', 0.88],
    ['J6', '8.8', 8.8],
    ['G6', '31.2', 31.2],
    ['I21', '98.6', 98.6],
    ['E6', '260', 260],
  ])('blank in %s should be %s', (cell, expected, value) => {
    const found = theOne(auditOf({ [cell]: '' }), 'form/computed-blank');
    expect([a1(found.place.cell), found.severity, found.expected, found.fix?.value]).toEqual([
      cell,
      'explain',
      expected,
      value,
    ]);
  });
  it('with a stroke are not blank', () => expect(told(auditOf({ I6: '—' }))).toEqual([]));
  it('whose inputs are missing are not asked for', () =>
    expect(
      told(auditOf({ G6: '', F6: '', I6: '', J6: '', F7: '', F8: '', F9: '', I21: '' }), 'explain'),
    ).toEqual([]));
});

describe('filler', () => {
  it.each(['……', '指标2：', '...', 'XX'])('%s is looked at', (text) => {
    const audit = auditOf({ D14: text, F14: '', G14: '', H13: 20, H14: '', I13: 20, I14: '', D23: '' });
    expect(told(audit)).toEqual(['hint D14 form/placeholder']);
  });
});

describe('texts', () => {
  const text = (said: string): string[] =>
    told(auditOf({ D22: `${said}，结余31.2万元为质保金，质保期满后支付。` }));

  it.each([
    '全年预算数260万元，全年执行数228.8万元',
    '年初预算数250万元',
    '全年执行数2288000元',
    '全年执行数为228.80万元',
    '其中全年执行数191.8万元',
    '上年执行数100万元',
    '每户执行数2万元',
  ])('%s agrees', (said) => expect(text(said)).toEqual([]));
  it.each(['全年预算数250万元', '全年执行数228.9万元', '全年执行数228.8元'])('%s does not', (said) =>
    expect(text(said)).toEqual(['explain D22 text/amount']),
  );
  it('follow the cell that is wrong', () => {
    const audit = auditOf({ E6: 270, G6: 41.2, I6: 0.8474, J6: 8.47, I21: 98.27 });
    expect(told(audit)).toContain('> explain D22 text/amount');
  });
  it('that contradict an indicator are looked at', () => {
    expect(told(auditOf({ D23: '新建蓄水池数量9座。' }))).toEqual(['hint D23 text/indicator']);
    expect(told(auditOf({ D23: '新建蓄水池数量8座。' }))).toEqual([]);
  });
});

describe('forms of one unit', () => {
  const across = (...patches: readonly Cells[]): string[] => {
    const sheets = patches.map((patch, index) =>
      exampleForm('scored', { C3: `项目${index}`, ...patch }, `表${index + 1}`),
    );
    return auditWorkbooks([readWorkbook(workbookBytes({ sheets }))]).flatMap(({ findings }) =>
      findings.map(
        ({ place, rule, severity }) => `${severity} ${place.sheet.name}!${a1(place.cell)} ${rule}`,
      ),
    );
  };

  it('agree', () => expect(across({}, {}, {})).toEqual([]));
  it('one of which is of another year', () =>
    expect(across({}, { A2: '（2023年度）', F16: '2023年12月底前', G16: '2023年11月' }, {})).toEqual([
      'error 表2!A2 cross/identity',
    ]));
  it('in a tie the later sheet differs', () =>
    expect(across({}, { H4: '某县县水务局' })).toEqual(['error 表2!H4 cross/identity']));
  it('the majority is right wherever it stands', () =>
    expect(across({ H4: '某县县水务局' }, {}, {})).toEqual(['error 表1!H4 cross/identity']));
  it('with the same project', () =>
    expect(across({ C3: '管网 改造' }, { C3: '管网改造' })).toEqual([
      'explain 表2!C3 cross/duplicate-project',
    ]));

  it.each(['某县财政局', '某县第一小学', '035002-某县水务局'])(
    'are not those of another unit: %s',
    (unit) => {
      const first: Cells = unit.startsWith('035') ? { H4: '035001-某县教育局' } : {};
      expect(
        across(first, { H4: unit, A2: '（2023年度）', F16: '2023年12月底前', G16: '2023年11月' }),
      ).toEqual([]);
    },
  );
});
