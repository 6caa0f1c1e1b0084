import type { KeyboardEvent } from 'react';

/**
 * Arrow keys, Home and End among the elements of a container that match a selector: one of them is in the
 * tab order, the keys move the focus to the others. `moved` hears which one has it now.
 */
export function rove(
  event: KeyboardEvent<HTMLElement>,
  selector: string,
  moved?: (element: HTMLElement) => void,
): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.closest('[hidden]') === null,
  );
  const at = all.findIndex((element) => element === event.target);
  const to = at < 0 ? undefined : target(event.key, at, all.length);
  if (to === undefined) return;
  event.preventDefault();
  const element = all[to];
  element?.focus();
  element?.scrollIntoView?.({ block: 'nearest' });
  if (element) moved?.(element);
}

function target(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
