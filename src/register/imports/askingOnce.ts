import type { Context } from "#register/memory/context.ts";

/** The same context, which asks the directory about each person once: many rows name the same few. */
export function askingOnce(context: Context): Context {
  const { people } = context;
  const asked = new Map<string, ReturnType<typeof people.person>>();
  return {
    ...context,
    people: {
      ...people,
      person(id) {
        const answer = asked.get(id) ?? people.person(id);
        asked.set(id, answer);
        return answer;
      },
    },
  };
}
