import { isEvaluation, type AnyForm, type Datum, type Form } from '../../forms/types';
import { compact } from '../../values/text';
import { proseOf } from '../text/amount';

/** A number that a unit's form states: of its projects, or of those of one grade. */
export interface StatedCount {
  readonly form: Form;
  readonly datum: Datum;
  readonly count: number;
  /** Undefined for all projects. */
  readonly grade: string | undefined;
}

const GRADES: Readonly<Record<string, string>> = {
  优秀: '优',
  优: '优',
  良好: '良',
  良: '良',
  中等: '中',
  合格: '中',
  中: '中',
  不合格: '差',
  差: '差',
};

const GRADE = '(优秀|优|良好|良|中等|不合格|合格|中|差)';

/** 23个项目, 项目共23个: in a sentence that speaks of self-evaluation or of the unit's project spending. */
const COUNTS = [/(\d{1,4})个[^\d，,、]{0,8}项目/g, /项目[^\d，,、。]{0,8}?(\d{1,4})个/g] as const;
const ABOUT = /自评|绩效评价|绩效管理|项目支出|预算项目/;
const OTHER = /上年|去年|20\d\d年(?:度)?[^。；;]{0,6}(?:较|比)|重点(?:评价|项目)|抽查|抽取/;

/** 优20个, 评为优的项目20个, 20个为优. */
const BEFORE = new RegExp(
  `[“"「]?${GRADE}[”"」]?(?:等级|等次|级)?(?:的)?(?:项目)?[:：]?(?:有|共|为)?(\\d{1,4})个`,
  'g',
);
const AFTER = new RegExp(
  `(\\d{1,4})个(?:项目)?(?:的)?(?:自评|评价)?(?:结果|等级|等次|评级)?(?:均|都)?(?:为|评为|是|达到)[“"「]?${GRADE}[”"」]?`,
  'g',
);

/** Every number of projects, and of projects by grade, that the unit's forms state in their texts. */
export function statedCounts(forms: readonly AnyForm[]): StatedCount[] {
  return forms.flatMap((form) =>
    form.kind === 'unit' && isEvaluation(form) ? proseOf(form).flatMap((datum) => countsIn(form, datum)) : [],
  );
}

function countsIn(form: Form, datum: Datum): StatedCount[] {
  const found: StatedCount[] = [];
  for (const sentence of compact(datum.text).split(/[。；;]/)) {
    if (!ABOUT.test(sentence) || OTHER.test(sentence)) continue;
    const [all] = COUNTS.flatMap((pattern) => [...sentence.matchAll(pattern)]).sort(
      (a, b) => a.index - b.index,
    );
    if (!all?.[1]) continue;
    found.push({ form, datum, count: Number(all[1]), grade: undefined });
    const rest = sentence.slice(all.index + all[0].length);
    const grades = new Map<string, number>();
    for (const [, word = '', count] of rest.matchAll(BEFORE)) grades.set(GRADES[word] ?? word, Number(count));
    for (const [, count, word = ''] of rest.matchAll(AFTER)) {
      const grade = GRADES[word] ?? word;
      if (!grades.has(grade)) grades.set(grade, Number(count));
    }
    for (const [grade, count] of grades) found.push({ form, datum, count, grade });
  }
  return found;
}

/** The most projects that the unit's forms speak of; undefined where they give no number. */
export function projectsStated(counts: readonly StatedCount[]): StatedCount | undefined {
  return counts
    .filter(({ grade }) => grade === undefined)
    .reduce<StatedCount | undefined>(
      (most, one) => (most && most.count >= one.count ? most : one),
      undefined,
    );
}
