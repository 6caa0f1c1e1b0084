import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { css, escape, html } from '../../src/report/html';
import { all, parse } from './support';

/** Text with the signs that make trouble in markup. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('<script>', '</td>', '"onload=', "'", '&lt;', '&#60;', ']]>', '<!--', '\u0000', '\r'),
      fc.constantFrom('\uD800', '\uDC00', '\uFFFE', '\u202E', '\u0085', '\u{1F600}', '表', '`', '${'),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.nat(0xffff).map((code) => String.fromCharCode(code)),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('escape', () => {
  test.each([
    ['<b class="x">\'&amp;', '&lt;b class=&quot;x&quot;&gt;&#39;&amp;amp;'],
    ['a\r\nb\rc\td', 'a\nb\nc\td'],
    ['\u0000\u001B\u0085', '\uFFFD\uFFFD\uFFFD'],
    ['\uD800x\uDC00', '\uFFFDx\uFFFD'],
    ['\u{1F600}𠮷', '\u{1F600}𠮷'],
    ['\u202Eexe.fdp', '\uFFFDexe.fdp'],
    ['≥95%　“万元”', '≥95%　“万元”'],
  ])('%j', (text, written) => expect(escape(text)).toBe(written));
});

describe('html', () => {
  test('lists are joined, false and undefined leave nothing, numbers and markup stand', () => {
    const made = html`<p>${['a<', html`<b>${1}</b>`, false, undefined, 0]}</p>`;
    expect(made.text).toBe('<p>a&lt;<b>1</b>0</p>');
  });

  test('an object that only looks like markup is text or nothing', () => {
    const forged = JSON.parse('{"text":"<script>"}') as never;
    expect(() => html`<p>${forged}</p>`).toThrow();
  });

  test('the indentation of the source is left out, that of the content is not', () => {
    expect(
      html`<p>
        <b>${'a\n   b'}</b>
      </p>`.text,
    ).toBe('<p>\n<b>a\n   b</b>\n</p>');
  });

  test('styles are taken as they are written', () => {
    const made = css`
      a > b::before {
        content: 'x';
      }
    `;
    expect(made.text).toBe("\na > b::before {\ncontent: 'x';\n}\n");
  });

  test('no text becomes markup, in an element or in an attribute', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, title) => {
        const page = parse(`\n${html`<p title="${title}">${text}</p>`.text}`);
        const [p, ...others] = all(page);
        expect(others).toEqual([]);
        expect(Object.keys(p?.attributes ?? {})).toEqual(['title']);
        const plain = (given: string): string =>
          given.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}\p{NChar}\p{Bidi_C}]/gu, '\uFFFD');
        expect(p?.text).toBe(plain(text));
        // XML reads white space in attributes as spaces.
        expect(p?.attributes['title']).toBe(plain(title).replace(/[\t\n]/g, ' '));
      }),
      { numRuns: 500 },
    );
  });

  test('no template of ours leaves an attribute unquoted', () => {
    const folder = join(__dirname, '../../src/report');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
      expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(/\s[a-z-]+=\$\{/);
    }
  });
});
