/**
 * `npm run excel`: builds the pane, serves it on https://localhost:3000, where the manifest expects it, and
 * opens Excel with it. Ctrl+C ends all three.
 *
 *   --serve-only            without Excel
 *   --port 3000             another port, with --serve-only
 *   --cert FILE --key FILE  a certificate and its key (PEM) in place of the developer's own
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPane, serveFolder } from './pane.mjs';
import { install, root } from './prepare.mjs';

const PORT = 3000;
const { values: options } = parseArgs({
  options: {
    'serve-only': { type: 'boolean', default: false },
    port: { type: 'string', default: String(PORT) },
    cert: { type: 'string' },
    key: { type: 'string' },
  },
});

function stop(message) {
  console.error(message);
  process.exit(2);
}

/** Why Excel cannot be opened here; undefined where it can. */
function withoutExcel() {
  if (process.platform === 'win32') {
    const { status } = spawnSync('reg', ['query', 'HKCR\\Excel.Application'], { stdio: 'ignore' });
    return status === 0 ? undefined : '这台电脑没有安装 Excel';
  }
  if (process.platform !== 'darwin') return '这个系统上没有 Excel';
  return existsSync('/Applications/Microsoft Excel.app') ? undefined : '这台电脑没有安装 Excel';
}

/** The certificate for localhost: the one given, else the developer's own, made and trusted on first use. */
async function certificate() {
  const { cert, key } = options;
  if (Boolean(cert) !== Boolean(key)) stop('--cert 和 --key 要一起给出。');
  if (cert && key) {
    const missing = [cert, key].find((file) => !existsSync(file));
    if (missing) stop(`找不到证书文件 ${missing}。`);
    return { cert: readFileSync(cert), key: readFileSync(key) };
  }
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  return getHttpsServerOptions();
}

/** Microsoft's tool that puts a manifest before Excel; it is fetched when it is needed. */
function debugging(task) {
  const { status } = spawnSync('npx', ['--yes', 'office-addin-debugging', task, 'manifest.xml', 'desktop'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

const serveOnly = options['serve-only'];
const port = Number(options.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`--port 应为 0 到 65535 的整数，现为 ${options.port}。`);
if (!serveOnly && port !== PORT) stop(`manifest.xml 中写的是端口 ${PORT}，换端口请加 --serve-only。`);
const reason = serveOnly ? undefined : withoutExcel();
if (reason) stop(`${reason}。只启动网页服务，请用 npm run excel -- --serve-only。`);
if (!install()) process.exit(2);

const tls = await certificate();
const pane = join(root, 'dist/pane');
buildPane(pane, { local: false });
const server = await serveFolder(pane, port, tls).catch((error) =>
  stop(error.code === 'EADDRINUSE' ? `端口 ${port} 已被占用。` : `没有启动：${error.message}`),
);
console.log(`窗格在 https://localhost:${server.address().port}/taskpane.html，按 Ctrl+C 结束。`);
if (!serveOnly && !debugging('start')) {
  server.close();
  stop('Excel 没有打开。上面是 office-addin-debugging 的说明；第一次使用需要联网取得这个工具。');
}
process.once('SIGINT', () => {
  if (!serveOnly) debugging('stop');
  process.exit(0);
});
