/** Deeper than anything of ours. */
const DEPTH = 40;
const PROTO = "__proto__";
/** Most texts have neither the word nor an escape that could hide it. */
const SUSPECT = /__proto__|\\u/;

/**
 * Where a record from outside has `__proto__` for a key: a copy loses it without a word, or inherits what stands there.
 * (Other names that every object answers to are keys like any other; tables ask for their own keys alone.) Undefined where
 * there is none.
 */
export function protoKeyIn(input: unknown, depth = DEPTH): readonly string[] | undefined {
  if (typeof input !== "object" || input === null || depth === 0) return undefined;
  for (const [key, part] of Object.entries(input)) {
    if (key === PROTO) return [key];
    const within = protoKeyIn(part, depth - 1);
    if (within !== undefined) return [key, ...within];
  }
  return undefined;
}

/** JSON that was stored; with such a key it is none. */
export function parsePlainJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const path = SUSPECT.test(text) ? protoKeyIn(value) : undefined;
  if (path !== undefined) throw new SyntaxError(`No key of a record: ${path.join(".")}`);
  return value;
}
