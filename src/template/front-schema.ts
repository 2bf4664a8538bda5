import { closed } from '../questionnaire/schema-parts.ts';
import type { JsonSchema } from '../questionnaire/schema-parts.ts';

/** What stands between `---` at the head of a template; every text may hold Liquid. */
export interface Front {
  readonly title: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  readonly notice?: string;
  readonly facts?: readonly { readonly label: string; readonly text: string }[];
  readonly header?: { readonly left?: string; readonly right?: string };
  readonly footer?: string;
  readonly contents?: string;
}

const text = (description: string): JsonSchema => ({ description, type: 'string' });

/** JSON Schema (2020-12) of what a template says before its text. */
export const FRONT_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'diagnose 报告模板开头',
  ...closed(['title'], {
    title: { ...text('报告名称。'), minLength: 1 },
    kicker: text('封面上名称前的一行小字。'),
    subtitle: text('封面上名称后的一行。'),
    notice: text('封面底下的说明。'),
    facts: {
      description: '封面上的几行要点；内容是空的不显示。',
      type: 'array',
      items: closed(['label', 'text'], { label: text('名目。'), text: text('内容。') }),
    },
    header: closed([], { left: text('页眉左边。'), right: text('页眉右边。') }),
    footer: text('页脚；{page} 是页码，{pages} 是总页数。'),
    contents: text('目录的标题。'),
  }),
};
