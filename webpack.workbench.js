/**
 * Builds the page for people without Excel to dist/workbench: static files that can lie anywhere, without Office.js.
 * With `--env quick` for this machine alone, in half the time.
 */
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const configure = require('./webpack.config.js');

const root = __dirname;
const page = join(root, 'src/workbench');

/** Style sheets that are made in the page carry this word. */
const WORD = 'ziping';
const MADE = /\bdocument\.createElement\((['"])style\1\)/g;

/** No request leaves the origin, and no code is made from text. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  `style-src 'self' 'nonce-${WORD}'`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Lets the style sheets that the spreadsheet makes for itself through the policy. */
class Nonced {
  apply(compiler) {
    compiler.hooks.compilation.tap('Nonced', (compilation) => {
      const { processResult } = compiler.webpack.NormalModule.getCompilationHooks(compilation);
      processResult.tap('Nonced', ([source, ...rest], { resource = '' }) =>
        /[\\/]node_modules[\\/](?:@univerjs|sonner)[\\/].*\.m?js$/.test(resource)
          ? [source.toString().replace(MADE, `Object.assign($&,{nonce:'${WORD}'})`), ...rest]
          : [source, ...rest],
      );
    });
  }
}

/** Takes the spreadsheet as it comes: making it smaller takes longer than all the rest of the build. */
class AsShipped {
  apply(compiler) {
    compiler.hooks.compilation.tap('AsShipped', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE - 1;
      compilation.hooks.processAssets.tap({ name: 'AsShipped', stage }, () => {
        for (const chunk of compilation.chunks) {
          const modules = [...compilation.chunkGraph.getChunkModulesIterable(chunk)];
          if (!modules.some((module) => /@univerjs/.test(module.identifier()))) continue;
          for (const file of chunk.files) compilation.updateAsset(file, (same) => same, { minimized: true });
        }
      });
    });
  }
}

/** The program in files that the browser reads side by side; what runs stands in the last, which is small. */
const inPage = ({ name }) => name === 'workbench';
const groups = {
  react: { name: 'react', test: /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]/ },
  audit: { name: 'audit', test: /[\\/]src[\\/](?:core|hosts)[\\/]|[\\/](?:fflate|numfmt|big\.js)[\\/]/ },
};
const inFiles = Object.fromEntries(
  Object.entries(groups).map(([key, group]) => [key, { ...group, chunks: inPage, enforce: true }]),
);

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
      early: join(page, 'early.ts'),
      workbench: { import: join(page, 'main.tsx'), dependOn: 'early' },
      worker: { import: join(page, 'files/worker.ts'), chunkLoading: 'import-scripts' },
    },
    output: { ...pane.output, publicPath: 'auto', clean: true },
    optimization: { splitChunks: { cacheGroups: inFiles } },
    cache: {
      ...pane.cache,
      buildDependencies: { config: [__filename, require.resolve('./webpack.config.js')] },
    },
    plugins: [
      ...pane.plugins,
      new Nonced(),
      ...(env.quick ? [new AsShipped()] : []),
      new CopyPlugin({ patterns: copied }),
    ],
  };
};
