import { useEffect, useState } from 'react';

/** The colours of the host, where it tells them: CSS colours such as `#262626`. */
export interface HostTheme {
  readonly background: string;
  readonly foreground: string;
}

const DARK = '(prefers-color-scheme: dark)';

/** Whether the pane is dark: as the host is, else as the system is. The colours stand in the style sheet. */
export function useDark(host: HostTheme | undefined): boolean {
  const [systemDark, setSystemDark] = useState(() => globalThis.matchMedia?.(DARK).matches ?? false);
  useEffect(() => {
    const query = globalThis.matchMedia?.(DARK);
    const follow = () => setSystemDark(query.matches);
    query?.addEventListener('change', follow);
    return () => query?.removeEventListener('change', follow);
  }, []);
  return host ? isDark(host.background) : systemDark;
}

/** Whether a colour is nearer to black than to white; light where it cannot be read. */
export function isDark(colour: string): boolean {
  const [, digits = ''] = /^#?([\da-f]{6})$/i.exec(colour.trim()) ?? [];
  if (digits === '') return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
