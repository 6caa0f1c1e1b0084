import { start, type Started } from './started';

let started: Started;

beforeAll(async () => {
  started = await start();
}, 240_000);

afterAll(() => started?.stop());

const get = (path: string, init?: RequestInit) => fetch(new URL(path, started.address), init);

test('the page forbids all that comes from elsewhere, and code made from text', async () => {
  const response = await get('');
  const page = await response.text();
  const [, policy = ''] = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(page) ?? [];
  const parts = Object.fromEntries(
    policy.split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ');
      return [name, sources];
    }),
  );
  expect(parts['default-src']).toEqual(["'none'"]);
  expect(parts['script-src']).toEqual(["'self'"]);
  expect(parts['worker-src']).toEqual(["'self'"]);
  expect(parts['connect-src']).toEqual(["'self'"]);
  expect(policy).not.toMatch(/unsafe|https?:|blob:|\*/);
  expect(page).not.toMatch(/office\.js|(?:src|href)="(?:https?:)?\/\//);
  expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
});

test.each(['../package.json', '..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json', '%', 'nothing.js'])(
  '%s is not given out',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test('takes no other requests than for files', async () => {
  expect((await get('', { method: 'POST' })).status).toBe(405);
  const head = await get('', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('takes the next port where one is in use', async () => {
  const own = Number(new URL(started.address).port);
  const other = await start('--port', String(own));
  other.stop();
  expect(Number(new URL(other.address).port)).toBeGreaterThan(own);
}, 60_000);

test('says what is wrong with a port', async () => {
  await expect(start('--port', 'abc')).rejects.toThrow('--port 应为 0 到 65535 的整数，现为 abc');
}, 60_000);
