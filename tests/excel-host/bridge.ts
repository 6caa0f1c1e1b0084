import type { SimulatedExcel } from './host';
import { HostFault, type Json } from './wire';

/** The object through which the library and a host talk where there is no Office around them. */
export interface NativeBridge {
  sendMessageToHost(message: string): void;
  /** Set by the library. */
  onMessageFromHost?: (message: string) => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: Json };
}

/** What the library calls the faults that come as numbers at the other seam. */
const FAULT_CODES: Readonly<Record<number, string>> = {
  [HostFault.cellEditMode]: 'InvalidOperationInCellEditMode',
  [HostFault.dialogOpen]: 'WriteNotSupportedWhenModalDialogOpen',
  [HostFault.requestTooLarge]: 'RequestPayloadSizeLimitExceeded',
  [HostFault.responseTooLarge]: 'ResponsePayloadSizeLimitExceeded',
  [HostFault.accessDenied]: 'AccessDenied',
};

/** The seam `window._richApiNativeBridge`: the library alone, without office.js. */
export function nativeBridge(host: SimulatedExcel): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void host.request(body).then((answer) => {
        const reply =
          'fault' in answer
            ? {
                statusCode: 400,
                headers: {},
                body: { error: { code: FAULT_CODES[answer.fault] ?? 'GeneralException' } },
              }
            : { statusCode: 200, headers: {}, body: answer.body };
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 1, message: reply }));
        // Events come when whoever waited for the answer has gone on.
        setTimeout(() => host.settle(), 0);
      });
    },
  };
  host.deliver = (entry) => {
    const [messageCategory, messageType, targetId, message, id, isRemoteOverride] = entry;
    const entries = [{ messageCategory, messageType, targetId, message, id, isRemoteOverride }];
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  };
  return bridge;
}
