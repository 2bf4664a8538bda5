import { Unzlib } from 'fflate';

export type PngProblem = 'not_png' | 'damaged' | 'too_many_pixels' | 'interlaced';

export type CheckedPng = PngSize | { readonly problem: PngProblem };

interface PngSize {
  readonly width: number;
  readonly height: number;
}

/** A sign needs no more, and what draws it need hold no more. */
const MOST_PIXELS = 4_000_000;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The size of a PNG picture whose pixels are all there, and no more of them. */
export function checkPng(bytes: Uint8Array): CheckedPng {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return { problem: 'not_png' };
  const chunks = readChunks(bytes);
  const [head] = chunks ?? [];
  if (!chunks || head?.type !== 'IHDR' || head.data.length !== 13) return { problem: 'damaged' };
  return checkPixels(viewOf(head.data), chunks);
}

function checkPixels(head: DataView, chunks: readonly Chunk[]): CheckedPng {
  const [width, height] = [head.getUint32(0), head.getUint32(4)];
  if (width * height > MOST_PIXELS) return { problem: 'too_many_pixels' };
  if (head.getUint8(12) !== 0) return { problem: 'interlaced' };
  const bits = (SAMPLES.get(head.getUint8(9)) ?? 0) * head.getUint8(8);
  const expected = height * (1 + Math.ceil((width * bits) / 8));
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const whole = width > 0 && height > 0 && bits > 0 && unpacksTo(packed, expected);
  return whole ? { width, height } : { problem: 'damaged' };
}

/** Numbers of a pixel by its kind of colour. */
const SAMPLES = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The parts of the file up to its end; undefined where it is cut off. */
function readChunks(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') return chunks;
    chunks.push({ type, data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return undefined;
}

/** Whether packed bytes hold exactly so many; what holds more is not unpacked to its end. */
function unpacksTo(packed: readonly Uint8Array[], expected: number): boolean {
  let length = 0;
  const stream = new Unzlib((chunk) => {
    length += chunk.length;
  });
  try {
    for (const piece of packed.flatMap(inSteps)) {
      stream.push(piece, false);
      if (length > expected) return false;
    }
    stream.push(new Uint8Array(0), true);
  } catch {
    return false;
  }
  return length === expected;
}

function inSteps(data: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(data.length / STEP) }, (_, index) =>
    data.subarray(index * STEP, (index + 1) * STEP),
  );
}

/** Bytes that are unpacked before what they came to is looked at. */
const STEP = 4096;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
