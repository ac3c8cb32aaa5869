import { type Request, Router } from "express";
import {
  compareLawInputSchema,
  LAW_FINDINGS_SHOWN,
  LAW_PATHS,
  type LawComparisonView,
  type LawFindingView,
  openLawCasesInputSchema,
} from "#contract/law.ts";
import { runningCaseOf } from "#domain/cases/casesOfEntry.ts";
import {
  isOfKind,
  isUnderway,
  LAW_FINDING_KINDS,
  type Law,
  type LawFinding,
} from "#domain/cases/lawComparison.ts";
import { toldChanges } from "#domain/cases/lawTold.ts";
import { canonicalJson } from "#domain/change.ts";
import type { DecisionTree } from "#domain/classification/decisionTree.ts";
import { titleOf } from "#domain/entry/entry.ts";
import { isCoordinator, mayAudit, type Viewer } from "#domain/people/roles.ts";
import type { Campaigns } from "#register/cases/campaigns.ts";
import type { LawChanges } from "#register/cases/lawChanges.ts";
import type { RegisterReads } from "#register/register.ts";
import { fitsFinding, lawOf } from "#server/files/lawRows.ts";
import { campaignPreview, campaignView } from "./campaignRoutes.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

type Reads = Pick<RegisterReads, "casesOf" | "entry">;

/** `/api/law`: what a change of law would mean, for whoever answers for the register; coordinators open its cases. */
export function lawRoutes(
  register: { readonly campaigns: Campaigns; readonly lawChanges: LawChanges },
  reads: Reads,
  identify: Identify,
): Router {
  const router = Router();
  const person = identifyPerson(identify);
  const { campaigns, lawChanges } = register;

  async function reader(request: Request): Promise<Viewer> {
    const viewer = await person(request);
    if (!mayAudit(viewer)) throw new HttpProblem(403, "forbidden");
    return viewer;
  }

  router.post(LAW_PATHS.comparison, async (request, response) => {
    await reader(request);
    const { kind, law: input, orgUnitId } = parseInput(compareLawInputSchema, request.body);
    const law = lawOf(input);
    const comparison = await lawChanges.compare(law);
    if (comparison.state === "comparing") {
      response.json(comparison satisfies LawComparisonView);
      return;
    }
    const { compared, entries, findings } = comparison;
    const isInForce = isSameLaw(law, lawChanges.inForce());
    const fitting = findings.filter(
      fitsFinding(
        {
          ...(kind === undefined ? {} : { kind }),
          ...(orgUnitId === undefined ? {} : { orgUnitId }),
        },
        reads,
      ),
    );
    const counted = LAW_FINDING_KINDS.map(
      (one) => [one, findings.filter((finding) => isOfKind(finding, one)).length] as const,
    );
    const body: LawComparisonView = {
      ...{ state: "compared", entries, compared, isInForce },
      changed: findings.length,
      counts: { class: 0, unanswered: 0, duties: 0, days: 0, ...Object.fromEntries(counted) },
      fitting: fitting.length,
      rows: { fitting: changesIn(fitting), all: changesIn(findings) },
      findings: fitting
        .slice(0, LAW_FINDINGS_SHOWN)
        .map((finding) => findingView(finding, law.tree, reads)),
      opening: isInForce ? campaignPreview(await lawChanges.plan()) : null,
    };
    response.json(body);
  });

  router.post(LAW_PATHS.cases, async (request, response) => {
    const viewer = await person(request);
    if (!isCoordinator(viewer)) throw new HttpProblem(403, "forbidden");
    const { due, expected, tree, ...input } = parseInput(openLawCasesInputSchema, request.body);
    const started = await campaigns.start(
      {
        ...input,
        ...{ trigger: "lawChange", filter: {}, law: { tree } },
        ...{ due: due ?? null, entries: expected.entries },
      },
      viewer,
    );
    if (!started.ok) throw refusal(started.problem);
    response.status(201).json(campaignView(started.value, viewer));
  });

  return router;
}

function changesIn(findings: readonly LawFinding[]): number {
  return findings.reduce((sum, { changes }) => sum + changes.length, 0);
}

function isSameLaw(one: Law, other: Law): boolean {
  const [chosen, inForce] = [one, other].map(({ choices }) =>
    canonicalJson({ registrationGateFrom: choices.registrationGateFrom ?? null }),
  );
  return one.tree.version === other.tree.version && chosen === inForce;
}

function findingView(finding: LawFinding, tree: DecisionTree, reads: Reads): LawFindingView {
  const { isOverridden, no } = finding;
  const [entry, cases] = [reads.entry(no), reads.casesOf(no)];
  return {
    ...{ no, isOverridden },
    title: entry === undefined ? no : titleOf(entry),
    orgUnitId: entry?.values.orgUnitId ?? null,
    changes: toldChanges(finding, tree).map((change) =>
      change.kind === "class" ? { ...change, because: [...change.because] } : change,
    ),
    caseKey: isUnderway(cases) ? (runningCaseOf(cases)?.key ?? null) : null,
  };
}
