import { catalogue } from '../../src/core/rules';
import { a1 } from '../../src/core/sheet/address';
import { examples, exampleSheets, findingsOn, flatten } from './examples';

describe('examples', () => {
  it.each(['scored', 'unscored', 'pair'] as const)('start from a form without a finding: %s', (on) => {
    expect(findingsOn(exampleSheets(on))).toEqual([]);
  });

  it('cover every rule once', () => {
    expect(examples.map(({ rule }) => rule).sort()).toEqual([...catalogue.keys()].sort());
  });

  it.each(examples)(
    '$rule speaks on $cell, and nothing else does',
    ({ rule, on, patch, cell, carries = [] }) => {
      const findings = findingsOn(exampleSheets(on, patch));
      expect(findings.map((finding) => [finding.rule, a1(finding.place.cell)])).toEqual([[rule, cell]]);
      expect(
        flatten(findings)
          .slice(1)
          .map((finding) => finding.rule),
      ).toEqual(carries);
    },
  );
});
