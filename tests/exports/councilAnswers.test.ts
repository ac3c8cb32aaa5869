import { expect, test } from "vitest";
import type { ApplicationFacts } from "#domain/figures/applicationFacts.ts";
import { councilAnswers } from "#exports/councilAnswers.ts";
import { day } from "#tests/domain/builders.ts";

const period = { from: day("2026-07-01"), to: day("2026-09-30") };
const about = { city: "Beispiel", publicPage: "https://ki.example/public/" };

function textOf(count: number): string {
  const applications = new Map(
    Array.from({ length: count }, (_, at): [string, ApplicationFacts] => {
      const no = `KI-2026-${String(count - at).padStart(4, "0")}`;
      const facts: ApplicationFacts = {
        ...{ no, title: `Anwendung ${no}`, office: null, riskClass: "minimal" },
        ...{ operationStatus: "productive", evaluationStatus: "approved", isEvaluated: true },
        ...{ hasOwner: true, publication: "listed", outstanding: [] },
        ...{ openConditions: 0, overdueConditions: 0, cases: [] },
      };
      return [no, facts];
    }),
  );
  return councilAnswers({ period, groups: [], applications }, about, "de");
}

test("a council reads which applications are in use, by name", () => {
  expect(textOf(2)).toContain(
    "Im Einsatz oder im Pilotbetrieb (2):\n– Anwendung KI-2026-0001\n– Anwendung KI-2026-0002",
  );
});

test("more than anybody reads are counted, and not named", () => {
  expect(textOf(2_000)).toContain("– Anwendung KI-2026-2000");
  const text = textOf(2_001);
  expect(text).toContain("(2001):\nDas sind zu viele, um sie hier aufzuzählen.");
  expect(text).not.toContain("– Anwendung");
});
