import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { InBrowser } from '../support/browser';
import type { Beside } from './beside';
import type { Shown, ShownList } from './told';

const pictures = join(__dirname, '../../screenshots/e2e');

/** Which page is opened, and how. */
interface Opening {
  readonly path?: string;
  readonly width?: number;
  readonly dark?: boolean;
}

/** The pane in a browser, as a person finds it. Whatever it complains of or asks elsewhere for is kept. */
export class Pane {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly origin: string,
  ) {}

  /** Opens the pane beside a workbook and waits until it has been read. */
  static async open(
    { browser, site: { origin } }: InBrowser,
    beside: Beside,
    { path = '/taskpane.html', width = 350, dark = false }: Opening = {},
  ): Promise<Pane> {
    const context = await browser.newContext({
      viewport: { width, height: 720 },
      colorScheme: dark ? 'dark' : 'light',
      locale: 'zh-CN',
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    const page = await context.newPage();
    const pane = new Pane(page, origin);
    await pane.watch();
    await beside.attach(page);
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
        reportError(new Error(`${violatedDirective} forbids ${blockedURI}`)),
      );
    });
    await page.goto(`${origin}${path}`);
    await pane.settled();
    return pane;
  }

  private async watch(): Promise<void> {
    const { page, complaints, origin } = this;
    page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('response', (response) => {
      if (!response.ok()) complaints.push(`${response.status()} ${response.url()}`);
    });
    await page.context().route(
      (url) => url.origin !== origin && url.protocol !== 'data:',
      (route) => {
        complaints.push(`asked for ${route.request().url()}`);
        return route.abort();
      },
    );
  }

  /** Waits until nothing is being read or written. */
  async settled(): Promise<void> {
    await this.page.locator('.zp-pane').waitFor();
    await this.page.locator('.zp-spinner').waitFor({ state: 'detached' });
    await this.page.waitForFunction(() => !document.querySelector('.zp-bar button:disabled'));
  }

  /** Presses 重新审核 and waits for what comes of it. */
  async auditAgain(): Promise<void> {
    await this.page.evaluate(async () => {
      document.querySelector<HTMLElement>('.zp-bar button:last-child')?.click();
      // The press takes effect before the next frame, so the buttons are closed by then or open again.
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    await this.settled();
  }

  /** Opens the pane anew. */
  async reopen(): Promise<void> {
    await this.page.reload();
    await this.settled();
  }

  /** Waits for something outside of the page. */
  async until(condition: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await condition()))
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }

  /** Leaves what was opened from the list. */
  async back(): Promise<void> {
    await this.page.locator('.zp-panel__head button').click();
    await this.page.locator('.zp-panel').waitFor({ state: 'detached' });
  }

  /** The cells that a fill would write, with the formulas that it promises. */
  ticked(): Promise<{ cell: string; formula: string }[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.zp-lines li')]
        .filter((line) => line.querySelector<HTMLInputElement>('input')?.checked)
        .map((line) => ({
          cell: line.querySelector('.zp-cell')?.textContent ?? '',
          formula: line.querySelector('.zp-formula')?.textContent ?? '',
        })),
    );
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The sentence about the last step, when it is there. */
  async says(sentence: string): Promise<void> {
    await this.page.locator('.zp-notice').getByText(sentence, { exact: true }).waitFor();
    await this.settled();
  }

  /** The sentence of a finding in the list. */
  finding(cell: string, sentence: string): Locator {
    return this.page.locator('.zp-sentence', { hasText: `${cell} ${sentence}` }).first();
  }

  /** What the list of the form in view shows, as it stands in the page. */
  list(): Promise<ShownList> {
    return this.page.evaluate(() => {
      const rows = (of: ParentNode, path: string) => [...of.querySelectorAll<HTMLElement>(`:scope ${path}`)];
      const shown = (row: HTMLElement): Shown => {
        const key = (row.dataset['key'] ?? '').split('|');
        const text = row.querySelector('.zp-sentence__text');
        const own = [...(text?.childNodes ?? [])].filter((node) => node instanceof Text);
        return {
          rule: key[0] ?? '',
          sheet: key.slice(1, -3).join('|'),
          cell: text?.querySelector('.zp-cell')?.textContent ?? '',
          severity: text?.querySelector('.zp-hidden')?.textContent?.trim() ?? '',
          sentence: own
            .map(({ data }) => data)
            .join('')
            .trim(),
          consequences: rows(row, '> .zp-consequences ul > li').map(shown),
        };
      };
      return {
        findings: rows(document, '.zp-block > ul > li').map(shown),
        gaps: rows(document, '.zp-gaps li > p:first-child').map(({ textContent }) => textContent ?? ''),
      };
    });
  }

  /** What the lists of all forms show together. */
  async lists(): Promise<ShownList> {
    const forms = await this.page.locator('.zp-picker__option').count();
    const all = forms === 0 ? [await this.list()] : [];
    for (let form = 0; form < forms; form += 1) {
      await this.page.locator('.zp-picker__button').click();
      await this.page.locator('.zp-picker__option').nth(form).click();
      all.push(await this.list());
    }
    return { findings: all.flatMap(({ findings }) => findings), gaps: all.flatMap(({ gaps }) => gaps) };
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  /** A page that broke its policy, asked elsewhere or threw has failed, whatever it showed. */
  async close(): Promise<void> {
    expect(this.complaints).toEqual([]);
    await this.page.context().close();
  }
}
