/**
 * Fluent's tokens by their names, as references to the style sheet: what `@fluentui/tokens` lists one by one
 * in five kilobytes. The bundler puts this module in its place.
 */
export const tokens = new Proxy<Readonly<Record<string, string>>>(
  {},
  { get: (_, name) => `var(--${String(name)})` },
);
