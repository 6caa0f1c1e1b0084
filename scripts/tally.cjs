/** A jest reporter that hands the counts to `scripts/test.mjs`, which prints them last. */
module.exports = class Tally {
  onRunComplete(_contexts, results) {
    // A suite that could not even start holds no tests, yet it failed.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.send?.({ passed: results.numPassedTests, failed });
  }
};
