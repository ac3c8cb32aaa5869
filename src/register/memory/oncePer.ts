/** Reads each object once: what an item's columns say does not change, and its next state is another object. */
export function oncePer<One extends object, Value extends object>(
  read: (one: One) => Value,
): (one: One) => Value {
  const known = new WeakMap<One, Value>();
  return (one) => {
    const value = known.get(one) ?? read(one);
    known.set(one, value);
    return value;
  };
}
