import { expect, test } from 'vitest';
import { symbolsFor } from '../../src/ask/symbols.ts';

const ASCII_ONLY = /^\p{ASCII}*$/u;

test.each([
  ['the old console of Windows', { OS: 'Windows_NT' }],
  ['the console of Linux', { TERM: 'linux' }],
  ['a terminal that knows nothing', { TERM: 'dumb' }],
])('when pages are drawn on %s, then every mark is ASCII', (_, environment) => {
  expect(Object.values(symbolsFor(environment)).join('')).toMatch(ASCII_ONLY);
});

test.each([
  ['Windows Terminal', { OS: 'Windows_NT', WT_SESSION: '1' }],
  ['a terminal inside an editor on Windows', { OS: 'Windows_NT', TERM_PROGRAM: 'vscode' }],
  ['Git Bash', { OS: 'Windows_NT', TERM: 'xterm' }],
  ['tmux', { TERM: 'tmux-256color' }],
])('when pages are drawn on %s, then their marks are drawn in full', (_, environment) => {
  expect(symbolsFor(environment)).toMatchObject({ pointer: '❯', done: '█' });
});
