import { tasksOf } from "#domain/cases/tasks.ts";
import type { RegisterReads } from "#register/register.ts";

/** How many tasks "Meine Aufgaben" shows this person. The chat carries no roles: a reviewer's count is what they were asked by name. */
export function countTasks(reads: RegisterReads, personId: string): number {
  const viewer = { person: { id: personId, name: "" }, roles: [] };
  const { cases, handovers } = tasksOf([...reads.runningCases()], viewer);
  return cases.length + handovers.length;
}
