/** Markup that stands in the page as it is. Only `html` makes it, and it escapes whatever it is given. */
class Markup {
  constructor(readonly text: string) {}
}

export type Html = Markup;

/** What may stand in a template: text is escaped, lists are joined, false and undefined leave nothing. */
export type Content = Html | string | number | false | undefined | readonly Content[];

/**
 * What has a meaning in markup, and what has no place in a page: control characters, lone surrogates,
 * non-characters, and marks that turn the direction of the text around them.
 */
const UNSAFE = /[&<>"']|(?![\t\n])[\p{Cc}\p{Cs}\p{NChar}\p{Bidi_C}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is only text, inside an element and inside a quoted attribute alike, in HTML and in XML. */
export function escape(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNSAFE, (found) => ENTITIES[found] ?? '\uFFFD');
}

/**
 * Markup from a template: html`<td title="${name}">${text}</td>`. The literal parts are taken as they are
 * written in our source, everything put in is escaped; attributes must be quoted, void tags closed (`<br />`).
 */
export function html(literals: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Markup(
    flush(literals)
      .map((literal, index) => (index === 0 ? '' : written(contents[index - 1])) + literal)
      .join(''),
  );
}

/** A part of the style sheet. Nothing can be put in: escaping knows markup, not styles. */
export function css(literals: TemplateStringsArray): Html {
  return new Markup(flush(literals).join(''));
}

const flushed = new WeakMap<TemplateStringsArray, readonly string[]>();

/** The literal parts without the indentation of our source, which would be the larger part of a page. */
function flush(literals: TemplateStringsArray): readonly string[] {
  const known = flushed.get(literals);
  if (known) return known;
  const made = literals.map((literal) => literal.replace(/\n\s*/g, '\n'));
  flushed.set(literals, made);
  return made;
}

function written(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(written).join('');
  return escape(String(content));
}
