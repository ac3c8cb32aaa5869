import { z } from "zod";
import type { RiskClass } from "#domain/vocabulary.ts";
import type { PersonHandle } from "#local/people.ts";
import { CLASS_ANSWERS } from "#tests/domain/classification/classAnswers.ts";

/** How a person sends a POST below `/api` and gets the body that was answered. */
type Post = (as: PersonHandle, path: string, body: unknown) => Promise<unknown>;

const viewSchema = z.object({ revision: z.number() });
const SEEN = "changedMeanwhile";
const refusedSchema = z.object({
  code: z.literal(SEEN),
  details: z.record(z.string(), z.unknown()),
});

/**
 * Has the decision tree of an open case answered so that it gives a class, and confirmed by a second coordinator, who does
 * not decide. Answers the revision that the decision then names.
 */
export async function classifyCase(
  post: Post,
  key: string,
  riskClass: RiskClass,
  by: PersonHandle = "coordinator-2",
): Promise<number> {
  const path = `/api/cases/${key}/classification`;
  const wanted = (seen: Readonly<Record<string, unknown>>) => ({
    answers: Object.fromEntries(
      Object.entries(CLASS_ANSWERS[riskClass]).map(([question, answer]) => [
        question,
        { answer, seen: seen[question] ?? null },
      ]),
    ),
  });
  const first = await post(by, path, wanted({}));
  // Answered before: now with what stands there.
  const refused = refusedSchema.safeParse(first).data;
  const answered = refused === undefined ? first : await post(by, path, wanted(refused.details));
  const { revision } = viewSchema.parse(answered);
  return viewSchema.parse(await post(by, `${path}/confirm`, { revision })).revision;
}

/** The same by the test service. */
export function postBy(running: {
  readonly call: (
    as: string,
    method: string,
    path: string,
    body: unknown,
  ) => Promise<{ readonly body: unknown }>;
}): Post {
  return async (as, path, body) => (await running.call(as, "POST", path, body)).body;
}
