import { evalToken, ForTag } from 'liquidjs';
import type { Context, Emitter, Liquid, Parser, TagToken, Template, TopLevelToken } from 'liquidjs';

/** A loop of a template: what each turn is called, and what it goes through. */
export interface LoopUse {
  readonly variable: string;
  readonly collection: string;
}

/** The loop of Liquid, whose turns count towards the limit, each with the length of what it repeats. */
export function countedFor(note: (use: LoopUse) => void): typeof ForTag {
  return class CountedFor extends ForTag {
    readonly #length: number;

    constructor(token: TagToken, remain: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, remain, liquid, parser);
      this.#length = (this.templates.at(-1)?.token.end ?? token.end) - token.begin;
      note({ variable: this.variable, collection: this.collection.getText() });
    }

    override *render(
      context: Context,
      emitter: Emitter,
    ): Generator<unknown, void | string, Template[]> {
      const turns: unknown = yield evalToken(this.collection, context);
      if (Array.isArray(turns)) context.memoryLimit.use(turns.length * this.#length);
      return yield* super.render(context, emitter);
    }
  };
}
