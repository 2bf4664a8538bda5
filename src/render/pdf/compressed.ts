import { deflate, deflateSync } from 'node:zlib';
import type { StreamObject } from './collect-objects.ts';

/** Bytes from which compressing on another thread gains more than going there costs. */
const LARGE = 16_384;

/** A stream as it stands in the file. */
export interface Compressed {
  readonly number: number;
  readonly bytes: Promise<Buffer>;
}

/** An object with its stream, compressed where it is not yet; what a file says of itself stays readable. */
export function compressed({ number, text, stream }: StreamObject): Compressed {
  if (/\/Filter\b|\/Type \/Metadata\b/.test(text))
    return { number, bytes: Promise.resolve(written(number, text, stream)) };
  const packed = (bytes: Uint8Array): Buffer => {
    const words = text.replace(/\/Length \d+\n/, '/Filter /FlateDecode\n$&');
    return written(number, words, bytes);
  };
  if (stream.length < LARGE) return { number, bytes: Promise.resolve(packed(deflateSync(stream))) };
  return { number, bytes: pack(stream).then(packed) };
}

function pack(bytes: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    deflate(bytes, (error, packed) => (error ? reject(error) : resolve(packed)));
  });
}

function written(number: number, text: string, stream: Uint8Array): Buffer {
  const words = text.replace(/\/Length \d+\n/, `/Length ${stream.length}\n`);
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n${words}\nstream\n`, 'latin1'),
    stream,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}
