import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { generateCertificates } from 'office-addin-dev-certs';

const root = join(__dirname, '../..');
const script = ['scripts/excel.mjs'];
const run = (...args: string[]) =>
  spawnSync(process.execPath, [...script, ...args], { cwd: root, encoding: 'utf8' });

test.each([
  { args: ['--serve-only', '--cert', 'a.pem'], told: '--key' },
  { args: ['--serve-only', '--cert', 'a.pem', '--key', 'b.pem'], told: 'a.pem' },
  { args: ['--port', '4000'], told: '3000' },
  { args: ['--serve-only', '--port', 'x'], told: '--port' },
])('says what is wrong with $args', ({ args, told }) => {
  const { status, stderr } = run(...args);
  expect([status, stderr]).toEqual([2, expect.stringContaining(told)]);
});

(process.platform === 'linux' ? test : test.skip)('says that there is no Excel, and what is left', () => {
  const { status, stderr } = run();
  expect([status, stderr]).toEqual([2, expect.stringContaining('npm run excel -- --serve-only')]);
});

describe('the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-certs-'));
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(folder, name));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('hands out the pane under a certificate, its policy within, and nothing beside it', async () => {
    await generateCertificates(ca, cert, key, 2, ['localhost']);
    const given = ['--serve-only', '--port', '0', '--cert', `${cert}`, '--key', `${key}`];
    const server = spawn(process.execPath, [...script, ...given], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const origin = await new Promise<string>((resolve, reject) => {
        server.once('exit', reject);
        server.stdout.on('data', (said: Buffer) => {
          const [found] = /https:\/\/localhost:\d+/.exec(said.toString()) ?? [];
          if (found) resolve(found);
        });
      });
      const ask = (path: string) =>
        new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
          get(`${origin}${path}`, { ca: readFileSync(`${ca}`) }, (response) => {
            void text(response).then((body) => resolve({ status: response.statusCode, body }));
          }).on('error', reject);
        });
      const page = await ask('/taskpane.html?task=fill');
      expect(page.status).toBe(200);
      expect(page.body).toMatch(
        /default-src 'none'; script-src 'self' https:\/\/appsforoffice\.microsoft\.com/,
      );
      expect((await ask('/taskpane.js')).status).toBe(200);
      expect((await ask('/icons/icon-32.png')).status).toBe(200);
      expect((await ask('/%2e%2e/%2e%2e/package.json')).status).toBe(404);
      expect((await ask('/')).status).toBe(404);
    } finally {
      server.kill();
    }
  }, 120_000);
});
