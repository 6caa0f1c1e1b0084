import { lazy, Suspense, useEffect, useState } from 'react';
import { useSession } from '../../taskpane/components/context';
import type { SheetProps } from './sheet-view';

const SheetView = lazy(() => import('./sheet-view'));

/** The sheet of the open file; what shows it loads after the first list. */
export function SheetArea(props: SheetProps) {
  const { audit } = useSession(props.file.session);
  const due = useAfterFirst(audit !== undefined);
  return due ? (
    <Suspense>
      <SheetView {...props} />
    </Suspense>
  ) : null;
}

/** True from the frame on that follows the first list: a person reads that before the sheet. */
function useAfterFirst(listed: boolean): boolean {
  const [due, setDue] = useState(false);
  useEffect(() => {
    if (!listed) return undefined;
    const frame = requestAnimationFrame(() => setTimeout(() => setDue(true)));
    return () => cancelAnimationFrame(frame);
  }, [listed]);
  return due;
}
