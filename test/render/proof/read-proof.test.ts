import { expect, test } from 'vitest';
import { renderDocx } from '../../../src/render/docx/render-docx.ts';
import { renderHtml } from '../../../src/render/html/render-html.ts';
import { renderJson } from '../../../src/render/json/render-json.ts';
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts';
import { readProof } from '../../../src/render/proof/read-proof.ts';
import { differingParts } from '../../../src/report/proof.ts';
import type { Proof } from '../../../src/report/proof.ts';
import { documentOf, FONTS } from '../pdf/read-pdf.ts';

const PROOF: Proof = {
  engine: '0.1.0',
  questionnaire: { id: 'lighting', version: '1.0.0', hash: 'a'.repeat(64) },
  answers: 'b'.repeat(64),
  score: '31.3',
  level: null,
};

const DOCUMENT = { ...documentOf([]), proof: PROOF };

test.each([
  ['pdf', async () => (await renderPdf(DOCUMENT, FONTS)).bytes],
  ['docx', () => renderDocx(DOCUMENT)],
  ['html', () => renderHtml(DOCUMENT)],
  ['json', () => renderJson(DOCUMENT)],
] as const)('when a report is written as %s, then its proof is read back', async (_, render) => {
  expect(readProof(await render())).toEqual(PROOF);
});

test.each([
  '',
  '%PDF-1.7 stream\nx',
  'PK\u0003\u0004',
  '{',
  '{"document":{"proof":1}}',
  '<html>DiagnoseProof content="aaaa"',
])('when a file is %j, then it has none', (text) => {
  expect(readProof(new TextEncoder().encode(text))).toBeUndefined();
});

test.each([
  [{}, []],
  [{ answers: 'c' }, ['answers']],
  [{ score: '31.4', level: 1 }, ['score', 'level']],
  [{ questionnaire: { ...PROOF.questionnaire, hash: 'c' } }, ['questionnaire']],
  [{ engine: '9' }, []],
])('when %j differs, then it is said which part', (changed, parts) => {
  expect(differingParts({ ...PROOF, ...changed }, PROOF)).toEqual(parts);
});
