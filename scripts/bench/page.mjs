/* global document, requestAnimationFrame, setTimeout, performance, MutationObserver */
/**
 * How soon the page for people without Excel shows the first list of a workbook of 18 forms, against a page that
 * only mounts React and one Fluent button, both new to the browser, in turns. The list is that of the first form as
 * it stays, each finding a sentence to be read and clicked; the other forms are still being audited. Both times
 * run from the navigation to the end of the frame with the first such element, when the page answers again.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { buildWorkbench, keepBuilt, pack } from '../pages.mjs';
import { root } from '../prepare.mjs';
import { serve } from '../serve.mjs';
import { median } from './table.mjs';
import { KINDS } from './workbooks.mjs';

const ROUNDS = 9;
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const BUTTON = 'scripts/bench/button';

/** Runs in the page: when the frame with the first such element has been made and the page is free again. */
function watch(selector) {
  const look = () => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (globalThis.shownAt = performance.now())));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}

async function timed(browser, address, selector) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(watch, selector);
  await page.goto(address);
  const shown = await page.waitForFunction(() => globalThis.shownAt);
  const ms = await shown.jsonValue();
  await context.close();
  return ms;
}

/** Milliseconds for both, and their ratio; undefined where there is no Chromium. */
export async function firstList(folder) {
  const executablePath = PLACES.find((path) => path !== undefined && existsSync(path));
  if (!executablePath) return undefined;
  const workbench = join(root, 'dist/workbench');
  await keepBuilt(workbench, buildWorkbench);
  const button = join(root, 'node_modules/.cache/bench-button');
  pack(button, 'webpack.config.js', [`entry=./${BUTTON}/button.tsx`, 'name=button']);
  const site = join(folder, 'page');
  mkdirSync(site, { recursive: true });
  cpSync(workbench, site, { recursive: true });
  cpSync(button, join(site, 'button'), { recursive: true });
  cpSync(join(root, BUTTON, 'index.html'), join(site, 'button/index.html'));
  writeFileSync(join(site, 'forms.xlsx'), KINDS['18 forms'].make(1));
  const server = await serve(site, 0);
  const browser = await chromium.launch({ executablePath, args: ARGS });
  try {
    const [lists, buttons] = [[], []];
    for (let i = 0; i < ROUNDS; i += 1) {
      buttons.push(await timed(browser, `${server.address}button/`, 'button'));
      lists.push(await timed(browser, `${server.address}?file=forms.xlsx`, '.zp-sentence'));
    }
    const ratio = median(lists.map((ms, at) => ms / buttons[at]));
    return { list: median(lists), button: median(buttons), ratio };
  } finally {
    await browser.close();
    server.close();
  }
}
