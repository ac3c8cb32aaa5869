import { type Request, type Response, Router } from "express";
import {
  answerInputSchema,
  decideInputSchema,
  extendInputSchema,
  handlerInputSchema,
  laterInputSchema,
  noteInputSchema,
  objectInputSchema,
  queryInputSchema,
  raiseInputSchema,
  reassignInputSchema,
  resendInputSchema,
  suspensionInputSchema,
  withdrawInputSchema,
} from "#contract/case.ts";
import { handoverInputSchema, notMineInputSchema } from "#contract/handover.ts";
import { tasksOf } from "#domain/cases/tasks.ts";
import { maySee } from "#domain/cases/visibility.ts";
import type { Person } from "#domain/people/person.ts";
import { readsEverything } from "#domain/people/roles.ts";
import type { Result } from "#domain/result.ts";
import { type Day, parseDay } from "#domain/time/day.ts";
import type { CardAnswer } from "#domain/triage/triage.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { CommandProblem } from "#register/memory/problems.ts";
import type { Register } from "#register/register.ts";
import { caseView } from "#server/views/caseView.ts";
import { handoverViews } from "#server/views/handoverViews.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

type FindPerson = (id: string) => Promise<Person | undefined>;

/** `/api/cases…` and `/api/tasks`: the cases of coordinators and owners, and what they do with them. */
export function caseRoutes(register: Register, identify: Identify, findPerson: FindPerson): Router {
  const { commands, reads } = register;
  const router = Router();

  const person = identifyPerson(identify);
  router.get("/cases", async (request, response) => {
    const viewer = await person(request);
    const cases = reads.cases().filter((found) => maySee("listed", { ...found, viewer }));
    if (!readsEverything(viewer) && cases.length === 0) throw new HttpProblem(403, "forbidden");
    response.json({ cases: cases.map((found) => caseView(found, viewer, reads)) });
  });

  router.get("/tasks", async (request, response) => {
    const viewer = await person(request);
    const { cases, handovers } = tasksOf(reads.cases(), viewer);
    response.json({
      cases: cases.map((found) => caseView(found, viewer, reads)),
      handovers: handoverViews(handovers, viewer),
    });
  });

  type Command = (
    key: string,
    body: unknown,
    acting: Acting,
  ) => Promise<Result<CaseInEntry, CommandProblem>>;

  function route(name: string, command: Command): void {
    router.post(`/cases/:key/${name}`, async (request: Request, response: Response) => {
      const viewer = await person(request);
      const key = String(request.params.key);
      const done = await command(key, request.body, { viewer, channel: "tab" });
      if (!done.ok) throw refusal(done.problem);
      response.json(caseView(done.value, viewer, reads));
    });
  }

  route("answer", (key, body, acting) => {
    const input = parseInput(answerInputSchema, body);
    if ("text" in input) return commands.answerQuery(key, input.text, acting);
    const { answer, targetRevision } = input;
    return commands.answerCase(key, { targetRevision, answer: toAnswer(answer) }, acting);
  });

  route("decide", (key, body, acting) => {
    const { validUntil, ...input } = parseInput(decideInputSchema, body);
    const until = validUntil === undefined ? undefined : dayIn("validUntil", validUntil);
    return commands.decideCase(key, { ...input, validUntil: until }, acting);
  });

  route("query", (key, body, acting) =>
    commands.askQuery(key, parseInput(queryInputSchema, body), acting),
  );

  route("object", (key, body, acting) => {
    const input = parseInput(objectInputSchema, body);
    return commands.objectToAnswer(
      key,
      "depth" in input ? input : { revision: input.revision },
      acting,
    );
  });

  route("extend", (key, body, acting) =>
    commands.extendCase(key, parseInput(extendInputSchema, body), acting),
  );

  route("withdraw", (key, body, acting) =>
    commands.withdrawCase(key, parseInput(withdrawInputSchema, body), acting),
  );

  route("reassign", async (key, body, acting) => {
    const { deputyId, ownerId, reason, revision } = parseInput(reassignInputSchema, body);
    const owner = await findPerson(ownerId);
    const deputy = deputyId === undefined ? undefined : await findPerson(deputyId);
    if (owner === undefined) throw new HttpProblem(400, "badRequest", { ownerId: "notAChoice" });
    if (deputyId !== undefined && deputy === undefined) {
      throw new HttpProblem(400, "badRequest", { deputyId: "notAChoice" });
    }
    return commands.reassign(key, { revision, owner, deputy, reason }, acting);
  });

  route("suspension", (key, body, acting) => {
    const { decision, reason, revision } = parseInput(suspensionInputSchema, body);
    const confirm = decision === "confirmed";
    return commands.settleSuspension(key, { revision, confirm, reason }, acting);
  });

  route("raise", (key, body, acting) =>
    commands.raiseToFull(key, parseInput(raiseInputSchema, body), acting),
  );

  route("note", (key, body, acting) =>
    commands.noteCase(key, parseInput(noteInputSchema, body), acting),
  );

  route("handler", (key, body, acting) =>
    commands.assignHandler(key, parseInput(handlerInputSchema, body), acting),
  );

  route("resend", (key, body, acting) =>
    commands.resend(key, parseInput(resendInputSchema, body).personId, acting),
  );

  route("later", (key, body, acting) =>
    commands.remindLater(key, dayIn("on", parseInput(laterInputSchema, body).on), acting),
  );

  route("handover", (key, body, acting) => {
    const { accept } = parseInput(handoverInputSchema, body);
    return accept ? commands.acceptHandover(key, acting) : commands.declineHandover(key, acting);
  });

  route("not-mine", (key, body, acting) =>
    commands.reportNotMine(key, parseInput(notMineInputSchema, body), acting),
  );

  return router;
}

/** A day that has the form of one may still not exist. */
function dayIn(field: string, text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new HttpProblem(400, "badRequest", { [field]: "badDate" });
  return day;
}

type AnswerInput = Extract<ReturnType<typeof parseAnswer>, { answer: unknown }>["answer"];
const parseAnswer = (body: unknown) => parseInput(answerInputSchema, body);

/** The contract's answer with its day checked; what it must hold is the domain's to say. */
export function toAnswer(answer: AnswerInput): CardAnswer {
  if (answer.option === "unchanged") {
    const { reasonText, ...rest } = answer;
    return reasonText === undefined ? rest : { ...rest, reasonText };
  }
  const { date, dateUnknown, note, ...rest } = answer;
  const day = date === undefined ? undefined : dayIn("date", date);
  return {
    ...rest,
    ...(day === undefined ? {} : { date: day }),
    ...(dateUnknown === undefined ? {} : { dateUnknown }),
    ...(note === undefined ? {} : { note }),
  };
}
