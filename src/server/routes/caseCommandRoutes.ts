import { Router } from "express";
import type { z } from "zod";
import {
  CASE_COMMANDS,
  type CaseCommandInput,
  type CaseCommandName,
} from "#contract/caseCommands.ts";
import type { AddEvidenceInput, RiskValuesInput } from "#contract/conditions.ts";
import type { EvidenceInput } from "#domain/cases/caseEvidence.ts";
import type { RiskValues } from "#domain/cases/risk.ts";
import type { Person } from "#domain/people/person.ts";
import type { Result } from "#domain/result.ts";
import type { DetailedProblem } from "#register/cases/commands/caseCommand.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { CommandProblem } from "#register/memory/problems.ts";
import type { Register } from "#register/register.ts";
import { caseView } from "#server/views/caseView.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";
import { dayIn, requiredDay, toAnswer } from "./inputs.ts";

type FindPerson = (id: string) => Promise<Person | undefined>;

/** `id` is what the path names beside the case; 0 where it names nothing. */
type Run<Input> = (
  key: string,
  input: Input,
  acting: Acting,
  id: number,
) => Promise<Result<CaseInEntry, CommandProblem | DetailedProblem>>;

/** The contract's table, as one type for every name. */
const COMMANDS: {
  readonly [Name in CaseCommandName]: {
    readonly path: string;
    readonly input: z.ZodType<CaseCommandInput<Name>>;
  };
} = CASE_COMMANDS;

type Runs = { readonly [Name in CaseCommandName]: Run<CaseCommandInput<Name>> };

/** `POST /api/cases/:key/…`: what coordinators, owners and reviewers do with a case, as the contract lists it. */
export function caseCommandRoutes(
  register: Register,
  identify: Identify,
  findPerson: FindPerson,
): Router {
  const runs = commandRuns(register, findPerson);
  const person = identifyPerson(identify);
  const router = Router();

  function mount<Name extends CaseCommandName>(name: Name): void {
    const { input: schema, path } = COMMANDS[name];
    router.post(path, async (request, response) => {
      const viewer = await person(request);
      const { id, key } = request.params;
      const named = id === undefined ? 0 : idIn(id);
      const input = parseInput(schema, request.body);
      const run: Run<CaseCommandInput<Name>> = runs[name];
      const done = await run(String(key), input, { viewer, channel: "tab" }, named);
      if (!done.ok) throw refused(done.problem);
      response.json(caseView(done.value, viewer, register.reads));
    });
  }
  for (const name of Object.keys(CASE_COMMANDS)) if (isCommand(name)) mount(name);
  return router;
}

function isCommand(name: string): name is CaseCommandName {
  return Object.hasOwn(CASE_COMMANDS, name);
}

/** The register's commands of the same names; here stand those alone whose input has another form there. */
function commandRuns({ commands }: Register, findPerson: FindPerson): Runs {
  return {
    ...commands,
    answer: (key, input, acting) => {
      if ("text" in input) return commands.answerQuery(key, input.text, acting);
      const { answer, targetRevision } = input;
      return commands.answerCase(key, { targetRevision, answer: toAnswer(answer) }, acting);
    },
    decideCase: (
      key,
      { art63Document, conditions, riskClass: _computed, validUntil, ...input },
      acting,
    ) =>
      commands.decideCase(
        key,
        {
          ...input,
          art63Document: art63Document === undefined ? undefined : evidenceIn(art63Document),
          validUntil: dayIn(validUntil, "validUntil"),
          conditions: conditions?.map(({ dueOn, text }) => ({
            text,
            dueOn: requiredDay(dueOn, "dueOn"),
          })),
        },
        acting,
      ),
    async reassign(key, { deputyId, ownerId, reason, revision }, acting) {
      const owner = await findPerson(ownerId);
      const deputy = deputyId === undefined ? undefined : await findPerson(deputyId);
      if (owner === undefined) throw new HttpProblem(400, "badRequest", { ownerId: "notAChoice" });
      if (deputyId !== undefined && deputy === undefined) {
        throw new HttpProblem(400, "badRequest", { deputyId: "notAChoice" });
      }
      return commands.reassign(key, { revision, owner, deputy, reason }, acting);
    },
    settleSuspension: (key, { decision, ...input }, acting) =>
      commands.settleSuspension(key, { ...input, confirm: decision === "confirmed" }, acting),
    resend: (key, { personId }, acting) => commands.resend(key, personId, acting),
    remindLater: (key, { on }, acting) => commands.remindLater(key, requiredDay(on, "on"), acting),
    answerHandover: (key, { accept }, acting) =>
      accept ? commands.acceptHandover(key, acting) : commands.declineHandover(key, acting),
    addCondition: (key, { dueOn, ...input }, acting) =>
      commands.addCondition(key, { ...input, dueOn: requiredDay(dueOn, "dueOn") }, acting),
    giveEvidence: (key, { evidence, ...input }, acting, id) =>
      commands.giveEvidence(
        key,
        { ...input, id, ...(evidence === undefined ? {} : { evidence: evidenceIn(evidence) }) },
        acting,
      ),
    judgeEvidence: (key, input, acting, id) =>
      commands.judgeEvidence(key, { ...input, id }, acting),
    moveCondition: (key, { dueOn, ...input }, acting, id) =>
      commands.moveCondition(key, { ...input, dueOn: requiredDay(dueOn, "dueOn"), id }, acting),
    liftCondition: (key, input, acting, id) =>
      commands.liftCondition(key, { ...input, id }, acting),
    addEvidence: (key, input, acting) => commands.addEvidence(key, evidenceIn(input), acting),
    setRisks: (key, { risks }, acting) =>
      commands.setRisks(
        key,
        {
          risks: risks.map(({ seen, values, ...of }) => ({
            ...of,
            ...(seen === undefined ? {} : { seen: typeof seen === "string" ? seen : riskIn(seen) }),
            values: values === null ? null : riskIn(values),
          })),
        },
        acting,
      ),
    giveStatement: (key, input, acting, id) =>
      commands.giveStatement(key, { ...input, id }, acting),
    cancelStatement: (key, input, acting, id) =>
      commands.cancelStatement(key, { ...input, id }, acting),
  };
}

function evidenceIn({ datedOn, ...input }: AddEvidenceInput): EvidenceInput {
  return {
    ...input,
    ...(datedOn === undefined ? {} : { datedOn: requiredDay(datedOn, "datedOn") }),
  };
}

function riskIn({ until, ...values }: RiskValuesInput): RiskValues {
  return { ...values, ...(until === undefined ? {} : { until: requiredDay(until, "until") }) };
}

/** Where what was seen is named part by part, it is no matter of one revision: 409 and not 412. */
function refused(problem: CommandProblem | DetailedProblem): HttpProblem {
  if (typeof problem === "string") return refusal(problem);
  const { code, details } = problem;
  return code === "changedMeanwhile" ? new HttpProblem(409, code, details) : refusal(code, details);
}

/** A path that names no number names nothing of a case. */
function idIn(text: string | string[]): number {
  if (typeof text !== "string" || !/^[1-9]\d{0,3}$/.test(text)) {
    throw new HttpProblem(404, "notFound");
  }
  return Number(text);
}
