import type { SimulatedExcel } from './host';
import type { EventEntry } from './wire';

/** Numbers by which Excel on Windows is called. */
const DispatchId = { executeRequest: 93, richApiEvent: 33 } as const;

/** An array as that Excel hands it over. */
type SafeArray = unknown[] & { toArray(): unknown[] };
type Callback = (answer: SafeArray | number) => void;
type EventHandler = (id: number, payload: SafeArray) => void;

/** Only the outermost: what is inside comes as it is. */
function safeArray(values: readonly unknown[]): SafeArray {
  const array = [...values];
  return Object.assign(array, { toArray: () => array });
}

/** What office.js finds as `window.external` in Excel on Windows. */
export interface External {
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): Record<string, () => unknown>;
  Execute(id: number, parameters: unknown[], callback: Callback): void;
  RegisterEvent(id: number, target: string, handler: EventHandler, callback: Callback): void;
  UnregisterEvent(id: number, target: string, callback: Callback): void;
}

/** The seam `window.external`: everything from office.js on is Microsoft's. To be set before it loads. */
export function external(host: SimulatedExcel): External {
  let listener: EventHandler | undefined;
  host.deliver = (entry: EventEntry) => {
    listener?.(DispatchId.richApiEvent, safeArray([entry]));
  };
  const succeed = (callback: Callback): void => callback(safeArray([0]));
  return {
    GetHostInfo: () => 'Excel|Win32|16.01|zh-CN|telemetry||disableLogging|0',
    GetLoggingAllowed: () => false,
    GetContext: () => context(host),
    Execute(id, parameters, callback) {
      if (id !== DispatchId.executeRequest) return callback(0x1388);
      const [message] = parameters;
      const body = Array.isArray(message) ? String(message[4]) : '';
      void host.request(body).then((answer) => {
        callback('fault' in answer ? answer.fault : safeArray([0, [200, [], JSON.stringify(answer.body)]]));
        setTimeout(() => host.settle(), 0);
      });
    },
    RegisterEvent(id, _target, handler, callback) {
      if (id === DispatchId.richApiEvent) listener = handler;
      succeed(callback);
    },
    UnregisterEvent(id, _target, callback) {
      if (id === DispatchId.richApiEvent) listener = undefined;
      succeed(callback);
    },
  };
}

/** What the host tells about itself and the add-in. */
function context(host: SimulatedExcel): Record<string, () => unknown> {
  const members: Record<string, unknown> = {
    GetAppType: 1,
    GetAppVersionMajor: '16',
    GetAppVersionMinor: 1,
    GetAppUILocale: 'zh-CN',
    GetAppDataLocale: 'zh-CN',
    GetDocUrl: 'file:///simulated.xlsx',
    GetAppCapabilities: 0,
    GetActivationMode: 2,
    GetControlIntegrationLevel: 1,
    GetSolutionRef: 'ziping',
    GetSolutionToken: '',
    GetInstanceId: 'simulated',
    GetCorrelationId: 'simulated',
    GetSupportedMatrix: JSON.stringify(host.sets),
    GetHostFullVersion: '16.0.14332.20000',
  };
  const made: Record<string, () => unknown> = {};
  for (const [name, value] of Object.entries(members)) made[name] = () => value;
  made['GetOfficeThemeInfo'] = () => JSON.stringify(host.traps.noTheme ? null : THEME);
  const { settings } = host.book;
  made['GetSettings'] = () => ({
    /** Fills the arrays that it is given. */
    Read: (keys: string[], values: string[]) => {
      keys.push(...settings.keys());
      values.push(...settings.values());
    },
    Write: (keys: string[], values: string[]) => {
      settings.clear();
      keys.forEach((key, i) => settings.set(key, values[i] ?? ''));
    },
  });
  return made;
}

/** Colours as numbers. */
const THEME = {
  primaryFontColor: 0x262626,
  primaryBackgroundColor: 0xe6e6e6,
  secondaryFontColor: 0x262626,
  secondaryBackgroundColor: 0xffffff,
};
