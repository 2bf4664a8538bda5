import { differingParts, PROOF_PARTS, proofOf } from '../../report/proof.ts';
import type { Proof } from '../../report/proof.ts';
import { namelessHash } from '../../report/redact/nameless-hash.ts';
import { readProof } from '../../render/proof/read-proof.ts';
import { UsageError } from '../errors.ts';
import { EXIT } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import type { VerifyWords } from '../words.ts';
import { readCase } from '../read-case.ts';
import type { ReadCase } from '../read-case.ts';
import { readFile } from '../read-file.ts';
import type { Session } from '../session.ts';

/** `diagnose verify REPORT ANSWERS`: calculates again and says whether the report has the same numbers. */
export async function verifyCommand(
  report: string,
  answers: string,
  { questionnaire }: VerifyWords,
  session: Session,
): Promise<ExitCode> {
  const { io, say } = session;
  const said = readProof(await readFile(io, report));
  if (!said) throw new UsageError('cli.no-proof', { path: report });
  const scored = await readCase(answers, { questionnaire }, session);
  const now = comparedWith(said, scored);
  const differing = differingParts(said, now);
  const lines = PROOF_PARTS.map((part) =>
    say('cli.verify-part', {
      part: say(`cli.verify-${part}`),
      outcome: say(differing.includes(part) ? 'cli.verify-differs' : 'cli.verify-same'),
    }),
  );
  const whole = say(differing.length === 0 ? 'cli.verify-all-same' : 'cli.verify-not-same');
  const engine =
    said.engine === now.engine
      ? []
      : [say('cli.verify-engine', { said: said.engine, now: now.engine })];
  io.stdout.write(`${[whole, ...lines, ...engine, say('cli.verify-limit')].join('\n')}\n`);
  return differing.length === 0 ? EXIT.ok : EXIT.findings;
}

/** What is calculated now; a redacted report knows the answers without the words in them. */
function comparedWith(said: Proof, { loaded, result, answers }: ReadCase): Proof {
  const now = proofOf(result, loaded.questionnaire.scoring.main);
  const nameless = namelessHash(answers);
  return said.answers === nameless ? { ...now, answers: nameless } : now;
}
