import { readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import type { HostOptions } from './host';

const bundles = new Map<string, string>();

/** An expression whose value is what a module of this repository exports, with all that it imports. */
export function bundled(file: string): string {
  const known = bundles.get(file) ?? new Bundle().of(file);
  bundles.set(file, known);
  return known;
}

/**
 * A script that makes a page believe that it stands in Excel with this workbook. The page includes it before
 * office.js, or a browser is told to run it first (`page.addInitScript`). A test then finds `simulatedExcel`
 * on the page (`InBrowser`).
 */
export function pageScript(workbook: Uint8Array, options: HostOptions = {}): string {
  const bytes = JSON.stringify(Buffer.from(workbook).toString('base64'));
  return `(${bundled(join(__dirname, 'browser.ts'))}).start(globalThis, ${bytes}, ${JSON.stringify(options)});`;
}

/** Puts a module and all that it imports into one expression; no more than these tests need. */
class Bundle {
  private readonly modules = new Map<string, string>();

  /** An expression whose value is what the module exports. */
  of(entry: string): string {
    this.add(entry);
    const modules = [...this.modules].map(
      ([file, code]) => `${JSON.stringify(file)}: function (module, exports, require) {\n${code}\n}`,
    );
    return `(function () {
      const modules = {${modules.join(',\n')}};
      const loaded = {};
      function load(file) {
        if (!loaded[file]) {
          const module = (loaded[file] = { exports: {} });
          modules[file](module, module.exports, load);
        }
        return loaded[file].exports;
      }
      return load(${JSON.stringify(entry)});
    })()`;
  }

  private add(file: string): void {
    if (this.modules.has(file)) return;
    this.modules.set(file, '');
    const source = readFileSync(file, 'utf8');
    const code = file.endsWith('.ts') ? compiled(source, file) : source;
    const resolve = createRequire(file).resolve;
    const linked = code.replace(/\brequire\(["']([^"']+)["']\)/g, (whole, name: string) => {
      // What only Node has, a package must do without.
      if (isBuiltin(name)) return whole;
      const target =
        name.startsWith('.') && file.endsWith('.ts') ? `${join(file, '..', name)}.ts` : resolve(name);
      this.add(target);
      return `require(${JSON.stringify(target)})`;
    });
    this.modules.set(file, linked);
  }
}

function compiled(source: string, fileName: string): string {
  const compilerOptions = {
    module: ModuleKind.CommonJS,
    target: ScriptTarget.ES2022,
    esModuleInterop: true,
    isolatedModules: true,
  };
  return transpileModule(source, { compilerOptions, fileName }).outputText;
}
