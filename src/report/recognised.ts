import { roleCells } from '../core/forms/roles';
import { ROLE_BLOCKS, roleName, type RoleBlock } from '../core/forms/role-names';
import { isEvaluation, type AnyForm, type Recognition } from '../core/forms/types';
import { a1, a1Range, parseA1, type Address } from '../core/sheet/address';
import type { RoleLocale } from '../locales/roles';
import { drawnGrid } from './grid';
import { html, type Html } from './html';
import { baseName } from './names';
import { page } from './page';
import { drawTable, leftOut, type Dress } from './table';
import type { ReportWords } from './types';

/** One file: the forms recognised in it, or the sentence that says why it could not be read. */
export type RecognisedFile = { readonly path: string } & (
  { readonly forms: readonly AnyForm[] } | { readonly problem: string }
);

export type RecognisedWords = ReportWords & { readonly roles: RoleLocale };

/** What a cell was taken for. */
interface Tag {
  readonly block: RoleBlock | 'unknown';
  readonly text: string;
}

/**
 * What was recognised in some files: every form as it looks, with the roles of its cells. One HTML file
 * without scripts, for the screen and for A4 paper; whatever cells hold stands in it as text.
 */
export function renderRecognised(files: Iterable<RecognisedFile>, words: RecognisedWords): string {
  const { roles } = words;
  const sections: Html[] = [];
  for (const file of files) {
    if ('problem' in file) sections.push(html`<p class="unreadable">${file.problem}</p>`);
    else if (file.forms.length === 0)
      sections.push(html`<p class="note">${baseName(file.path)} ${roles.noForms}</p>`);
    else for (const form of file.forms) sections.push(section(file.path, form, words));
  }
  const content = html`<main>
    <header class="cover"><h1>${roles.title}</h1></header>
    <p class="note intro">${roles.intro}</p>
    ${sections}
  </main>`;
  return page(roles.title, content, words);
}

function section(path: string, form: AnyForm, words: RecognisedWords): Html {
  const { cli, report, roles } = words;
  const { sheet, range, kind } = form;
  const tags = tagsOf(form, roles);
  const held = [...tags.keys()].map(parseA1).filter((at): at is Address => at !== undefined);
  const grid = drawnGrid(sheet, range, held);
  const dress = (address: string): Dress => {
    const own = tags.get(address) ?? [];
    return {
      kinds: own.some(({ block }) => block === 'unknown') ? ['unknown'] : [],
      marks: own.map(({ block, text }) => html`<span class="tag ${block}">${text}</span>`),
    };
  };
  const used = ROLE_BLOCKS.filter((block) => [...tags.values()].flat().some((tag) => tag.block === block));
  return html`<article class="recognised">
    <header>
      <h2>${form.fields.name?.text || form.title?.text || cli.kinds[kind]}</h2>
      <p class="note">
        ${[baseName(path), report.drawing.caption(sheet.name, a1Range(range)), cli.kinds[kind]].join(
          report.between,
        )}
      </p>
    </header>
    ${isEvaluation(form) && certainty(form.recognition, roles)}
    <section>
      <p class="legend">
        ${used.map((block) => html`<span class="tag ${block}">${roles.blocks[block]}</span> `)}${leftOut(
          grid,
          words,
        ).join(' ')}
      </p>
      ${drawTable(form, grid, dress, words)}
    </section>
  </article>`;
}

/** How sure the reading is, and what found no place. */
function certainty({ sure, unmatched }: Recognition, roles: RoleLocale): Html {
  const percent = html`<p class="sure">${roles.sure(Math.round(sure * 100))}</p>`;
  if (unmatched.length === 0) return percent;
  return html`${percent}
    <div class="unplaced">
      <h3>${roles.unplaced}</h3>
      <p class="note">${roles.unplacedHint}</p>
      <ul>
        ${unmatched.map(({ cell, text }) => html`<li><b>${a1(cell)}</b> ${text}</li>`)}
      </ul>
    </div>`;
}

/** The tags of each cell, by its address: what it was taken for, or that its heading is not known. */
function tagsOf(form: AnyForm, roles: RoleLocale): ReadonlyMap<string, readonly Tag[]> {
  const tags = new Map<string, Tag[]>();
  const put = (address: string, tag: Tag): void =>
    void tags.set(address, [...(tags.get(address) ?? []), tag]);
  for (const [role, address] of Object.entries(roleCells(form))) {
    const { block, word } = roleName(role);
    put(address, { block, text: roles.words[word] });
  }
  const unmatched = isEvaluation(form) ? form.recognition.unmatched : [];
  for (const { cell } of unmatched) put(a1(cell), { block: 'unknown', text: roles.unknown });
  return tags;
}
