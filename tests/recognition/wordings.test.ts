import { Matcher, type Vocabulary } from '../../src/core/forms/labels';
import * as vocabulary from '../../src/core/forms/vocabulary';
import { COVERED } from './wordings';

const { FIELDS, FUND_COLUMNS, FUND_ROWS, GOALS, HEADINGS, INDICATOR_COLUMNS, ROWS } = vocabulary;
const VOCABULARIES = { FIELDS, FUND_COLUMNS, FUND_ROWS, GOALS, HEADINGS, INDICATOR_COLUMNS, ROWS };

describe.each(Object.entries(VOCABULARIES))('the patterns of %s', (name, words) => {
  const matcher = new Matcher(words as Vocabulary<string>);
  it.each(Object.entries(COVERED[name] ?? {}))('cover the wordings of %s', (role, list) => {
    const wordings = list.split(/\s+/);
    expect(wordings.map((wording) => [wording, matcher.match(wording)])).toEqual(
      wordings.map((wording) => [wording, role]),
    );
  });
});
