/**
 * Builds the pane to dist/pane. Office.js comes from Microsoft's network; with `--env office=local` it is
 * expected beside the pane (office/office.js), for networks without internet.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { webDarkTheme, webLightTheme } = require('@fluentui/tokens');
const CopyPlugin = require('copy-webpack-plugin');
const webpack = require('webpack');

const root = __dirname;
const NETWORK = 'https://appsforoffice.microsoft.com';
const pane = join(root, 'src/taskpane');

/** Puts the address of Office.js into a page, and its origin into the page's policy. */
function withOffice(local) {
  const script = local ? 'office/office.js' : `${NETWORK}/lib/1/hosted/office.js`;
  return (content) =>
    content
      .toString()
      .replaceAll(' %OFFICE_ORIGIN%', local ? '' : ` ${NETWORK}`)
      .replaceAll('%OFFICE_SCRIPT%', script);
}

/** Fluent's tokens and buttons as a style sheet, which costs no script; the font is the pane's own. */
function withTokens(content) {
  const rules = Object.entries({ light: webLightTheme, dark: webDarkTheme }).map(([name, theme]) => {
    const tokens = Object.entries(theme).filter(([token]) => token !== 'fontFamilyBase');
    const lines = tokens.map(([token, value]) => `--${token}:${value}`);
    return `.zp-root[data-theme='${name}']{${lines.join(';')}}`;
  });
  const controls = readFileSync(join(pane, 'controls.css'), 'utf8');
  return [...rules, controls, content.toString()].join('\n');
}

/** Names of months and days in languages in which no form is written. */
const FOREIGN = /^addLocale\((?:[^;]|;(?!\n))*?, '(?!zh|en|ja)\w+'\);$/gm;

/** Leaves out of the number formats what a Chinese form never shows: half of their size. */
class OwnLanguages {
  apply(compiler) {
    compiler.hooks.compilation.tap('OwnLanguages', (compilation) => {
      const { processResult } = webpack.NormalModule.getCompilationHooks(compilation);
      processResult.tap('OwnLanguages', ([source, ...rest], { resource = '' }) =>
        /numfmt[\\/]lib[\\/]locale\.js$/.test(resource)
          ? [source.toString().replace(FOREIGN, ''), ...rest]
          : [source, ...rest],
      );
    });
  }
}

/** The check of a bureau's profile loads only where a workbook carries one. */
const lateCheck = new webpack.NormalModuleReplacementPlugin(/^\.\/schema$/, (resource) => {
  if (/core[\\/]profile$/.test(resource.context)) resource.request = join(pane, 'profile-check.ts');
});

/** What displays numbers in any code loads only where a workbook has other codes than the usual. */
const lateFormats = new webpack.NormalModuleReplacementPlugin(/^\.\/formats$/, (resource) => {
  if (/core[\\/]sheet$/.test(resource.context)) resource.request = join(pane, 'late-formats.ts');
});

/** What puts findings aside loads only where a person set some aside. */
const lateAside = new webpack.NormalModuleReplacementPlugin(/^\.\/ignored$/, (resource) => {
  if (/core[\\/]audit$/.test(resource.context)) resource.request = join(pane, 'set-aside.ts');
});

/** What reads and checks the tables beside the forms loads only where a workbook may hold one. */
const lateTables = new webpack.NormalModuleReplacementPlugin(/^\.{1,2}(\/rules)?\/tables$/, (resource) => {
  if (/core[\\/](forms|rules([\\/]cross)?|audit)$/.test(resource.context))
    resource.request = join(pane, 'late-tables.ts');
});

/** The list of Fluent's tokens, by a rule instead of one by one. */
const shortTokens = new webpack.NormalModuleReplacementPlugin(/^\.\/tokens(\.js)?$/, (resource) => {
  if (/@fluentui[\\/]tokens[\\/]lib$/.test(resource.context)) resource.request = join(pane, 'tokens.ts');
});

module.exports = (env = {}, { mode = 'development' } = {}) => {
  const local = env.office === 'local';
  const page = (from) => ({ from, to: '[name][ext]', transform: withOffice(local) });
  return {
    mode,
    context: root,
    // `--env entry=… --env name=…` builds another page around the pane, such as that of the tests.
    entry: env.entry
      ? { [env.name ?? 'page']: env.entry }
      : { taskpane: join(pane, 'excel.tsx'), commands: join(root, 'src/commands/commands.ts') },
    output: {
      path: env.out ?? join(root, 'dist/pane'),
      filename: '[name].js',
      // A page kept by a browser then never mixes its parts with those of a newer build.
      chunkFilename: '[id].[contenthash:8].js',
      clean: !env.entry,
    },
    // Source maps by reference: `eval` would need a laxer policy.
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        // It only exports functions, so what nobody calls (its reader of dates and numbers) can stay out.
        { test: /[\\/]numfmt[\\/]/, sideEffects: false },
        // The spreadsheet's style sheets, which it asks for by their address.
        { test: /\.css$/, type: 'asset/resource', generator: { filename: 'grid.[hash:8].css' } },
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { module: 'ESNext', noEmit: false } },
        },
      ],
    },
    plugins: [
      new OwnLanguages(),
      lateCheck,
      lateFormats,
      lateAside,
      lateTables,
      shortTokens,
      new CopyPlugin({
        patterns: [
          { from: join(pane, 'pane.css'), transform: withTokens },
          { from: join(pane, 'parts.css') },
          ...(env.entry
            ? []
            : [
                page(join(pane, 'taskpane.html')),
                page(join(root, 'src/commands/commands.html')),
                { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
              ]),
        ],
      }),
    ],
    cache: {
      type: 'filesystem',
      buildDependencies: { config: [__filename] },
      cacheDirectory: join(root, 'node_modules/.cache/webpack'),
    },
    performance: false,
    stats: 'errors-warnings',
  };
};
