/**
 * `npm run kit -- --origin https://intranet.example/ziping`: all that a closed network needs to have the pane
 * in its Excel, as a folder and a zip: the built pane with Microsoft's library beside it (site/), the manifest
 * for that address, and one page for those who install it.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { zipSync } from 'fflate';
import { readOptions } from './options.mjs';
import { buildPane } from './pane.mjs';
import { install, root } from './prepare.mjs';

/** Where the manifest of the repository expects the pane. */
const HERE = 'https://localhost:3000';
/** The catalogue's own id in the registry; any would do, as long as it stays the same. */
const CATALOG = '2b1d7c36-4f0e-4d55-9d0b-6f3c0a8e51c7';

const options = readOptions('npm run kit', {
  origin: { value: '网址', about: '窗格将放在哪个内网地址，https:// 开头' },
  output: { value: '文件夹', about: '生成到哪里', default: join(root, 'dist/ziping-kit') },
});

function stop(message) {
  console.error(message);
  process.exit(2);
}

/** The address without a slash at its end; Excel takes none but https. */
function baseOf(origin) {
  if (!origin) return stop('请写明窗格将放在哪个内网地址：npm run kit -- --origin https://内网地址/目录');
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  const plain = url && !url.search && !url.hash && !url.username;
  if (!plain || url.protocol !== 'https:') return stop(`--origin 应为 https:// 开头的地址，现为 ${origin}。`);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

/** What Office.js loads in Excel, by its own names: Microsoft's files as they are, without other programs'. */
const LOADED = [
  /^office\.js$/,
  /^excel[\w.-]*(?<!\.debug)\.js$/,
  /^(?:o15apptofilemappingtable|es6-promise)\.js$/,
  /^(?:telemetry|ariatelemetry)\/[\w.-]*(?<!\.debug)\.js$/,
  /^[\w-]+\/office_strings\.js$/,
];

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();

function copyOffice(to) {
  const library = join(root, 'node_modules/@microsoft/office-js');
  const dist = join(library, 'dist');
  for (const file of filesUnder(dist).filter((name) => LOADED.some((pattern) => pattern.test(name)))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(dist, file), join(to, file));
  }
  cpSync(join(library, 'LICENSE.md'), join(to, 'LICENSE.md'));
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A file of the repository with some of its text replaced. */
function filled(file, texts) {
  const source = readFileSync(join(root, file), 'utf8');
  return Object.entries(texts).reduce((text, [from, to]) => text.replaceAll(from, to), source);
}

const base = baseOf(options.origin);
const kit = resolve(options.output);
if (!install()) process.exit(2);
rmSync(kit, { recursive: true, force: true });
buildPane(join(kit, 'site'), { local: true });
copyOffice(join(kit, 'site/office'));
writeFileSync(join(kit, 'manifest.xml'), filled('manifest.xml', { [HERE]: escaped(base) }));
const texts = { '{{BASE}}': escaped(base), '{{{CATALOG}}}': `{${CATALOG}}` };
writeFileSync(join(kit, '安装说明.html'), filled('assets/kit/install.html', texts));
cpSync(join(root, 'LICENSE'), join(kit, 'LICENSE'));

const files = filesUnder(kit).map((file) => [file, readFileSync(join(kit, file))]);
writeFileSync(`${kit}.zip`, zipSync(Object.fromEntries(files), { level: 9 }));
console.log(`已生成 ${kit} 和 ${kit}.zip，安装步骤见其中的 安装说明.html。`);
