import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, said: stderr.trimEnd().split('\n') };
};

test.each([
  ['bench', 'npm run bench', ['--json']],
  ['build', 'npm run build', ['--outDir 文件夹']],
  ['excel', 'npm run excel', ['--serve-only', '--port 端口', '--cert 文件', '--key 文件']],
  ['fuzz', 'npm run fuzz', ['--seed 整数', '--from 整数', '--count 整数']],
  ['kit', 'npm run kit', ['--origin 网址', '--output 文件夹']],
  ['start', 'npm start', ['--port 端口', '--no-open']],
])('%s: an unknown option is said, with those there are', (script, command, options) => {
  const { status, said } = run(script, '--cuont', '5');
  expect(status).toBe(2);
  expect(said.slice(0, 3)).toEqual([
    '没有 --cuont 这个选项。',
    '多出了「5」。',
    `用法：${command} -- [选项]`,
  ]);
  expect(said.slice(3).map((line) => line.trim().split(/ {2,}/)[0])).toEqual(options);
});

test.each(['make-samples', 'make-rule-docs'])('%s takes no options', (script) => {
  const { status, said } = run(script, '--all');
  expect([status, said[0], said.length]).toEqual([2, '没有 --all 这个选项。', 2]);
});

test.each([
  { args: ['--seed'], told: '--seed 后面要写整数。' },
  { args: ['--seed', '--from', '3'], told: '--seed 后面要写整数。' },
  { args: ['--seed='], told: '--seed 后面要写整数。' },
  { args: ['--seed', 'x'], told: '--seed 应为 0 到 999999999 的整数，现为 x。' },
  { args: ['--count=1.5'], told: '--count 应为 0 到 999999999 的整数，现为 1.5。' },
  { args: ['-s', '3'], told: '没有 -s 这个选项。' },
  { args: ['--constructor'], told: '没有 --constructor 这个选项。' },
])('says what is wrong with $args', ({ args, told }) => {
  const { status, said } = run('fuzz', ...args);
  expect([status, said[0]]).toEqual([2, told]);
});

test('says that a switch has no value', () => {
  expect(run('start', '--no-open=yes').said[0]).toBe('--no-open 后面不写内容，现为 yes。');
});

test('lists the options on request', () => {
  const { status, stdout } = run('start', '--help');
  expect([status, stdout.split('\n')]).toEqual([
    0,
    [
      '用法：npm start -- [选项]',
      '  --port 端口  在哪个端口启动，默认 8420',
      '  --no-open    不打开浏览器',
      '',
    ],
  ]);
});
