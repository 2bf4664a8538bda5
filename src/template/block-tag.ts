import { evalToken, Hash, Tag } from 'liquidjs';
import type { Arguments, Context, Emitter, Liquid, TagToken, TopLevelToken } from 'liquidjs';
import { TypeGuards } from 'liquidjs';
import { markCall } from './marks.ts';
import type { BlockArgs } from './parts.ts';

/** What Liquid makes of a tag; its types do not name it. */
export type TagClass = Liquid['tags'][string];

/** A use of a block in the text of a template. */
export interface BlockUse {
  readonly name: string;
  readonly args: readonly string[];
  readonly begin: number;
  readonly end: number;
}

/** `{% block NAME key: value %}`; every use is told to `note` as it is read. */
export function blockTag(note: (use: BlockUse) => void): TagClass {
  return class BlockTag extends Tag {
    readonly #block: string;
    readonly #hash: Hash;

    constructor(token: TagToken, remain: TopLevelToken[], liquid: Liquid) {
      super(token, remain, liquid);
      this.#block = token.tokenizer.readIdentifier().content;
      this.#hash = new Hash(token.tokenizer);
      const { begin, end } = token;
      note({ name: this.#block, args: Object.keys(this.#hash.hash), begin, end });
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const args: Record<string, BlockArgs[string]> = {};
      for (const [key, token] of Object.entries(this.#hash.hash)) {
        const value: unknown = token === undefined ? true : yield evalToken(token, context);
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
          args[key] = value;
        }
      }
      emitter.write(markCall(this.#block, args));
    }

    *arguments(): Arguments {
      for (const token of Object.values(this.#hash.hash)) {
        if (token && TypeGuards.isValueToken(token)) yield token;
      }
    }
  };
}
