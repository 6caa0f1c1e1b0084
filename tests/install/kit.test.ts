import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { XmlScanner } from '../../src/hosts/ooxml/xml';
import { Excel } from '../e2e/excel';
import { Pane } from '../e2e/pane';
import { inBrowser } from '../support/browser';
import { serveFiles } from '../support/serve';

const root = join(__dirname, '../..');
const SAMPLE = join(root, 'assets/samples/2-某县水务局-河道清淤（有错）.xlsx');
/** With a path and a character that XML writes otherwise. */
const BASE = 'https://intranet.example/绩效&评价';
const WRITTEN = 'https://intranet.example/%E7%BB%A9%E6%95%88&amp;%E8%AF%84%E4%BB%B7';
/** Names of XML's own kinds of elements, which nothing loads. */
const NAMESPACE = /^http:\/\/(?:schemas\.(?:microsoft|openxmlformats)\.(?:com|org)|www\.w3\.org)\//;

const kit = (args: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/kit.mjs', ...args], { cwd: root, encoding: 'utf8' });
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const addressesIn = (text: string) =>
  [...text.matchAll(/(?:https?:)?\/\/[^\s"'<>\\]+/g)]
    .map(([address]) => address)
    .filter((address) => !NAMESPACE.test(address));

describe('the kit for a closed network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-kit-'));
  const out = join(folder, 'kit');
  const site = join(out, 'site');
  const read = (name: string) => readFileSync(join(out, name), 'utf8');

  beforeAll(() => {
    const made = kit(['--origin', `${BASE}/`, '--output', out]);
    expect([made.status, made.stderr]).toEqual([0, expect.not.stringContaining('ERROR')]);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has a well-formed manifest whose addresses lie in it', () => {
    const source = read('manifest.xml');
    const xml = new XmlScanner(source, 'manifest.xml');
    while (xml.next() !== 'done');
    const addresses = addressesIn(source);
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      expect(address.startsWith(`${WRITTEN}/`)).toBe(true);
      const [path = ''] = address.slice(WRITTEN.length + 1).split('?');
      expect([path, existsSync(join(site, path))]).toEqual([path, true]);
    }
  });

  test.each(['taskpane.html', 'commands.html'])('%s loads only what lies beside it', (page) => {
    const html = read(`site/${page}`);
    expect(addressesIn(html)).toEqual([]);
    expect(html).not.toContain('%OFFICE');
    const named = [...html.matchAll(/(?:src|href)="?([\w./-]+\.\w+)/g)].map(([, name = '']) => name);
    expect(named).toContain('office/office.js');
    for (const name of named) expect([name, existsSync(join(site, name))]).toEqual([name, true]);
  });

  test('names no other place in style sheets and scripts of its own that could be loaded', () => {
    const own = filesOf(site).filter((file) => !file.includes('/office/') && /\.(?:js|css)$/.test(file));
    expect(own.length).toBeGreaterThan(10);
    for (const file of own) expect(readFileSync(file, 'utf8')).not.toContain('appsforoffice');
  });

  test("holds Microsoft's files as they are, their licence beside them", () => {
    const library = join(root, 'node_modules/@microsoft/office-js');
    const office = filesOf(join(site, 'office')).map((file) => file.slice(join(site, 'office').length + 1));
    expect(office).toEqual(expect.arrayContaining(['LICENSE.md', 'zh-cn/office_strings.js']));
    expect(office.filter((file) => /outlook|word|powerpoint|debug/.test(file))).toEqual([]);
    for (const file of office) {
      const from = file === 'LICENSE.md' ? join(library, file) : join(library, 'dist', file);
      const same = readFileSync(join(site, 'office', file)).equals(readFileSync(from));
      expect([file, same]).toEqual([file, true]);
    }
  });

  test('explains the installation at that address, and comes as a zip too', () => {
    expect(read('安装说明.html')).toContain(`${WRITTEN}/taskpane.html`);
    expect(read('安装说明.html')).not.toMatch(/\{\{|\}\}/);
    const packed = unzipSync(readFileSync(`${out}.zip`));
    expect(Object.keys(packed).length).toBe(filesOf(out).length);
    expect(Object.keys(packed)).toContain('安装说明.html');
  });

  const servedKit = () => serveFiles((path) => join(site, path));
  inBrowser('in a browser with nothing else at hand', servedKit, (at) => {
    test('shows the list', async () => {
      const pane = await Pane.open(at, new Excel(readFileSync(SAMPLE)));
      expect((await pane.list()).findings.length).toBe(11);
      expect(pane.complaints).toEqual([]);
    }, 120_000);
  });
});

test.each([[], ['--origin', 'http://intranet.example'], ['--origin', 'intranet']])(
  'without an address that Excel takes it says what to give: %s %s',
  (...args: string[]) => {
    const { status, stderr } = kit(args);
    expect(status).toBe(2);
    expect(stderr).toContain('https://');
  },
);
