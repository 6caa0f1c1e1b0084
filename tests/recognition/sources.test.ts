import { Matcher, type Vocabulary } from '../../src/core/forms/labels';
import * as vocabulary from '../../src/core/forms/vocabulary';
import { SOURCES } from '../../src/core/forms/vocabulary/sources';

const { FIELDS, FUND_COLUMNS, FUND_ROWS, GOALS, INDICATOR_COLUMNS } = vocabulary;
const matchers = [FIELDS, FUND_COLUMNS, FUND_ROWS, GOALS, INDICATOR_COLUMNS].map(
  (words) => new Matcher(words as Vocabulary<string>),
);

describe.each(SOURCES)('the vocabulary of $document', ({ wordings }) => {
  it.each(wordings)('knows %s', (wording) => {
    expect(matchers.some((matcher) => matcher.match(wording) !== undefined)).toBe(true);
  });
});
