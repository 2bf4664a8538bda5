import type { ParsedAnswers } from '../answers/load-answers.ts';
import type { LoadedQuestionnaire } from '../questionnaire/load-questionnaire.ts';
import { editYaml } from '../source/edit-yaml.ts';
import type { YamlEdit } from '../source/edit-yaml.ts';
import type { Migration } from '../versions/migrate-answers.ts';
import { lossName } from './migration-text.ts';
import type { Session } from './session.ts';

interface Move {
  readonly parsed: ParsedAnswers;
  readonly loaded: LoadedQuestionnaire;
  readonly migration: Migration;
}

/** The answer file as it is for the newer questionnaire; what was lost stands at its end as a comment. */
export function migratedText(text: string, move: Move, { say }: Session): string {
  const { migration, loaded } = move;
  const edits = [...identityEdits(move), ...migration.edits];
  return editYaml(text, edits, (removed) => {
    if (migration.lost.length === 0) return '';
    const { version } = loaded.questionnaire;
    const lines = migration.lost.flatMap(({ id, code, reason, value }) => {
      const why = say(`migrate.lost-${reason}`);
      // Of an answer that is kept in part, its whole as it was.
      const whole = removed.get(`answers.${id}`) ?? `${id}: ${JSON.stringify(value)}`;
      return [
        say('migrate.comment-lost', { id: lossName({ id, code }), why }),
        ...whole.split('\n'),
      ];
    });
    return [say('migrate.comment', { version }), ...lines].join('\n');
  });
}

/** Whom the answers belong to from now on; the hash only where the file has one. */
function identityEdits({ parsed: { file }, loaded }: Move): readonly YamlEdit[] {
  const { id, version, hash } = loaded.questionnaire;
  return [
    ...(file.questionnaire === id ? [] : [set('questionnaire', id)]),
    ...(file.version === version ? [] : [set('version', version)]),
    ...(file.hash === undefined ? [] : [set('hash', hash)]),
  ];
}

function set(key: string, value: string): YamlEdit {
  return { kind: 'set', path: [key], value };
}
