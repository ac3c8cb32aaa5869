/** `LONG=1`, as `npm run test:long` sets it: what is exhaustive is played in full, else as a sample that is the same each time. */
export const isLong = process.env.LONG === "1";

export function extent<Value>({ full, sample }: { readonly full: Value; readonly sample: Value }) {
  return isLong ? full : sample;
}
