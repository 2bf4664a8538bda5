import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { SourceIndex } from '../source/source-index.ts';
import { takeBeside } from './beside.ts';
import type { Beside } from './beside.ts';
import { checkPng } from './check-png.ts';
import type { Logo } from './logo/logo.ts';
import { readSvg } from './logo/read-svg.ts';
import { placeInText } from './text-place.ts';

/** A logo as `theme.yaml` names it. */
export interface LogoFile {
  readonly file: string;
  readonly alternative: string;
  /** Beside an SVG: the same as PNG, for Word. */
  readonly word?: string;
}

export interface LogoLoad {
  readonly logo?: Logo;
  readonly diagnostics: readonly Diagnostic[];
}

/** The picture that a theme names, looked through, and the one it names for Word. */
export function loadLogo(
  { file, word, alternative }: LogoFile,
  beside: Beside,
  index: SourceIndex,
): LogoLoad {
  const load = loadPicture({ key: 'file', file, alternative }, beside, index);
  if (word === undefined) return load;
  const other = loadPicture({ key: 'word', file: word, alternative }, beside, index);
  const diagnostics = [...load.diagnostics, ...other.diagnostics];
  const { logo } = load;
  if (logo?.kind !== 'svg' || other.logo?.kind !== 'png') return { ...load, diagnostics };
  return { logo: { ...logo, picture: other.logo }, diagnostics };
}

interface Picture {
  readonly key: 'file' | 'word';
  readonly file: string;
  readonly alternative: string;
}

function loadPicture(
  { key, file, alternative }: Picture,
  beside: Beside,
  index: SourceIndex,
): LogoLoad {
  const at = ['logo', key];
  const { bytes, diagnostics } = takeBeside({ name: file, kind: 'logo', at }, beside, index);
  if (!bytes) return { diagnostics };
  const place = index.locate(at);
  if (/\.svg$/i.test(file)) return loadSvg(bytes, { file, alternative }, place);
  const png = checkPng(bytes);
  if ('problem' in png) return unreadable(png.problem, file, place);
  return { logo: { kind: 'png', bytes, alternative, ...png }, diagnostics: [] };
}

/** Most findings of one drawing that are told. */
const TOLD = 10;

function loadSvg(bytes: Uint8Array, { file, alternative }: LogoFile, place: Place): LogoLoad {
  const text = textOf(bytes);
  if (text === undefined) return unreadable('not_utf8', file, place);
  const { drawing, refused } = readSvg(text);
  if (drawing) return { logo: { ...drawing, alternative }, diagnostics: [] };
  const own = place.file.replace(/[^/\\]*$/, file);
  const diagnostics = refused.slice(0, TOLD).map(({ kind, name, begin, end }): Diagnostic => ({
    ...placeInText(text, own, begin, end),
    code: 'logo-not-drawable',
    severity: 'error',
    args: { kind, name },
  }));
  return { diagnostics };
}

function unreadable(problem: string, path: string, place: Place): LogoLoad {
  const args = { path, problem };
  return { diagnostics: [{ ...place, code: 'logo-not-readable', severity: 'error', args }] };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
