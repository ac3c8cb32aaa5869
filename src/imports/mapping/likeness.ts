/** From here on two texts may mean the same: half of their pairs of letters are shared. */
export const LIKELY = 0.5;

/** How much two folded texts look alike, from 0 to 1: Dice's coefficient of their pairs of letters. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size || 1);
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = text.replaceAll(" ", "");
  return new Set(
    Array.from(letters, (_, at) => letters.slice(at, at + 2)).filter((p) => p.length === 2),
  );
}
