import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Fluent's style sheets carry this word, which the page's policy lets through. */
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: 'ziping' } });

/** The tokens stand in the style sheet of the page, not in the script. */
const NO_TOKENS = {};

/** What Fluent's components need around them. Only for parts that load on demand: see docs/design.md. */
export function Fluent({ children }: { readonly children: ReactNode }) {
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={NO_TOKENS} className="zp-fluent">
        {children}
      </FluentProvider>
    </RendererProvider>
  );
}
