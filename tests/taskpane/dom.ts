import { TextDecoder, TextEncoder } from 'node:util';

/** What the pages of a browser have and jsdom lacks. */
Object.assign(globalThis, { TextDecoder, TextEncoder, IS_REACT_ACT_ENVIRONMENT: true });

// To work out styles takes jsdom most of a test's time; what is hidden is so by its attribute.
window.getComputedStyle = (element) => (element as HTMLElement).style;
