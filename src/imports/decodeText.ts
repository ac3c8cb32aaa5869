import { unreadable } from "./readProblem.ts";

/** Names of the WHATWG Encoding Standard. */
const MARKS = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;

const SAMPLE = 64 * 1024;
const PIECE = 1024 * 1024;

/** What a file says by its mark, else what its bytes can be: UTF-16, UTF-8, or what Windows wrote before. */
export function guessEncoding(bytes: Uint8Array): string {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return marked.encoding;
  return unmarkedUtf16(bytes) ?? (isUtf8(bytes) ? "utf-8" : "windows-1252");
}

/** Without its byte order mark. No character is replaced: what the encoding does not know is refused. */
export function decodeText(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(`not ${encoding}`);
  }
}

/** The same text as bytes of UTF-8, checked just as well: of a large file less is held than of a text. */
export function utf8Of(bytes: Buffer, encoding: string): Buffer {
  if (encoding !== "utf-8") return Buffer.concat([...transcoded(bytes, encoding)]);
  if (!isUtf8(bytes)) throw unreadable(`not ${encoding}`);
  const [{ mark }] = MARKS;
  return mark.every((byte, at) => bytes[at] === byte) ? bytes.subarray(mark.length) : bytes;
}

function* transcoded(bytes: Uint8Array, encoding: string): Generator<Buffer> {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    for (let at = 0; at < bytes.length; at += PIECE) {
      yield Buffer.from(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    }
    yield Buffer.from(decoder.decode());
  } catch {
    throw unreadable(`not ${encoding}`);
  }
}

/** In Latin texts every other byte of UTF-16 is zero, and no other text has zeros. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && even === 0) return "utf-16le";
  return even > sample.length / 4 && odd === 0 ? "utf-16be" : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (let at = 0; at < bytes.length; at += SAMPLE) {
      decoder.decode(bytes.subarray(at, at + SAMPLE), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
