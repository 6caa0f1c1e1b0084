import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import type { Site } from './serve';

/** Where distributions put Chromium; `CHROMIUM` names another. */
const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = PLACES.find((path) => path !== undefined && existsSync(path));

const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
const launch = {
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...QUIET],
};

/** What the tests of a suite have while they run: a browser, and something for it to open. */
export interface InBrowser<S extends Site = Site> {
  readonly browser: Browser;
  readonly site: S;
}

/**
 * A suite in a real browser, which is opened once for all of its tests; skipped where there is none.
 *
 * @param serve builds what the browser opens where that is needed, and serves it
 */
export function inBrowser<S extends Site>(
  name: string,
  serve: () => Promise<S>,
  tests: (at: InBrowser<S>) => void,
): void {
  (executablePath === undefined ? describe.skip : describe)(name, () => {
    const at: { browser?: Browser; site?: S } = {};
    beforeAll(async () => {
      at.site = await serve();
      at.browser = await chromium.launch(launch);
    }, 600_000);
    afterAll(async () => {
      await at.browser?.close();
      at.site?.close();
    });
    tests(at as InBrowser<S>);
  });
}
