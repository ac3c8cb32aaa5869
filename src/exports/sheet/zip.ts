import { constants, crc32, deflateRawSync } from "node:zlib";

/** How much is compressed at once: what waits to be compressed is all that stands in memory. */
const SLICE_BYTES = 128 * 1024;
/** How much text becomes bytes at once: so much of it stays near the processor. */
const TEXT_LENGTH = 16 * 1024;
/** UTF-8 needs at most so many for each unit of a text. */
const MOST_BYTES_EACH = 3;
/** Fast: a level more takes longer than the rest of the file, and saves little of what repeats itself this much. */
const LEVEL = 1;
const LONGEST_FILE = 0xffff_ffff;

const LOCAL_HEADER = 0x0403_4b50;
const DATA_DESCRIPTOR = 0x0807_4b50;
const CENTRAL_HEADER = 0x0201_4b50;
const END_OF_DIRECTORY = 0x0605_4b50;
const VERSION = 20;
/** Sizes follow the data; names are UTF-8 (APPNOTE.TXT 4.4.4). */
const FLAGS = 0x0808;
const DEFLATED = 8;

interface Packed {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

/** A zip container that is given out while it is written, one part after the other. */
export interface ZipWriter {
  /** A part is written piece by piece and ended before the next begins. */
  part(name: string): ZipPart;
  end(): void;
}

export interface ZipPart {
  write(text: string): void;
  end(): void;
}

/** The day and time of each part, as MS-DOS has them: the same file has the same bytes. */
function dosTime(instant: string): { readonly time: number; readonly date: number } {
  const at = new Date(instant);
  const year = Math.max(0, at.getUTCFullYear() - 1980);
  return {
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
    date: (year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
  };
}

export function createZip(madeAt: string, emit: (bytes: Uint8Array) => void): ZipWriter {
  const { date, time } = dosTime(madeAt);
  const parts: Packed[] = [];
  const slice = Buffer.allocUnsafe(SLICE_BYTES + TEXT_LENGTH * MOST_BYTES_EACH * 2);
  let offset = 0;

  function put(bytes: Uint8Array): void {
    offset += bytes.length;
    if (offset > LONGEST_FILE) throw new RangeError("A file of this kind holds at most 4 GB");
    emit(bytes);
  }

  return {
    part(name) {
      const begun = offset;
      const path = Buffer.from(name);
      let [crc, packed, size] = [0, 0, 0];
      let waiting = "";
      let filled = 0;
      put(
        fields(
          [4, LOCAL_HEADER],
          [2, VERSION],
          [2, FLAGS],
          [2, DEFLATED],
          [2, time],
          [2, date],
          [12, 0],
          [2, path.length],
          [2, 0],
        ),
      );
      put(path);

      /** Each slice ends at a whole byte, so that the slices one after the other are one deflated stream (RFC 1951). */
      function pack(bytes: Uint8Array, finishFlush: number): void {
        crc = crc32(bytes, crc);
        size += bytes.length;
        if (size > LONGEST_FILE) throw new RangeError("A part of a file holds at most 4 GB");
        const deflated = deflateRawSync(bytes, { level: LEVEL, finishFlush });
        packed += deflated.length;
        put(deflated);
      }

      function packSlice(finishFlush: number): void {
        pack(slice.subarray(0, filled), finishFlush);
        filled = 0;
      }

      function encode(): void {
        if (waiting.length * MOST_BYTES_EACH > slice.length - filled) {
          packSlice(constants.Z_SYNC_FLUSH);
        }
        if (waiting.length * MOST_BYTES_EACH > slice.length) {
          pack(Buffer.from(waiting), constants.Z_SYNC_FLUSH);
        } else {
          filled += slice.write(waiting, filled);
        }
        waiting = "";
        if (filled >= SLICE_BYTES) packSlice(constants.Z_SYNC_FLUSH);
      }

      return {
        write(text) {
          waiting += text;
          if (waiting.length >= TEXT_LENGTH) encode();
        },
        end() {
          encode();
          packSlice(constants.Z_FINISH);
          put(fields([4, DATA_DESCRIPTOR], [4, crc], [4, packed], [4, size]));
          parts.push({ name: path, offset: begun, crc, packed, size });
        },
      };
    },
    end() {
      const begun = offset;
      for (const part of parts) {
        put(
          fields(
            ...([
              [4, CENTRAL_HEADER],
              [2, VERSION],
              [2, VERSION],
              [2, FLAGS],
              [2, DEFLATED],
              [2, time],
              [2, date],
              [4, part.crc],
              [4, part.packed],
              [4, part.size],
              [2, part.name.length],
              // Extra field, comment, disk, attributes within and without.
              [12, 0],
              [4, part.offset],
            ] as const),
          ),
        );
        put(part.name);
      }
      const count = parts.length;
      const length = offset - begun;
      put(
        fields(
          [4, END_OF_DIRECTORY],
          [4, 0],
          [2, count],
          [2, count],
          [4, length],
          [4, begun],
          [2, 0],
        ),
      );
    },
  };
}

/** Numbers as a zip file has them: so many bytes each, the lowest first. */
function fields(...values: readonly (readonly [bytes: number, value: number])[]): Uint8Array {
  const length = values.reduce((sum, [bytes]) => sum + bytes, 0);
  const buffer = Buffer.alloc(length);
  let at = 0;
  for (const [bytes, value] of values) {
    if (value !== 0) buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}
