import type { Statement } from "#domain/cases/statement.ts";
import { day } from "#tests/domain/builders.ts";
import { aCase } from "./cases.ts";

export const reviewer = { id: "0a000000-0000-4000-8000-0000000000d1", name: "Rita Recht" };
export const colleague = { id: "0a000000-0000-4000-8000-0000000000d2", name: "Rolf Recht" };

export function aStatement(over: Partial<Statement> = {}): Statement {
  return {
    id: 1,
    role: "legal",
    required: true,
    question: "Ist die Nutzung [zulässig](https://example.org)?",
    askedOf: reviewer,
    askedBy: { id: "c-1", name: "Kim Koordination" },
    askedOn: day("2026-11-20"),
    due: day("2026-12-04"),
    outcome: null,
    ...over,
  };
}

/** An open case in which this statement is waited for. */
export function waitingFor(...statements: readonly Statement[]) {
  return aCase({ state: "open", depth: "full", openedOn: day("2026-11-20"), statements });
}
