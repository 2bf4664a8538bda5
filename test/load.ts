import { viewOf } from '../src/scoring/view.ts';
import { readFileSync } from 'node:fs';
import { checkAnswers, parseAnswers } from '../src/answers/load-answers.ts';
import type { AnswersLoad } from '../src/answers/load-answers.ts';
import type { Answers } from '../src/answers/types.ts';
import { loadCatalogue } from '../src/catalogue/load-catalogue.ts';
import type { CatalogueFiles, LoadedCatalogue } from '../src/catalogue/load-catalogue.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { loadQuestionnaire } from '../src/questionnaire/load-questionnaire.ts';
import type { LoadedQuestionnaire } from '../src/questionnaire/load-questionnaire.ts';

const utf8 = new TextEncoder();
const root = new URL('../', import.meta.url);

/** `line:column code` of each finding. */
export function brief(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

function must<T>(value: T | undefined, diagnostics: readonly Diagnostic[]): T {
  if (value === undefined) throw new Error(brief(diagnostics).join(', '));
  return value;
}

/** The catalogue that is shipped, with some files replaced by texts. */
export function catalogue(
  texts: Partial<Record<keyof CatalogueFiles, string>> = {},
): LoadedCatalogue {
  const file = (name: keyof CatalogueFiles): CatalogueFiles[typeof name] => {
    const text = texts[name];
    const path = `questionnaires/catalogue/${name}.yaml`;
    return { file: path, bytes: text === undefined ? bytesOf(path) : utf8.encode(text) };
  };
  const { loaded, diagnostics } = loadCatalogue({
    profile: file('profile'),
    capabilities: file('capabilities'),
    solutions: file('solutions'),
    policies: file('policies'),
  });
  return must(loaded, diagnostics);
}

export const SHIPPED_PROFILE: LoadedQuestionnaire['profile'] = catalogue().catalogue.profile;

/** Bytes of a file of this project. */
export function bytesOf(path: string): Uint8Array {
  return readFileSync(new URL(path, root));
}

/** A questionnaire from its text, with the shipped profile. */
export function questionnaire(text: string | Uint8Array): LoadedQuestionnaire {
  const bytes = typeof text === 'string' ? utf8.encode(text) : text;
  const { loaded, diagnostics } = loadQuestionnaire(
    { bytes, file: 'questionnaire.yaml' },
    SHIPPED_PROFILE,
  );
  return must(loaded, diagnostics);
}

/** A questionnaire of one section: its questions, indented by six, and what stands below `scoring`. */
export function tiny(questions: string, scoring: string): LoadedQuestionnaire {
  return questionnaire(`id: tiny
version: 1.0.0
title: t
languages: [zh-CN]
sections:
  - id: part
    title: p
    questions:
${questions}
scoring:
${scoring}`);
}

/** Checks an answer file given as text. */
export function check(loaded: LoadedQuestionnaire, text: string | Uint8Array): AnswersLoad {
  const bytes = typeof text === 'string' ? utf8.encode(text) : text;
  const { parsed, diagnostics } = parseAnswers(bytes, 'answers.yaml');
  return parsed
    ? checkAnswers(parsed, { loaded, profile: catalogueProfile, look: viewOf })
    : { diagnostics };
}

const catalogueProfile = catalogue().catalogue.profile;

/** Answers from plain values; they must have no error. */
export function answers(
  loaded: LoadedQuestionnaire,
  values: Readonly<Record<string, unknown>>,
  profile: Readonly<Record<string, unknown>> = {},
): Answers {
  const file = {
    questionnaire: loaded.questionnaire.id,
    profile: { name: '测试厂', ...profile },
    answers: values,
  };
  const { answers: found, diagnostics } = check(loaded, JSON.stringify(file));
  return must(found, diagnostics);
}
