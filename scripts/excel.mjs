/**
 * `npm run excel`: builds the pane, serves it on https://localhost:3000, where the manifest expects it, and
 * opens Excel with it. Ctrl+C ends all three.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from './options.mjs';
import { buildPane, serveFolder } from './pane.mjs';
import { install, root } from './prepare.mjs';

const PORT = 3000;
const options = readOptions('npm run excel', {
  'serve-only': { about: '不打开 Excel，只启动网页服务' },
  port: { value: '端口', about: '换端口，与 --serve-only 同用', default: PORT, whole: [0, 65_535] },
  cert: { value: '文件', about: '自己的证书（PEM）' },
  key: { value: '文件', about: '证书的私钥（PEM）' },
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

const { 'serve-only': serveOnly, port } = options;
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
