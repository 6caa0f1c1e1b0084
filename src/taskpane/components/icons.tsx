import type { Severity } from '../../core/rules/types';

/** A severity by shape as well as by colour: a disc with a cross, a triangle with a stroke, a square with a dot. */
export function SeverityIcon({ state }: { readonly state: Severity | 'clear' }) {
  return (
    <svg
      className={`zp-icon zp-icon--${state}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden
      focusable="false"
    >
      {SHAPES[state]}
    </svg>
  );
}

const SHAPES = {
  error: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path className="zp-cut" d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" />
    </>
  ),
  explain: (
    <>
      <path d="M8 1.2c.4 0 .7.2.9.5l6.2 11.2c.4.8-.1 1.6-.9 1.6H1.8c-.8 0-1.3-.8-.9-1.6L7.1 1.7c.2-.3.5-.5.9-.5z" />
      <path className="zp-cut" d="M8 5.6v4M8 11.9v.3" />
    </>
  ),
  hint: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2.5" />
      <path className="zp-cut" d="M8 7.3v4M8 4.6v.3" />
    </>
  ),
  clear: <path className="zp-stroke" d="M2.5 8.5l3.7 3.7 7.3-8" />,
} as const;

/** The arrow of something that opens. */
export function Chevron({ open }: { readonly open: boolean }) {
  return (
    <svg className="zp-chevron" viewBox="0 0 12 12" width="12" height="12" aria-hidden focusable="false">
      <path className="zp-stroke" d={open ? 'M2 8l4-4 4 4' : 'M2 4l4 4 4-4'} />
    </svg>
  );
}
