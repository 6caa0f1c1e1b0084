import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Files with one import each, and whether the house allows it. */
const imports: [file: string, code: string, allowed: boolean][] = [
  ['core/values/a.ts', "import '../sheet/address';", true],
  ['core/sheet/a.ts', "import '../values/money';", false],
  ['core/forms/a.ts', "import type { Profile } from '../profile/types';", false],
  ['core/profile/a.ts', "import '../rules/types';", false],
  ['core/rules/score/a.ts', "import '../../profile/types';", true],
  ['core/rules/score/a.ts', "import '../../audit';", false],
  ['core/audit/a.ts', "import '../rules/types';", true],
  ['core/fill/a.ts', "import '../audit';", true],
  ['core/audit/a.ts', "import '../../hosts/ooxml/read';", false],
  ['core/values/a.ts', "import Big from 'big.js';", true],
  ['core/values/a.ts', "import 'node:fs';", false],
  ['core/values/a.ts', "import 'fs';", false],
  ['core/values/a.ts', "export * from '../forms/types';", false],
  ['core/values/a.ts', "void import('../forms/types');", false],
  ['hosts/ooxml/a.ts', "import 'fflate';", true],
  ['hosts/ooxml/a.ts', "import '../../core/sheet/types';", true],
  ['hosts/ooxml/a.ts', "import '../../cli/main';", false],
  ['hosts/ooxml/a.ts', "import 'node:zlib';", false],
  ['hosts/grid/a.ts', "import '../ooxml/door'; import '@univerjs/preset-sheets-core';", true],
  ['report/a.ts', "import type { NewCell } from '../hosts/ooxml/new-workbook';", true],
  ['report/a.ts', "import { newWorkbook } from '../hosts/ooxml/new-workbook';", false],
  ['hosts/grid/a.ts', "import '../../taskpane/app';", false],
  ['hosts/ooxml/a.ts', "import '@univerjs/preset-sheets-core';", false],
  ['locales/en/a.ts', "import type { Form } from '../../core/forms/types';", true],
  ['locales/en/a.ts', "import { type Form } from '../../core/forms/types';", true],
  ['locales/en/a.ts', "import '../../core/forms/types';", false],
  [
    'cli/a.ts',
    "import '../core/audit'; import '../hosts/ooxml/read'; import '../locales'; import 'node:fs';",
    true,
  ],
  ['core/values/a.ts', 'void Excel;', false],
  ['hosts/excel/a.ts', 'void Excel;', true],
  ['core/values/a.ts', 'void process;', false],
  ['cli/a.ts', 'void process;', true],
];

/** Lints in a process of its own: the configuration is a module, which jest cannot load. */
function lint(): boolean[] {
  const script = `
    import { ESLint } from 'eslint';
    const eslint = new ESLint();
    const clean = [];
    for (const [file, code] of ${JSON.stringify(imports)}) {
      const [result] = await eslint.lintText(code, { filePath: 'src/' + file });
      const own = result.messages.filter(({ ruleId }) => /direction|restricted/.test(ruleId));
      clean.push(own.length === 0);
    }
    console.log(JSON.stringify(clean));`;
  const options = { cwd: join(__dirname, '../..'), encoding: 'utf8' } as const;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], options));
}

test('imports go down the house only, Office stays behind its door, Node above the work', () => {
  const clean = lint();
  expect(imports.map(([file, code], index) => [file, code, clean[index]])).toEqual(imports);
}, 60_000);
