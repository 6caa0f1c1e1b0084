/**
 * Builds the pane as it is shipped and prints, as JSON, the compressed size of every script that a start in
 * Chinese loads: the first one, and those that it fetches by itself before the list shows.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';
import configure from '../../webpack.config.js';

/** What the start fetches, as the sources ask for it. */
const FETCHED = ['../hosts/excel', './zh-CN/pane', './zh-CN/rules', './zh-CN/profile'];

const [out] = process.argv.slice(2);
const config = { ...configure({ ...(out ? { out } : {}) }, { mode: 'production' }) };
const stats = await new Promise((resolve, reject) => {
  webpack(config, (error, result) => (error ? reject(error) : resolve(result)));
});
const { errors, chunks, outputPath } = stats.toJson({
  all: false,
  errors: true,
  outputPath: true,
  chunks: true,
  chunkOrigins: true,
  chunkRelations: true,
});
const byId = new Map(chunks.map((chunk) => [chunk.id, chunk]));
const first = chunks.filter(({ names }) => names.includes('taskpane'));
const fetched = chunks.filter(({ origins }) => origins.some(({ request }) => FETCHED.includes(request)));
// A fetched chunk may share parts with others, which come along with it.
const shared = fetched.flatMap(({ siblings }) => siblings.map((id) => byId.get(id)));
const files = [...new Set([...first, ...fetched, ...shared].flatMap(({ files }) => files))];
const sizes = Object.fromEntries(
  files.map((file) => [file, gzipSync(readFileSync(join(outputPath, file)), { level: 9 }).length]),
);
console.log(
  JSON.stringify({
    errors: errors.map(({ message }) => message),
    asked: [...new Set(fetched.flatMap(({ origins }) => origins.map(({ request }) => request)))].filter(
      (request) => FETCHED.includes(request),
    ),
    first: first.flatMap(({ files }) => files),
    sizes,
  }),
);
