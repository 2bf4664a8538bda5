interface Decoded {
  /** Without a BOM; what is no UTF-8 shows as U+FFFD. */
  readonly text: string;
  readonly isUtf8: boolean;
}

/** The text of a file, decoded once: several look at it. Nobody changes the bytes. */
export function decodeText(bytes: Uint8Array): Decoded {
  let decoded = known.get(bytes);
  if (!decoded) {
    decoded = decode(bytes);
    known.set(bytes, decoded);
  }
  return decoded;
}

const known = new WeakMap<Uint8Array, Decoded>();

const STRICT = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): Decoded {
  try {
    return { text: STRICT.decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder().decode(bytes), isUtf8: false };
  }
}
