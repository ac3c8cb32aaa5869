import { err, type Result } from "#domain/result.ts";

const TRIES = 5;

/** Another writer was faster: what was read no longer holds, and everything is read and computed again. */
export async function retryRaced<Value, Problem>(
  once: () => Promise<Result<Value, Problem | "raced">>,
): Promise<Result<Value, Exclude<Problem, "raced"> | "changedMeanwhile">> {
  for (let tries = 0; tries < TRIES; tries++) {
    const done = await once();
    if (done.ok) return done;
    if (isFinal(done.problem)) return err(done.problem);
  }
  return err("changedMeanwhile");
}

function isFinal<Problem>(problem: Problem | "raced"): problem is Exclude<Problem, "raced"> {
  return problem !== "raced";
}
