/** The few marks the interview draws. */
export interface Symbols {
  readonly pointer: string;
  readonly ticked: string;
  readonly open: string;
  readonly done: string;
  /** Of a bar: between what is sure and what is not there. */
  readonly perhaps: string;
  readonly left: string;
  readonly up: string;
  readonly down: string;
  readonly back: string;
  readonly leftKey: string;
  readonly rightKey: string;
}

const UNICODE: Symbols = {
  pointer: '❯',
  ticked: '[✔]',
  open: '[ ]',
  done: '█',
  perhaps: '▒',
  left: '░',
  up: '↑',
  down: '↓',
  back: '←',
  leftKey: '←',
  rightKey: '→',
};

const ASCII: Symbols = {
  pointer: '>',
  ticked: '[x]',
  open: '[ ]',
  done: '#',
  perhaps: '?',
  left: '-',
  up: '^',
  down: 'v',
  back: 'Esc',
  leftKey: 'Left ',
  rightKey: 'Right',
};

/** Plain ASCII for the Linux console, dumb terminals and the old console window of Windows. */
export function symbolsFor(environment: Readonly<Record<string, string | undefined>>): Symbols {
  const { TERM: terminal, OS: system, WT_SESSION: modern, TERM_PROGRAM: program } = environment;
  if (terminal === 'linux' || terminal === 'dumb') return ASCII;
  const oldConsole = system === 'Windows_NT' && modern === undefined && program === undefined;
  // A TERM on Windows means Git Bash, MSYS or a remote session, all of which have the marks.
  return oldConsole && terminal === undefined ? ASCII : UNICODE;
}
