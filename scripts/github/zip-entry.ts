import { crc32, inflateRawSync } from 'node:zlib';

/** What is wrong with an archive; its message quotes nothing of the archive. */
export class ZipProblem extends Error {}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Most entries that are looked at. */
const MOST_ENTRIES = 100;

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The bytes of one file of a ZIP archive, by its exact name, in memory: no path of the archive is ever written to.
 * At most `most` bytes are unpacked. Throws `ZipProblem` where the archive is none, has no such file, or it is larger.
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
 */
export function zipEntry(zip: Buffer, name: string, most: number): Buffer {
  try {
    const { method, crc, packed, size, offset } = find(zip, name);
    if (size > most) throw new ZipProblem(`The file in the archive has more than ${most} bytes.`);
    if (zip.readUInt32LE(offset) !== LOCAL) throw new ZipProblem('The archive is damaged.');
    const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    const bytes = zip.subarray(start, start + packed);
    if (bytes.length !== packed) throw new ZipProblem('The archive is damaged.');
    const file = method === 0 ? bytes : unpacked(bytes, method, most);
    if (file.length !== size || crc32(file) !== crc) throw new ZipProblem('The archive is damaged.');
    return file;
  } catch (error) {
    // Reading beyond the end of the archive.
    if (error instanceof RangeError) throw new ZipProblem('The archive is damaged.');
    throw error;
  }
}

function unpacked(bytes: Buffer, method: number, most: number): Buffer {
  if (method !== 8) throw new ZipProblem('The archive is packed in a way that is not known.');
  try {
    return inflateRawSync(bytes, { maxOutputLength: most });
  } catch {
    throw new ZipProblem(`The file in the archive is damaged, or has more than ${most} bytes.`);
  }
}

function find(zip: Buffer, name: string): Entry {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new ZipProblem('What came is no archive.');
  const entries = zip.readUInt16LE(end + 10);
  if (entries > MOST_ENTRIES) throw new ZipProblem(`The archive has more than ${MOST_ENTRIES} files.`);
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < entries; index++) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new ZipProblem('The archive is damaged.');
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + length) === name) {
      return {
        method: zip.readUInt16LE(at + 10),
        crc: zip.readUInt32LE(at + 16),
        packed: zip.readUInt32LE(at + 20),
        size: zip.readUInt32LE(at + 24),
        offset: zip.readUInt32LE(at + 42),
      };
    }
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new ZipProblem('The archive has no such file.');
}
