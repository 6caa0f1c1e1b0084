/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { nativeBridge } from './bridge';
import type { SimulatedExcel } from './host';

/** What the library puts on its global object. */
export interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
}

const dist = dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'));
let script: Script | undefined;

interface Globals extends Library {
  readonly OSF: { _OfficeAppFactory?: { getContext(): unknown } };
  readonly OfficeExtension: typeof OfficeExtension & {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
}

/**
 * Loads Microsoft's unmodified Excel library and connects it with a simulated Excel. It refuses, by its own
 * list, every member of a requirement set that the host does not have.
 */
export function loadLibrary(host: SimulatedExcel): Library {
  script ??= new Script(readFileSync(join(dist, 'excel-web-16.00.js'), 'utf8'), {
    filename: 'excel-web-16.00.js',
  });
  const location = { href: 'https://localhost/', search: '', hash: '', protocol: 'https:' };
  const window: Record<string, unknown> = {
    _richApiNativeBridge: nativeBridge(host),
    setTimeout,
    clearTimeout,
    console,
    location,
    navigator: { userAgent: 'simulated' },
    document: {
      getElementsByTagName: () => [],
      addEventListener: () => undefined,
      createElement: () => ({}),
      location,
    },
    addEventListener: () => undefined,
  };
  window['window'] = window['self'] = window;
  script.runInContext(createContext(window));
  const globals = window as unknown as Globals;
  const context = {
    requirements: { isSetSupported: (name: string, version = '0') => hasSet(host.sets, name, version) },
    ...(host.traps.noTheme ? {} : { officeTheme: { bodyBackgroundColor: '#ffffff' } }),
  };
  // In an add-in office.js makes it, from what the host says.
  globals.OSF._OfficeAppFactory = { getContext: () => context };
  globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return globals;
}

function hasSet(sets: Readonly<Record<string, string>>, name: string, version: string): boolean {
  const [major = 0, minor = 0] = String(version).split('.').map(Number);
  const [has = -1, hasMinor = 0] = (sets[name] ?? '-1').split('.').map(Number);
  return has > major || (has === major && hasMinor >= minor);
}
