import { folderName, freeName } from '../../ask/folder-name.ts';
import type { Session } from '../session.ts';
import { dayOf } from '../today.ts';
import { savedCases } from './saved-cases.ts';
import type { RunFolder } from './run-folder.ts';

/** What the files of a firm are named, and where its report lies from the table of scores; empty without one. */
export interface ReportName {
  readonly name: string;
  readonly file: string;
}

/** Names the report of each firm, in the order of the firms: clean and unique, also after those of an interrupted run. */
export async function reportNamer(
  { io }: Session,
  folder: RunFolder,
  format: string | undefined,
): Promise<(firm: string) => ReportName> {
  const taken = new Set<string>();
  const day = dayOf(io.now);
  for await (const { name } of savedCases(io, folder)) taken.add(name.toLowerCase());
  // Some systems take large and small letters for the same.
  const isTaken = (name: string): boolean => taken.has(name.toLowerCase());
  return (firm) => {
    const name = freeName(folderName(firm, day), isTaken);
    taken.add(name.toLowerCase());
    return { name, file: format === undefined ? '' : `reports/${name}.${format}` };
  };
}
