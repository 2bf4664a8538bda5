import type { Template } from '../../template/load-template.ts';
import type { BlockArgs } from '../../template/parts.ts';
import { assemble } from '../assemble.ts';
import { frontOf } from '../build-report.ts';
import type { BuiltReport } from '../build-report.ts';
import type { Block } from '../document.ts';
import { COHORT_BLOCKS } from './blocks/index.ts';
import type { CohortContext } from './cohort-context.ts';
import { cohortValues } from './cohort-values.ts';

/** A cohort, told as a template wants it → the report for the bureau. */
export function buildCohortReport(context: CohortContext, template: Template): BuiltReport {
  const { language, say, text, time, questionnaire } = context;
  const words = template.texts[language] ?? Object.values(template.texts)[0];
  if (!words) throw new Error('a template without a text');
  const { filled, diagnostics } = words.render(cohortValues(context));
  if (!filled) return { diagnostics };
  const { front, parts } = filled;
  const document = {
    title: front.title,
    language,
    meta: {
      subject: text(questionnaire.title),
      author: say('report.author'),
      keywords: [questionnaire.id],
      created: time,
    },
    ...frontOf(front, template.theme.words),
    blocks: assemble(
      parts,
      (name, args) => blocksNamed(name, args, context),
      template.theme.numbered,
    ),
  };
  return { document, diagnostics };
}

function blocksNamed(name: string, args: BlockArgs, context: CohortContext): readonly Block[] {
  const block = Object.hasOwn(COHORT_BLOCKS, name) ? COHORT_BLOCKS[name] : undefined;
  return block ? block.build(context, args) : [];
}
