import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { parseCall } from '../../src/cli/args';
import { audit } from '../../src/cli/audit';
import { threadsFor, type Threads } from '../../src/cli/pool';
import { FileTeller } from '../../src/cli/worker-file';
import { loadLocale } from '../../src/locales';
import type { Language } from '../../src/locales/types';
import { workbookBytes } from '../support/xlsx';
import { plain, scratch, type Ran } from './support';

const root = join(__dirname, '../..');
const samples = join(root, 'assets/samples');
jest.setTimeout(60_000);

/** The sources as JavaScript: a thread loads its script itself, without the tests' compiler. */
let compiled = '';
let folder: ReturnType<typeof scratch>;

beforeAll(() => {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  compiled = mkdtempSync(join(root, 'node_modules/.cache/pool-'));
  for (const part of ['cli', 'core', 'hosts', 'locales', 'report']) compile(part);
  folder = scratch();
  const files = readdirSync(samples).filter((name) => name.endsWith('.xlsx'));
  for (let i = 0; i < 40; i += 1) {
    const name = files[i % files.length] ?? '';
    folder.write(`自评/${i}.xlsx`, readFileSync(join(samples, name)));
  }
  folder.write('自评/7.xlsx', 'x');
  folder.write('自评/12.xlsx', plain);
  folder.write('自评/20.et', 'x');
  const faulty = { sheets: [{ name: 'Sheet1', cells: { A1: 1 } }], profile: '{"id":1}' };
  folder.write('自评/23.xlsx', workbookBytes(faulty));
});

afterAll(() => {
  rmSync(compiled, { recursive: true, force: true });
  folder.remove();
});

function compile(part: string): void {
  const source = join(root, 'src', part);
  for (const name of readdirSync(source, { recursive: true }) as string[]) {
    if (!name.endsWith('.ts')) continue;
    const { outputText } = transpileModule(readFileSync(join(source, name), 'utf8'), {
      compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true },
    });
    const file = join(compiled, part, name.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, outputText);
  }
}

/** Runs an audit with so many threads (none: in this one) on a script, by default the real one. */
async function run(argv: string[], count: number, script = join(compiled, 'cli/worker.js')): Promise<Ran> {
  const call = parseCall(['audit', ...argv]);
  if (call.command !== 'audit') throw new Error(call.command);
  const language: Language = argv.includes('en') ? 'en' : 'zh-CN';
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    colour: argv.includes('--colour'),
  };
  const threads: Threads | undefined = count > 0 ? { count, script } : undefined;
  const code = await audit(call, await loadLocale(language), io, undefined, () => threads);
  return { code, out, err };
}

/** A script for threads that do something of their own before or while they work. */
function scriptOf(code: string): string {
  const worker = JSON.stringify(join(compiled, 'cli/worker'));
  return folder.write('worker.cjs', `${code.replaceAll('WORKER', worker)}\nrequire(${worker});\n`);
}

describe('threads', () => {
  test.each([
    [['--format', 'json']],
    [['--format', 'text']],
    [['--format', 'text', '--lang', 'en']],
    [['--format', 'json', '--profile', 'shanxi']],
  ])('say the same as one thread, byte for byte: %j', async (options) => {
    const argv = [folder.at('自评'), ...options];
    const alone = await run(argv, 0);
    expect(alone.err).toContain('[41/41]');
    const here = jest.spyOn(FileTeller.prototype, 'file');
    for (const count of [1, 3]) expect(await run(argv, count)).toEqual(alone);
    expect(here).not.toHaveBeenCalled();
    here.mockRestore();
  });

  test('know what the call teaches', async () => {
    const teach = folder.write('栏目.json', '{"labels": {"得分": "ignore"}}');
    const argv = [folder.at('自评'), '--format', 'json'];
    const taught = await run([...argv, '--teach', teach], 2);
    expect(taught).toEqual(await run([...argv, '--teach', teach], 0));
    expect(taught.out).not.toBe((await run(argv, 2)).out);
  });

  test('write one JSON document, indented as a whole', async () => {
    const { out } = await run([folder.at('自评'), '--format', 'json'], 2);
    const document = JSON.parse(out) as { summary: object };
    expect(`${JSON.stringify(document, null, 2)}\n`).toBe(out);
    expect(document.summary).toMatchObject({ files: 41, unreadable: 2 });
  });

  test('write to a file, and say where it cannot be written', async () => {
    const argv = [folder.at('自评'), '--format', 'json'];
    const alone = await run(argv, 0);
    const output = folder.at('结果.json');
    const { code } = await run([...argv, '--output', output], 2);
    expect(code).toBe(2);
    expect(readFileSync(output, 'utf8')).toBe(alone.out);
    const failed = await run([...argv, '--output', folder.at('无', 'b.json')], 2);
    expect([failed.code, failed.out]).toEqual([2, '']);
    expect(failed.err).toContain('（ENOENT）');
  });

  test('one that dies costs the file that it was at', async () => {
    const script = scriptOf(`
      const { FileTeller } = require(WORKER + '-file');
      const { file } = FileTeller.prototype;
      FileTeller.prototype.file = function (source) {
        if (/[\\\\/](?:5|31)\\.xlsx$/.test(source.path)) process.exit(3);
        return file.call(this, source);
      };`);
    const argv = [folder.at('自评'), '--format', 'json'];
    const alone = JSON.parse((await run(argv, 0)).out) as { files: { path: string; status: string }[] };
    const { out, code } = await run(argv, 2, script);
    const { files } = JSON.parse(out) as typeof alone;
    expect(code).toBe(2);
    expect(files.map(({ path }) => path)).toEqual(alone.files.map(({ path }) => path));
    const changed = files.filter((file, i) => JSON.stringify(file) !== JSON.stringify(alone.files[i]));
    expect(changed.map(({ path, status }) => [path, status])).toEqual([
      [folder.at('自评', '5.xlsx'), 'unreadable'],
      [folder.at('自评', '31.xlsx'), 'unreadable'],
    ]);
  });

  test('that do not come up leave the work to this one', async () => {
    const argv = [folder.at('自评'), '--format', 'text'];
    expect(await run(argv, 2, scriptOf(`throw new Error('no');`))).toEqual(await run(argv, 0));
    expect(await run(argv, 2, folder.at('无.js'))).toEqual(await run(argv, 0));
  });

  test('a handful of files is done without', () => {
    expect(threadsFor(4)).toBeUndefined();
    // There is no compiled script beside the source.
    expect(threadsFor(10_000)).toBeUndefined();
  });
});
