import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Template } from '../template/load-template.ts';
import type { Front } from '../template/front-schema.ts';
import type { BlockArgs } from '../template/parts.ts';
import type { ThemeWords } from '../template/theme.ts';
import { REWRITTEN } from '../template/passage-tag.ts';
import { assemble } from './assemble.ts';
import { BLOCKS } from './blocks/index.ts';
import { reportContext } from './context.ts';
import type { ReportContext, ReportInput } from './context.ts';
import type { Block, ReportDocument } from './document.ts';
import { proofOf } from './proof.ts';
import { templateValues } from './template-values.ts';

/** A report, or the findings in its template that stand in its way. */
export interface BuiltReport {
  readonly document?: ReportDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** A scored case with its advice, told as a template wants it → the report of one firm. */
export function buildReport(input: ReportInput, template: Template): BuiltReport {
  const context = reportContext(input);
  const { say, firm, language, time, scored, text } = context;
  const words = template.texts[language] ?? Object.values(template.texts)[0];
  if (!words) throw new Error('a template without a text');
  const { filled, diagnostics } = words.render({
    ...templateValues(context),
    [REWRITTEN]: input.expert?.passages ?? {},
  });
  if (!filled) return { diagnostics };
  const { front, parts } = filled;
  const document: ReportDocument = {
    title: `${firm} ${front.title}`,
    language,
    meta: {
      subject: text(scored.loaded.questionnaire.title),
      author: say('report.author'),
      keywords: [scored.result.questionnaire.id, firm],
      created: time,
    },
    ...frontOf(front, template.theme.words),
    blocks: assemble(
      parts,
      (name, args) => blocksNamed(name, args, context),
      template.theme.numbered,
    ),
    proof: proofOf(scored.result, context.main.id),
  };
  return { document, diagnostics };
}

function blocksNamed(name: string, args: BlockArgs, context: ReportContext): readonly Block[] {
  const block = Object.hasOwn(BLOCKS, name) ? BLOCKS[name] : undefined;
  return block ? block.build(context, args) : [];
}

/** What a document says outside its blocks. */
export function frontOf(
  front: Front,
  words: ThemeWords,
): Pick<ReportDocument, 'cover' | 'header' | 'footer' | 'contentsTitle'> {
  const { title, kicker = '', subtitle = '', notice = '', facts = [] } = front;
  return {
    cover: { kicker, title, subtitle, facts, notice },
    ...marginsOf(front, words),
    contentsTitle: front.contents ?? '',
  };
}

/** The words of the theme before those of the template. */
function marginsOf(
  { header = {}, footer = '' }: Front,
  { header_left: left = header.left, header_right: right = header.right, ...words }: ThemeWords,
): Pick<ReportDocument, 'header' | 'footer'> {
  return { header: { left: left ?? '', right: right ?? '' }, footer: words.footer ?? footer };
}
