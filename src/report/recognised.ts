import { cellName, pagesOf } from '../core/audit/place';
import { rolesOf } from '../core/forms/roles';
import { ROLE_BLOCKS, roleName, type RoleBlock } from '../core/forms/role-names';
import { isEvaluation, type AnyForm, type Recognition } from '../core/forms/types';
import { a1, a1Range } from '../core/sheet/address';
import { placeIn, type Place } from '../core/sheet/layers';
import type { RoleLocale } from '../locales/roles';
import { placeText } from './form';
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
  readonly place: Place;
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
  const { kind } = form;
  const tags = tagsOf(form, roles);
  const used = ROLE_BLOCKS.filter((block) => tags.some((tag) => tag.block === block));
  return html`<article class="recognised">
    <header>
      <h2>${form.fields.name?.text || form.title?.text || cli.kinds[kind]}</h2>
      <p class="note">${[baseName(path), placeText(form, words), cli.kinds[kind]].join(report.between)}</p>
    </header>
    ${isEvaluation(form) && certainty(form, form.recognition, roles)}
    <section>
      <p class="legend">
        ${used.map((block) => html`<span class="tag ${block}">${roles.blocks[block]}</span> `)}
      </p>
      ${pagesOf(form).map((page) => drawPage(form, page, tags, words))}
    </section>
  </article>`;
}

/** What of a form stands on one sheet, with the tags of its cells. */
function drawPage(
  form: AnyForm,
  { sheet, range }: Pick<AnyForm, 'sheet' | 'range'>,
  tags: readonly Tag[],
  words: RecognisedWords,
): Html {
  const here = tags.filter(({ place }) => place.sheet === sheet);
  const grid = drawnGrid(
    sheet,
    range,
    here.map(({ place }) => place.cell),
  );
  const dress = (address: string): Dress => {
    const own = here.filter(({ place }) => a1(place.cell) === address);
    return {
      kinds: own.some(({ block }) => block === 'unknown') ? ['unknown'] : [],
      marks: own.map(({ block, text }) => html`<span class="tag ${block}">${text}</span>`),
    };
  };
  const left = leftOut(grid, words);
  const title = form.title && placeIn(form.sheet, form.title.cell);
  const table = { sheet, range, title: title?.sheet === sheet ? title : undefined };
  return html`${
    form.sheet.layers && html`<p class="page">${words.report.drawing.caption(sheet.name, a1Range(range))}</p>`
  }${left.length > 0 && html`<p class="legend">${left.join(' ')}</p>`}${drawTable(table, grid, dress, words)}`;
}

/** How sure the reading is, and what found no place. */
function certainty(form: AnyForm, { sure, unmatched }: Recognition, roles: RoleLocale): Html {
  const percent = html`<p class="sure">${roles.sure(Math.round(sure * 100))}</p>`;
  if (unmatched.length === 0) return percent;
  return html`${percent}
    <div class="unplaced">
      <h3>${roles.unplaced}</h3>
      <p class="note">${roles.unplacedHint}</p>
      <ul>
        ${unmatched.map(({ cell, text }) => html`<li><b>${cellName(form, placeIn(form.sheet, cell))}</b> ${text}</li>`)}
      </ul>
    </div>`;
}

/** The tags of all cells: what each was taken for, or that its heading is not known. */
function tagsOf(form: AnyForm, roles: RoleLocale): readonly Tag[] {
  const unmatched = isEvaluation(form) ? form.recognition.unmatched : [];
  return [
    ...rolesOf(form).map(([role, { cell }]): Tag => {
      const { block, word } = roleName(role);
      return { place: placeIn(form.sheet, cell), block, text: roles.words[word] };
    }),
    ...unmatched.map(({ cell }): Tag => ({
      place: placeIn(form.sheet, cell),
      block: 'unknown',
      text: roles.unknown,
    })),
  ];
}
