import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { inBrowser } from '../support/browser';
import type { Site } from '../support/serve';
import { serve } from './serve';

const root = join(__dirname, '../..');
const OUT = join(root, 'node_modules/.cache/pane-page');
const SHOTS = join(root, 'screenshots/pane/states');
const WRONG = '2-某县水务局-河道清淤（有错）.xlsx';
const CLEAN = '1-某县水务局-农村饮水安全.xlsx';
const PARTLY = '3-某县教育局-校园安全防护.xlsx';

const file = (...names: string[]) => names.map((name) => `file=${encodeURIComponent(name)}`).join('&');

/** Builds the page on which the tests put the pane, and serves it with the workbooks. */
async function servePane(): Promise<Site> {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const env = ['entry=./tests/taskpane/page.tsx', 'name=page', `out=${OUT}`].flatMap((each) => [
    '--env',
    each,
  ]);
  execFileSync(process.execPath, [webpack, '--mode', 'production', ...env], { cwd: root, stdio: 'pipe' });
  const forms = ['assets/samples', 'tests/corpus/forms'].map((folder) => join(root, folder));
  return serve([OUT, __dirname], forms);
}

inBrowser('the pane in a browser', servePane, (at) => {
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

  /** A page on a workbook; everything that it complains of or asks elsewhere for fails the test. */
  async function open(
    query: string,
    width = 350,
    options: { dark?: boolean; first?: boolean; contrast?: boolean } = {},
  ): Promise<Page> {
    const context = await at.browser.newContext({
      viewport: { width, height: 720 },
      colorScheme: options.dark ? 'dark' : 'light',
      forcedColors: options.contrast ? 'active' : 'none',
    });
    const page = await context.newPage();
    complaints.length = 0;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => {
      if (!request.url().startsWith(at.site.origin) && !request.url().startsWith('data:'))
        complaints.push(request.url());
    });
    if (!options.first) await page.addInitScript(() => localStorage.setItem('ziping.known', 'yes'));
    await page.goto(`${at.site.origin}/page.html?${query}`);
    await page.locator('.zp-pane').waitFor();
    if (!query.includes('slow')) await page.locator('.zp-spinner').waitFor({ state: 'detached' });
    return page;
  }
  const complaints: string[] = [];
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

  it('leads from the workbook to the cell, the fix and back', async () => {
    const page = await open(file(WRONG));
    await button(page, /错误 I19 得分 16 超过分值 15/).click();
    expect(await page.evaluate(() => window.port.selected)).toEqual({
      sheet: '自评表',
      cell: { row: 18, col: 8 },
    });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('得分 16 超过分值 15');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.port.selected?.cell)).toEqual({ row: 5, col: 5 });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('已把 F6 改为 170.00').waitFor();
    // The focus goes to the finding that took the place of the one mended.
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('执行率应为 88.24%'));
    await button(page, '撤销').click();
    await button(page, /错误 F6 全年预算数合计/).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps the focus in sight under the sticky line', async () => {
    const page = await open(file('lanxian-01.xlsx', 'hengshan-project.xlsx', WRONG), 320);
    await page.locator('.zp-picker__button').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await button(page, /错误 F6/).focus();
    await page.keyboard.press('End');
    for (let step = 0; step < 10; step += 1) {
      await page.keyboard.press('ArrowUp');
      const covered = await page.evaluate(() => {
        const line = document.activeElement?.getBoundingClientRect();
        const bar = document.querySelector('.zp-walk')?.getBoundingClientRect();
        return !line || !bar || line.top < bar.bottom - 1;
      });
      expect(covered).toBe(false);
    }
    await page.context().close();
  });

  interface Looked {
    readonly query: string;
    readonly first?: boolean;
    readonly to?: (page: Page) => Promise<unknown>;
  }
  const opened = (name: string) => async (page: Page) => {
    await button(page, name).click();
    await page.locator('.zp-panel').waitFor();
  };
  /** Sets a finding aside as a person does it. */
  const ignored = async (page: Page, cell: string, reason: string) => {
    await button(page, new RegExp(`^(错误|需说明|提示) ${cell} `)).click();
    await button(page, `忽略 ${cell} 的这个问题…`).click();
    await page.locator('.zp-reason textarea').fill(reason);
    await button(page, '忽略').click();
    await page.locator('.zp-ignored').waitFor();
  };
  const states: Readonly<Record<string, Looked>> = {
    list: { query: file(WRONG) },
    'first run': { query: file(WRONG), first: true },
    'many forms': {
      query: file(WRONG, CLEAN, 'lanxian-03.xlsx', 'hengshan-project.xlsx'),
      to: (page) => page.locator('.zp-picker__button').click(),
    },
    'forty forms, a name without end': {
      query: file(...Array<string>(40).fill(WRONG)),
      to: async (page) => {
        const name = '农村饮水安全巩固提升工程和水源地保护、管网延伸、水质检测及运行维护补助'.repeat(6);
        await page.evaluate((text) => {
          window.port.personTypes({ sheet: '自评表', cell: { row: 2, col: 2 } }, text);
          window.port.personTypes({ sheet: '自评表', cell: { row: 3, col: 7 } }, 'A'.repeat(200));
        }, name);
        await page.getByText(name).first().waitFor();
        await page.locator('.zp-picker__button').click();
      },
    },
    'nothing found': { query: file(PARTLY), to: (page) => page.getByText('无法核对 1 项').click() },
    'no form': { query: '' },
    loading: { query: `${file(WRONG)}&slow` },
    failed: { query: `${file(WRONG)}&fail=editing` },
    'read-only': { query: `${file(WRONG)}&readOnly` },
    protected: { query: `${file(WRONG)}&protected` },
    'consequences and notice': {
      query: file(WRONG),
      to: async (page) => {
        await page.evaluate(() => window.port.personSelects({ sheet: '自评表', cell: { row: 5, col: 8 } }));
        await button(page, /错误 I21/).click();
        await button(page, /采用建议值/).click();
        await page.locator('.zp-notice').waitFor();
      },
    },
    problem: {
      query: file(WRONG),
      to: async (page) => {
        await page.evaluate(() => void (window.port.fail = 'editing'));
        await button(page, /采用建议值/).click();
        await page.locator('.zp-notice').waitFor();
      },
    },
    reason: {
      query: file(WRONG),
      to: async (page) => {
        await button(page, /J13/).click();
        await button(page, '填写原因').click();
        await page.locator('.zp-starter').first().click();
        await button(page, '写入').click();
      },
    },
    'set aside': {
      query: file(WRONG),
      to: async (page) => {
        await ignored(page, 'F6', '含上级追加资金，见批复');
        await page.locator('.zp-ignored summary').click();
        await button(page, /^忽略 .* 的这个问题/).click();
        await page.locator('.zp-reason textarea').waitFor();
        await button(page, '忽略').click();
      },
    },
    'no longer set aside': {
      query: file(WRONG),
      to: async (page) => {
        await ignored(page, 'I19', '合同约定');
        await page.evaluate(() =>
          window.port.personTypes({ sheet: '自评表', cell: { row: 18, col: 8 } }, 17),
        );
        await page.locator('.zp-ignored[open] h3').waitFor();
      },
    },
    'clear all': {
      query: file(WRONG),
      to: async (page) => {
        await ignored(page, 'F6', '含上级追加资金，见批复');
        await opened('标记')(page);
        await button(page, '清除全部痕迹…').click();
        await page.locator('.zp-plain').waitFor();
      },
    },
    why: {
      query: file(WRONG),
      to: async (page) => {
        await button(page, /^为什么/)
          .first()
          .click();
        await page.locator('.zp-page').first().waitFor();
      },
    },
    fill: { query: file(WRONG), to: opened('填充计算列') },
    mark: { query: file(WRONG), to: opened('标记') },
    export: { query: `${file(WRONG)}&report`, to: opened('导出') },
    settings: {
      query: file(WRONG),
      to: async (page) => {
        await opened('设置')(page);
        await page.locator('.zp-page summary').click();
      },
    },
    'settings refused': {
      query: file(WRONG),
      to: async (page) => {
        await opened('设置')(page);
        await page.locator('input[type=file]').setInputFiles({
          name: '某县口径.json',
          mimeType: 'application/json',
          buffer: Buffer.from('{"id":"x","title":"t","lowExecution":90}'),
        });
        await page.getByRole('alert').waitFor();
      },
    },
    deviation: {
      query: file(WRONG),
      to: async (page) => {
        await page.getByText('指标偏差图').click();
        await page.locator('.zp-chart').scrollIntoViewIfNeeded();
        await page.locator('.zp-chart + p').scrollIntoViewIfNeeded();
      },
    },
    stale: {
      query: file(WRONG),
      to: async (page) => {
        await opened('设置')(page);
        await page.getByRole('checkbox', { name: /改动后自动重新核对/ }).click();
        await page.keyboard.press('Escape');
        await page.evaluate(() => window.port.personTypes({ sheet: '自评表', cell: { row: 18, col: 8 } }, 9));
        await page.getByText('表格改过').waitFor();
      },
    },
    English: { query: `${file(WRONG)}&lang=en` },
  };

  it('shows what it says in a contrast theme, without colours of its own', async () => {
    const page = await open(file(WRONG), 350, { contrast: true });
    await page.getByText('指标偏差图').click();
    await page.locator('.zp-chart + p').scrollIntoViewIfNeeded();
    // A figure is told by its shape; what is drawn takes the colour of the text around it.
    const drawn = await page.evaluate(() =>
      [...document.querySelectorAll('.zp-icon, .zp-chart svg')].map((icon) => {
        const { color, backgroundColor } = getComputedStyle(icon);
        return color !== getComputedStyle(document.body).backgroundColor && backgroundColor !== color;
      }),
    );
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn).not.toContain(false);
    await page.screenshot({ path: join(SHOTS, 'contrast.png') });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps its place in the list when a finding above goes', async () => {
    const page = await open(file(WRONG), 350);
    const line = button(page, /需说明 J20/);
    await line.click();
    await line.scrollIntoViewIfNeeded();
    const top = () => line.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const before = await top();
    await page.evaluate(() => window.port.personTypes({ sheet: '自评表', cell: { row: 13, col: 6 } }, '7处'));
    await button(page, /错误 G14/).waitFor({ state: 'detached' });
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('J20');
    await page.context().close();
  });

  it('keeps its width at 200 % in a pane of 350 px', async () => {
    const page = await open(file(WRONG), 175);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.context().close();
  });

  const looks = Object.entries(states).flatMap(([name, state]) => [
    { name: `${name} at 320 px`, width: 320, dark: false, ...state },
    { name: `${name} at 1280 px, dark`, width: 1280, dark: true, ...state },
  ]);

  it.each(looks)(
    'is accessible and keeps its width: $name',
    async ({ name, query, width, dark, first, to }) => {
      const page = await open(query, width, { dark, first: first ?? false });
      await to?.(page);
      await page.evaluate(axe);
      // Colours on their way to others are of neither state.
      await page.evaluate(async () => {
        const passing = document
          .getAnimations()
          .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
        await Promise.all(passing.map((animation) => animation.finished.catch(() => undefined)));
      });
      // To be looked at; git ignores the folder.
      await page.screenshot({ path: join(SHOTS, `${name}.png`) });
      const results = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      const told = results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
      expect(told).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
