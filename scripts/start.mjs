/**
 * `npm start`: installs and builds what is missing, serves the page on this machine and opens it in the browser.
 * `npm start -- --no-open --port 8420`.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readOptions } from './options.mjs';
import { buildWorkbench, keepBuilt } from './pages.mjs';
import { install, root } from './prepare.mjs';
import { serve } from './serve.mjs';

const PORT = 8420;

const { port, 'no-open': closed } = readOptions('npm start', {
  port: { value: '端口', about: '在哪个端口启动', default: PORT, whole: [0, 65_535] },
  'no-open': { about: '不打开浏览器' },
});

/** The command that opens an address in the browser; undefined where there is no screen to open it on. */
function opener() {
  if (process.env.CI) return undefined;
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  if (process.platform === 'darwin') return ['open'];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}

function openBrowser(address) {
  const [command, ...args] = opener() ?? [];
  if (!command) return;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  // Without a browser the address that was printed serves.
  child.on('error', () => undefined);
  child.unref();
}

if (!install()) process.exit(2);
const workbench = join(root, 'dist/workbench');
try {
  await keepBuilt(workbench, (out) => {
    console.error('正在生成网页，第一次需要一两分钟，请稍候……');
    buildWorkbench(out);
  });
} catch {
  console.error('网页没有生成，原因见上面的提示。');
  process.exit(2);
}
try {
  const { address } = await serve(workbench, port);
  console.log(`自评表审核：${address}\n在浏览器中打开上面的地址即可使用。文件只在本机处理。按 Ctrl+C 结束。`);
  if (!closed) openBrowser(address);
} catch (error) {
  console.error(`没有能用的端口（${error.code ?? error.message}），请用 npm start -- --port 端口 另选一个。`);
  process.exit(2);
}
