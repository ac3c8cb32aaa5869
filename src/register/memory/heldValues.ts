import { type EntryValues, entryValues, type FieldValue } from "#domain/entry/entry.ts";
import { FIELDS } from "#domain/entry/fields.ts";

/** What is shorter is kept as it is: almost all values are, and they are read all the time. */
const LONG = 64;
/** Before the texts: how many there are, then for each the place of its field in the table and its length. */
const COUNT_BYTES = 1;
const PLACE_BYTES = 5;

const PACKED = Symbol("packed");
interface Packed {
  readonly [PACKED]: Buffer;
}

/**
 * The same values in less memory: long texts and lists lie together as UTF-8 beside the heap, and each is read when
 * somebody asks for it. As strings they would take two bytes a letter from the first dash or quotation mark on.
 */
export function heldValues(values: EntryValues): EntryValues {
  const long = FIELDS.flatMap(({ key }, place) => {
    const text = longText(values[key]);
    return text === undefined ? [] : [{ place, text, length: Buffer.byteLength(text) }];
  });
  const places = new Set(long.map(({ place }) => place));
  const short = FIELDS.flatMap(({ key }, place) => (places.has(place) ? [] : [[key, values[key]]]));
  const held = inOnePiece(entryValues(Object.fromEntries(short)));
  if (long.length === 0) return held;
  Object.defineProperty(held, PACKED, { value: packedTexts(long) });
  for (const place of places) {
    Object.defineProperty(held, FIELDS[place]?.key ?? "", READERS[place] ?? {});
  }
  return held;
}

/** What is set property by property is a table of keys and values in V8; what JSON.parse makes has its values alone. */
function inOnePiece(values: EntryValues): EntryValues {
  return JSON.parse(JSON.stringify(values));
}

function longText(value: FieldValue | undefined): string | undefined {
  if (value === undefined || typeof value === "boolean") return undefined;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  // Half of a pair of surrogates would be lost in UTF-8.
  return text.length < LONG || !text.isWellFormed() ? undefined : text;
}

interface PlacedText {
  readonly place: number;
  readonly text: string;
  readonly length: number;
}

function packedTexts(texts: readonly PlacedText[]): Buffer {
  const head = COUNT_BYTES + texts.length * PLACE_BYTES;
  const size = texts.reduce((sum, { length }) => sum + length, head);
  // Of its own: a part of Node's shared pool would keep the whole pool.
  const packed = Buffer.allocUnsafeSlow(size);
  packed.writeUInt8(texts.length, 0);
  let at = head;
  for (const [index, { length, place, text }] of texts.entries()) {
    packed.writeUInt8(place, COUNT_BYTES + index * PLACE_BYTES);
    packed.writeUInt32LE(length, COUNT_BYTES + index * PLACE_BYTES + 1);
    packed.write(text, at, "utf8");
    at += length;
  }
  return packed;
}

/** One reader a field, the same for all entries, so that their values share one form in memory. */
const READERS: readonly PropertyDescriptor[] = FIELDS.map(({ kind }, wanted) => ({
  enumerable: true,
  get(this: Packed): unknown {
    const text = textAt(this[PACKED], wanted);
    return kind === "list" || kind === "multiChoice" ? JSON.parse(text) : text;
  },
}));

function textAt(packed: Buffer, wanted: number): string {
  const count = packed.readUInt8(0);
  let at = COUNT_BYTES + count * PLACE_BYTES;
  for (let index = 0; index < count; index++) {
    const place = packed.readUInt8(COUNT_BYTES + index * PLACE_BYTES);
    const length = packed.readUInt32LE(COUNT_BYTES + index * PLACE_BYTES + 1);
    if (place === wanted) return packed.toString("utf8", at, at + length);
    at += length;
  }
  throw new Error("A value was packed without its text");
}
