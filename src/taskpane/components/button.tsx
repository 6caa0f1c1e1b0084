import type { ComponentPropsWithRef, ReactNode } from 'react';

interface Props extends ComponentPropsWithRef<'button'> {
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly size?: 'small' | 'medium';
  readonly icon?: ReactNode;
}

/**
 * A button in Fluent's look, drawn by the style sheet. Fluent's own comes with 16 KB of script, which the
 * first list does without; its components serve in what opens later.
 */
export function Button({
  appearance = 'secondary',
  size = 'medium',
  icon,
  className,
  children,
  ...rest
}: Props) {
  const names = ['zp-button', `zp-button--${appearance}`, `zp-button--${size}`, className];
  return (
    <button type="button" className={names.filter(Boolean).join(' ')} {...rest}>
      {icon}
      {children}
    </button>
  );
}
