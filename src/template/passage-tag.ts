import { Tag } from 'liquidjs';
import type { Context, Emitter, Liquid, Parser, TagToken, Template, TopLevelToken } from 'liquidjs';
import { isRecord } from '../source/is-record.ts';
import { markValue } from './marks.ts';
import type { BlockUse, TagClass } from './block-tag.ts';

/** Where the words of an expert stand among the values: passage → the text that takes its place. */
export const REWRITTEN = '__rewritten';

/** `{% passage NAME %} … {% endpassage %}`: what stands between, unless an expert rewrote it. */
export function passageTag(note: (use: BlockUse) => void): TagClass {
  return class PassageTag extends Tag {
    readonly #passage: string;
    readonly #templates: Template[] = [];

    constructor(token: TagToken, remain: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, remain, liquid);
      this.#passage = token.tokenizer.readIdentifier().content;
      const { begin, end } = token;
      note({ name: this.#passage, args: [], begin, end });
      parser
        .parseStream(remain)
        .on('tag:endpassage', function stopHere() {
          this.stop();
        })
        .on('template', (template: Template) => {
          this.#templates.push(template);
        })
        .on('end', () => {
          throw new Error(`tag {% passage ${this.#passage} %} not closed`);
        })
        .start();
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const own = rewritten(context.environments, this.#passage);
      if (own === undefined) {
        yield this.liquid.renderer.renderTemplates(this.#templates, context, emitter);
        return;
      }
      const paragraphs = own.trim().split(/\n\s*\n/);
      emitter.write(`\n\n${paragraphs.map((text) => markValue(text.trim())).join('\n\n')}\n\n`);
    }

    // eslint-disable-next-line require-yield -- Liquid asks for a generator
    *children(): Generator<unknown, Template[]> {
      return this.#templates;
    }
  };
}

/** The text that an expert gave for a passage. */
function rewritten(values: unknown, passage: string): string | undefined {
  const all = isRecord(values) ? values[REWRITTEN] : undefined;
  const own = isRecord(all) && Object.hasOwn(all, passage) ? all[passage] : undefined;
  return typeof own === 'string' ? own : undefined;
}
