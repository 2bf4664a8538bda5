import { readSheet } from '../read-case.ts';
import type { Session } from '../session.ts';
import { gatherPeople } from './gather-people.ts';
import type { NamedSheet, People } from './gather-people.ts';

/** Reads the answers of several people to one questionnaire. */
export async function readPeople(
  [path, ...others]: readonly [string, ...string[]],
  questionnaire: string | undefined,
  session: Session,
): Promise<People> {
  const first = await readSheet(path, { questionnaire }, session);
  const sheets: NamedSheet[] = [];
  for (const other of others) {
    const sheet = await readSheet(other, { questionnaire }, session, first);
    sheets.push({ path: other, ...sheet });
  }
  return gatherPeople([{ path, ...first }, ...sheets]);
}
