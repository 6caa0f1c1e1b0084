import { PortError, type PortFault } from '../port';

/** What Excel's error codes come to. */
const FAULTS: Readonly<Record<string, PortFault>> = {
  InvalidOperationInCellEditMode: 'editing',
  WriteNotSupportedWhenModalDialogOpen: 'editing',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  ItemNotFound: 'no-such-sheet',
  InvalidOperation: 'not-writable',
  UnsupportedOperation: 'not-writable',
  MergedRangeConflict: 'not-writable',
  PivotTableRangeConflict: 'not-writable',
  FilteredRangeConflict: 'not-writable',
};

/** The code of an error of Excel's; undefined for others. */
export function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** The error as the port names it. `denied` says what it means here that Excel forbids something. */
export function portError(error: unknown, denied: PortFault = 'host'): PortError {
  if (error instanceof PortError) return error;
  const code = codeOf(error);
  const fault = code === 'AccessDenied' ? denied : code === undefined ? 'host' : (FAULTS[code] ?? 'host');
  return new PortError(fault, undefined, { cause: error });
}
