import { fromBuffer } from 'yauzl';
import type { Entry } from 'yauzl';

/** More than this is no survey, but an attack or a mistake. */
const PACKAGE_LIMITS: Readonly<Record<'bytes' | 'ratio' | 'entries', number>> = {
  bytes: 300 * 1024 * 1024,
  ratio: 200,
  entries: 2000,
};

export type PackageProblem =
  | { readonly code: 'workbook-broken'; readonly args: { readonly reason: string } }
  | {
      readonly code: 'workbook-too-large';
      readonly args: { readonly what: string; readonly found: number; readonly limit: number };
    };

/** Looks at the table of contents of an XLSX before anything is unpacked; undefined where it is all right. */
export function checkPackage(bytes: Uint8Array): Promise<PackageProblem | undefined> {
  return new Promise((resolve) => {
    const broken = (error: Error): void => {
      resolve({ code: 'workbook-broken', args: { reason: error.message.slice(0, 100) } });
    };
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) {
        broken(error);
        return;
      }
      if (zip.entryCount > PACKAGE_LIMITS.entries) {
        resolve(tooLarge('entries', zip.entryCount));
        return;
      }
      let size = 0;
      zip.on('error', broken);
      zip.on('end', () => resolve(undefined));
      zip.on('entry', ({ uncompressedSize, compressedSize }: Entry) => {
        size += uncompressedSize;
        const ratio = uncompressedSize / Math.max(compressedSize, 1);
        // A small part may well be all zeros.
        if (ratio > PACKAGE_LIMITS.ratio && uncompressedSize > 1_048_576) {
          resolve(tooLarge('ratio', Math.round(ratio)));
        } else if (size > PACKAGE_LIMITS.bytes) resolve(tooLarge('bytes', size));
        else zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

function tooLarge(what: keyof typeof PACKAGE_LIMITS, found: number): PackageProblem {
  return { code: 'workbook-too-large', args: { what, found, limit: PACKAGE_LIMITS[what] } };
}
