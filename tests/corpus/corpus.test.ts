import { scoreFolder, unlabelled, type Score } from './score';

const sum = (scores: readonly Score[], count: (score: Score) => number): number =>
  scores.reduce((total, score) => total + count(score), 0);

/** `good` of `all` as a share; 1 where there is nothing to find. */
const share = (good: number, all: number): number => (all === 0 ? 1 : good / all);

describe.each([
  { folder: 'forms', files: 20, faults: 50 },
  { folder: 'generated', files: 50, faults: 50 },
  { folder: 'tables', files: 3, faults: 5 },
])('labelled workbooks: $folder', ({ folder, files, faults }) => {
  const scores = scoreFolder(folder);
  const hits = sum(scores, (score) => score.hits);

  /** The share that was reached, and each slip by name: what a failure prints. */
  const expectShare = (reached: number, wanted: number, slips: readonly string[]): void => {
    if (reached < wanted) expect({ reached, slips }).toEqual({ reached: `at least ${wanted}`, slips: [] });
    expect(reached).toBeGreaterThanOrEqual(wanted);
  };

  it('are there, each with its labels', () => {
    expect(scores.length).toBeGreaterThanOrEqual(files);
    expect(hits).toBeGreaterThanOrEqual(faults);
    expect(unlabelled(folder)).toEqual([]);
  });

  it('what is wrong is found', () => {
    const missed = scores.flatMap((score) => score.missed);
    expectShare(share(hits, hits + missed.length), 0.98, missed);
  });

  it('what is found is wrong', () => {
    const extra = scores.flatMap((score) => score.extra);
    expectShare(share(hits, hits + extra.length), 0.98, extra);
  });

  it('every role is found in its cell', () => {
    const wrong = scores.flatMap((score) => score.wrongRoles);
    const all = sum(scores, (score) => score.roles);
    expectShare(share(all - wrong.length, all), 0.99, wrong);
  });
});

describe('clean workbooks', () => {
  const clean = scoreFolder('generated').filter(({ file }) => file.startsWith('clean-'));

  it('are there', () => expect(clean.length).toBeGreaterThanOrEqual(20));

  it.each(clean)('$file raises nothing', ({ extra, missed }) => {
    expect({ extra, missed }).toEqual({ extra: [], missed: [] });
  });
});
