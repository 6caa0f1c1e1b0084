import { titleOf } from '../../src/core/forms/accounts/titles';
import { Grid } from '../../src/core/forms/grid';
import { Matcher, type Vocabulary } from '../../src/core/forms/labels';
import * as vocabulary from '../../src/core/forms/vocabulary';
import { SOURCES } from '../../src/core/forms/vocabulary/sources';
import { sketch } from '../support/sketch';

const { FIELDS, FUND_COLUMNS, FUND_ROWS, GOALS, INDICATOR_COLUMNS } = vocabulary;
const matchers = [FIELDS, FUND_COLUMNS, FUND_ROWS, GOALS, INDICATOR_COLUMNS].map(
  (words) => new Matcher(words as Vocabulary<string>),
);

describe.each(SOURCES)('the vocabulary of $document', ({ wordings, tables = {} }) => {
  it('is known', () => {
    const unknown = wordings.filter((wording) => matchers.every((matcher) => !matcher.match(wording)));
    expect(unknown).toEqual([]);
  });

  it('tells its tables', () => {
    const tableOf = (title: string) => titleOf(new Grid(sketch(`A1=${title}`)).area(0, 0))?.table;
    for (const [title, table] of Object.entries(tables)) {
      expect(tableOf(title)).toBe(table);
      expect(tableOf(`${[...title].join(' ')}：`)).toBe(table);
    }
  });
});

it('the documents are of twenty places at least', () => {
  const places = SOURCES.map(({ document }) => document).join();
  const provinces =
    '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆'.split(
      ' ',
    );
  expect(provinces.filter((province) => places.includes(province)).length).toBeGreaterThanOrEqual(20);
});
