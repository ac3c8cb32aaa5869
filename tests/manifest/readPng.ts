import { inflateSync } from "node:zlib";

export interface Png {
  readonly width: number;
  readonly height: number;
  /** 2 is RGB, 6 is RGB with transparency. */
  readonly colorType: number;
  /** Red, green, blue and alpha of every pixel. */
  readonly pixels: readonly (readonly [number, number, number, number])[];
}

/** Reads PNG files of eight bits a channel without interlacing, as the icons are. */
export function readPng(file: Uint8Array): Png {
  const bytes = Buffer.from(file);
  if (bytes.toString("latin1", 1, 4) !== "PNG") throw new Error("not a PNG");
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const [depth, colorType = 0, , , interlace] = bytes.subarray(24, 29);
  if (depth !== 8 || interlace !== 0 || (colorType !== 2 && colorType !== 6)) {
    throw new Error("another kind of PNG");
  }
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT") {
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    }
  }
  const channels = colorType === 6 ? 4 : 3;
  const raw = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = raw.subarray(
      index * channels,
      (index + 1) * channels,
    );
    return [red, green, blue, alpha] as const;
  });
  return { width, height, colorType, pixels };
}

function unfiltered(data: Buffer, stride: number, height: number, channels: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column < channels ? 0 : (out[at - channels] ?? 0);
      const up = row === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = row === 0 || column < channels ? 0 : (out[at - stride - channels] ?? 0);
      const value = data[row * (stride + 1) + 1 + column] ?? 0;
      out[at] = (value + predicted(filter, left, up, corner)) & 255;
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const distances = [left, up, corner].map((value) => Math.abs(guess - value));
  const nearest = distances.indexOf(Math.min(...distances));
  return [left, up, corner][nearest] ?? 0;
}
