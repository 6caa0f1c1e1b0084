/** Builds the page for people without Excel to dist/workbench: static files that can lie anywhere, without Office.js. */
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const configure = require('./webpack.config.js');

const root = __dirname;
const page = join(root, 'src/workbench');

/**
 * No request leaves the origin, and no code is made from text. The word lets through the style sheets that the
 * components make.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'nonce-ziping'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

module.exports = (env = {}, argv = {}) => {
  const out = env.out ?? join(root, 'dist/workbench');
  const pane = configure({ ...env, out, name: 'workbench', entry: join(page, 'main.tsx') }, argv);
  const copied = [
    {
      from: join(page, 'index.html'),
      transform: (content) => content.toString().replace('%POLICY%', POLICY),
    },
    { from: join(page, 'workbench.css') },
    { from: 'assets/samples/*.xlsx', to: 'samples/[name][ext]' },
    { from: 'assets/icons/icon-64.png', to: 'icon.png' },
  ];
  return {
    ...pane,
    name: 'workbench',
    entry: {
      ...pane.entry,
      worker: { import: join(page, 'files/worker.ts'), chunkLoading: 'import-scripts' },
    },
    output: { ...pane.output, publicPath: 'auto', clean: true },
    plugins: [...pane.plugins, new CopyPlugin({ patterns: copied })],
  };
};
