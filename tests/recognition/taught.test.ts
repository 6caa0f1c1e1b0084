import fc from 'fast-check';
import { auditWorkbooks } from '../../src/core/audit';
import {
  COLUMN_LABELS,
  HEAD_LABELS,
  ITEM_LABELS,
  ROW_LABELS,
} from '../../src/core/forms/accounts/vocabulary';
import { COLUMNS, CONTROLS, ITEMS } from '../../src/core/forms/basic/vocabulary';
import { Matcher, splitLabel, type Vocabulary } from '../../src/core/forms/labels';
import { recogniseForms } from '../../src/core/forms/recognise';
import { roleCells } from '../../src/core/forms/roles';
import {
  Taught,
  TEACHABLE,
  taughtKey,
  teachableRoles,
  type TeachableRole,
} from '../../src/core/forms/taught';
import { labelsOfRow, rowNamed, type LayoutHint } from '../../src/core/forms/taught-headers';
import { isEvaluation, type Datum, type Form } from '../../src/core/forms/types';
import { HEADINGS } from '../../src/core/forms/vocabulary';
import { snapshot } from '../../src/core/sheet/snapshot';
import { a1 } from '../../src/core/sheet/address';
import type { Cell, Sheet } from '../../src/core/sheet/types';
import { layouts, layOut } from '../support/layouts';
import { loud } from '../support/loud';
import { marked } from '../support/marked';
import { sketch } from '../support/sketch';

const numRuns = Number(process.env.RUNS ?? 100);

interface Label {
  readonly datum: Datum;
  readonly role: TeachableRole;
}

/** Every label of a form that has a role which can be taught, each cell once. */
function labelsOf(form: Form): Label[] {
  const known = (role: string): TeachableRole[] => teachableRoles.filter((one) => one === role);
  const of = (
    data: Readonly<Record<string, Datum | undefined>>,
    rename: Record<string, TeachableRole> = {},
  ): Label[] =>
    Object.entries(data).flatMap(([name, datum]) => {
      const [role] = name in rename ? [rename[name]] : known(name);
      return role && datum ? [{ datum, role }] : [];
    });
  const all = [
    ...of(form.headers, { unit: 'measure' }),
    ...of(form.funds?.headers ?? {}, { initial2: 'initial' }),
    ...(form.funds?.lines ?? []).flatMap(({ row, label }) =>
      known(`fund.${row}`).map((role) => ({ datum: label, role })),
    ),
    ...of({ total: form.total.label }),
  ];
  const seen = new Map(all.map((label) => [a1(label.datum.cell), label]));
  return [...seen.values()].filter(({ datum }) => datum.raw !== undefined && !holdsValue(datum));
}

/** A label that shares its cell with the value is not the whole text of the cell. */
const holdsValue = ({ text }: Datum): boolean => /[:：]\s*\S/.test(text.replace(/^其中[:：]/, ''));

/** One label that stands for two things (结转资金 over a column and before a line) cannot be taught as both. */
function isOnce(sheet: Sheet): (label: Label) => boolean {
  const keys = [...sheet.cells()].map(({ cell: { text } }) =>
    taughtKey(splitLabel(text.replace(/^其\s*中\s*[:：]?/, ''))?.label ?? text),
  );
  return ({ datum }) => keys.filter((key) => key === taughtKey(datum.text)).length === 1;
}

/** The sheet with other texts in some of its cells. */
function retold(sheet: Sheet, texts: ReadonlyMap<string, string>): Sheet {
  const cells = [...sheet.cells()].map(({ row, col, cell }): [number, number, Cell] => {
    const text = texts.get(a1({ row, col }));
    return [row, col, text === undefined ? cell : { ...cell, value: text, text }];
  });
  return snapshot({ name: sheet.name, cells, merges: [...sheet.merges] });
}

/** The sheet with its rows further down, or up. */
function moved(sheet: Sheet, by: number): Sheet {
  const cells = [...sheet.cells()].map(({ row, col, cell }): [number, number, Cell] => [row + by, col, cell]);
  return snapshot({ name: sheet.name, cells: cells.filter(([row]) => row >= 0) });
}

/** A word that no vocabulary has; what the label says in brackets (its money unit, its points) stays. */
const nonsense = (index: number, { text }: Datum): string =>
  `${/^其\s*中/.test(text) ? '其中：' : ''}鑫淼${'焱垚犇骉'.repeat(2).slice(0, 1 + (index % 8))}${'鱻'.repeat(Math.floor(index / 8))}${(/[(（][^()（）]*[)）]/.exec(text) ?? [''])[0]}`;

const found = (sheet: Sheet, labels: Record<string, TeachableRole>) => ({
  roles: recogniseForms(sheet, Taught.of({ labels })).map(roleCells),
  findings: loud(auditWorkbooks([{ sheets: [sheet] }], { teaching: { labels } })[0]?.findings ?? []),
});

describe('what is taught about labels', () => {
  it('changes nothing where the label has that role anyway', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const { sheet } = layOut(layout);
        const [form] = recogniseForms(sheet);
        const labels = form && isEvaluation(form) ? labelsOf(form).filter(isOnce(sheet)) : [];
        const taught = Object.fromEntries(labels.map(({ datum, role }) => [datum.text, role]));
        expect(labels.length).toBeGreaterThan(2);
        expect(found(sheet, taught)).toEqual(found(sheet, {}));
      }),
      { numRuns },
    );
  });

  it('makes a form with made-up words for headings the same form', () => {
    fc.assert(
      fc.property(layouts, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (layout, chosen) => {
        // Half of a label that stands in two cells cannot be taught.
        fc.pre(!layout.split);
        const { sheet } = layOut(layout);
        const [form] = recogniseForms(sheet);
        const labels =
          form && isEvaluation(form) ? labelsOf(form).filter((_, index) => chosen[index % 20]) : [];
        const words = labels.map(({ datum }, index) => nonsense(index, datum));
        const other = retold(
          sheet,
          new Map(labels.map(({ datum }, index) => [a1(datum.cell), words[index] ?? ''])),
        );
        const taught = Object.fromEntries(labels.map(({ role }, index) => [words[index], role]));
        expect(found(other, taught)).toEqual(found(sheet, {}));
      }),
      { numRuns },
    );
  });

  it('knows a word of the vocabulary for every role', () => {
    for (const role of teachableRoles) {
      const taught = Taught.of({ labels: { 鑫淼: role } });
      expect(taught?.reading('（一）鑫 淼：')).toBe(TEACHABLE[role]);
    }
  });

  it('is nothing where nothing is taught', () => {
    expect(Taught.of(undefined, {}, { labels: {}, layout: [] })).toBeUndefined();
  });

  it('reads what stands behind a label, or 其中 before it', () => {
    const taught = Taught.of({ labels: { 主办科室: 'unit', 甲类资金: 'fund.fiscal' } });
    expect(taught?.reading('主办科室：某县水务站')).toBe('实施单位：某县水务站');
    expect(taught?.reading('其中：甲类资金')).toBe('其中：财政拨款');
    expect(taught?.reading('某县水务站')).toBe('某县水务站');
  });

  it('lets the first who teaches a label decide', () => {
    const taught = Taught.of(
      { labels: { 打分: 'score' } },
      { labels: { '打分：': 'weight', 满分: 'weight' } },
    );
    expect([taught?.reading('打分'), taught?.reading('满分')]).toEqual(['得分', '分值']);
  });
});

describe('a form that is not recognised by itself', () => {
  const odd = sketch(
    [
      'A1=某县农村饮水安全情况',
      'A2=项目主办科室 | B2=某县水务站 | C2=事项 | D2=饮水安全巩固',
      'A3=看什么 | B3=要多少 | C3=做到 | D3=满分 | E3=打分',
      'A4=管网长度 | B4=≥20公里 | C4=18公里 | D4=50 | E4=50',
      'A5=水质达标 | B5=≥95% | C5=96% | D5=50 | E5=50',
    ].join('\n'),
  );
  const labels: Record<string, TeachableRole> = {
    项目主办科室: 'unit',
    事项: 'name',
    看什么: 'l3',
    要多少: 'target',
    做到: 'actual',
    满分: 'weight',
    打分: 'score',
  };

  it('is found and checked once its labels are taught', () => {
    expect(recogniseForms(odd)).toEqual([]);
    const { roles, findings } = found(odd, labels);
    expect(roles).toEqual([
      expect.objectContaining({ name: 'D2', unit: 'B2', 'ind.0.target': 'B4', 'ind.1.score': 'E5' }),
    ]);
    expect(findings).toContain('E4 score/quantitative');
  });

  it('is found by its header where that says too little to be known', () => {
    const bare = retold(
      odd,
      new Map([
        ['C3', ''],
        ['D3', '编号'],
        ['D2', ''],
        ['B2', ''],
      ]),
    );
    const known = { labels: { 看什么: 'l3', 要多少: 'target' } } as const;
    const seen = (header: number | string, sheet?: string) =>
      recogniseForms(bare, Taught.of(known, { layout: [{ header, ...(sheet ? { sheet } : {}) }] })).length;
    expect(recogniseForms(bare, Taught.of(known))).toEqual([]);
    expect([seen(3), seen('要多少'), seen(3, '自评表'), seen(3, '别的表'), seen(2)]).toEqual([1, 1, 1, 0, 0]);
  });

  describe('and its header is said by a number', () => {
    const bare = retold(odd, new Map(['C3', 'D2', 'B2'].map((cell) => [cell, ''])));
    const sheet = retold(bare, new Map([['D3', '编号']]));
    const known = { labels: { 看什么: 'l3', 要多少: 'target' } } as const;
    const says = labelsOfRow(sheet, 2);
    const on = (seen: Sheet, ...layout: LayoutHint[]) => {
      const taught = Taught.of(known, { layout });
      return [recogniseForms(seen, taught).length, taught?.goneFrom(seen).length];
    };
    const hint = { sheet: '自评表', header: 3, says };

    it('it is found again where rows were inserted or deleted above it', () => {
      expect(says).toEqual(['看什么', '要多少', '编号', '打分']);
      fc.assert(
        fc.property(fc.integer({ min: -2, max: 40 }), (by) => {
          expect(rowNamed(hint, moved(sheet, by))).toBe(2 + by);
          expect(on(moved(sheet, by), hint)).toEqual([1, 0]);
        }),
        { numRuns },
      );
    });

    it('it is neither the row that stands there now nor any other where none says so any more', () => {
      const others = new Map(['A3', 'B3', 'D3'].map((cell) => [cell, '别的']));
      expect(on(retold(sheet, others), hint)).toEqual([0, 1]);
      // Mostly the same is the same.
      expect(on(retold(sheet, new Map([['D3', '序号']])), hint)[1]).toBe(0);
    });

    it('it is the nearest of several that say so, and by its number alone where it says nothing', () => {
      const twice = snapshot({
        name: sheet.name,
        cells: [sheet, moved(sheet, 30)].flatMap((each) =>
          [...each.cells()].map(({ row, col, cell }): [number, number, Cell] => [row, col, cell]),
        ),
      });
      expect(rowNamed({ ...hint, header: 5 }, twice)).toBe(2);
      expect(rowNamed({ ...hint, header: 28 }, twice)).toBe(32);
      expect(rowNamed({ header: 7 }, sheet)).toBe(6);
      expect(on(moved(sheet, 1), { sheet: '自评表', header: 3 })).toEqual([0, 0]);
    });
  });

  it('gives values no other words, also where they read like a taught label', () => {
    const sheet = retold(odd, new Map([['C4', '做到']]));
    const [form] = recogniseForms(sheet, Taught.of({ labels }));
    expect(form && isEvaluation(form) && form.indicators[0]?.columns.actual?.text).toBe('做到');
  });

  it('leaves aside what is to be ignored', () => {
    const { roles } = found(odd, { ...labels, 打分: 'ignore' });
    expect(roles[0]).not.toHaveProperty('ind.0.score');
  });
});

const BASIC_ODD = `
2024年度部门整体支出绩效评价基础数据表（单位：万元） | < | <
填报单位：某县水务局 | < | <
经费情况 | 批复 | 花掉
三类费用 | 30 | 28
出境 | 0 | 0
用车 | 20 | 19
招待 | 10 | 8
`;

const ACCOUNTS_ODD = `
支出决算表 | < | < | < | <
部门：某县水务局 | < | 2024年度 | 金额单位：万元 | <
门类号 | 门类 | 总共 | 养人 | 办事
合计 | < | 539 | 210 | 329
213 | 农林水支出 | 501 | 172 | 328
21303 | 水利 | 500 | 172 | 328
221 | 住房保障支出 | 38 | 38 |
`;

const ODD_HEADINGS = sketch(
  [
    'A1=项目支出绩效自评表',
    'A2=项目名称 | B2=饮水安全巩固 | C2=实施单位 | D2=某县水务站',
    'A3=一级指标 | B3=三级指标 | C3=指标值 | D3=实际完成值 | E3=分值 | F3=得分',
    'A4=履职情况 | B4=管网长度 | C4=≥20公里 | D4=20公里 | E4=50 | F4=50',
    'A5=群众评价 | B5=群众满意度 | C5=≥95% | D5=96% | E5=50 | F5=50',
  ].join('\n'),
);

describe('what is taught reaches the tables beside the forms', () => {
  const basic = marked(BASIC_ODD).sheet;
  const labels: Record<string, TeachableRole> = {
    三类费用: 'data.threePublic',
    出境: 'data.abroad',
    用车: 'data.vehicles',
    招待: 'data.reception',
    批复: 'data.budgeted',
    花掉: 'data.settled',
  };

  it('basic data', () => {
    const { findings } = found(basic, labels);
    expect(found(basic, {}).findings).toEqual([]);
    expect(findings).toContain('C4 basic/parts-sum');
  });

  it('by words that one of their vocabularies has', () => {
    const matchers = [HEAD_LABELS, COLUMN_LABELS, ITEM_LABELS, ROW_LABELS].map(
      (labels) => (word: string) => labels.match(word),
    );
    const basics = [ITEMS, COLUMNS, CONTROLS].map((words: Vocabulary<string>) => new Matcher(words));
    const knows = (word: string): boolean =>
      matchers.some((match) => match(word)) || basics.some((matcher) => matcher.match(word));
    const roles = teachableRoles.filter((role) => role.startsWith('data.'));
    expect(roles.filter((role) => !knows(TEACHABLE[role]))).toEqual([]);
    const kinds = teachableRoles.filter((role) => role.startsWith('heading.'));
    const headings = new Matcher(HEADINGS);
    expect(kinds.map((role) => `heading.${headings.match(TEACHABLE[role])}`)).toEqual(kinds);
  });

  it('final accounts', () => {
    const table = marked(ACCOUNTS_ODD).sheet;
    const taught: Record<string, TeachableRole> = {
      门类号: 'data.code',
      门类: 'data.item',
      总共: 'data.total',
      养人: 'data.basic',
      办事: 'data.project',
    };
    expect(found(table, {}).findings).toEqual([]);
    expect(found(table, taught).findings).toContain('C5 accounts/sum');
  });

  it('the headings in the columns of the levels', () => {
    const [form] = recogniseForms(
      ODD_HEADINGS,
      Taught.of({ labels: { 履职情况: 'heading.output', 群众评价: 'heading.satisfaction' } }),
    );
    expect(form && isEvaluation(form) && form.headings.map(({ kind }) => kind)).toEqual([
      'output',
      'satisfaction',
    ]);
    const [untaught] = recogniseForms(ODD_HEADINGS);
    expect(untaught && isEvaluation(untaught) && untaught.headings.map(({ kind }) => kind)).not.toContain(
      'output',
    );
  });
});
