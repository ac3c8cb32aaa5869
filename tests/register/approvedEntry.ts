import type { RiskClass } from "#domain/vocabulary.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { classifyCase } from "./classifyCase.ts";
import { acting, coordinator, INTAKE, idOf } from "./startRegister.ts";

/** An entry of owner-1 and deputy-1 whose version 1.0 is approved. */
export async function approvedEntry(
  register: RunningRegister,
  riskClass: RiskClass = "limited",
  over: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { commands, reads } = register;
  const intake = { ...INTAKE, ownerId: idOf("owner-1"), deputyId: idOf("deputy-1"), ...over };
  const reported = await commands.reportEntry(intake, acting("owner-1"));
  if (!reported.ok) throw new Error(JSON.stringify(reported.problem));
  const { no } = reported.value;
  const first = reads.casesOf(no)[0];
  if (first === undefined) throw new Error("no first case");
  const revision = await classifyCase(register, first.key, riskClass);
  const decided = await commands.decideCase(
    first.key,
    {
      ...{ revision, decision: "approved", reason: "Geprüft." },
      // What is exempt by Art. 6(3) names where that is documented.
      art63Document: { url: new URL("/Ausnahme.pdf", reads.entry(no)?.webUrl ?? "").href },
    },
    coordinator(),
  );
  if (!decided.ok) throw new Error(JSON.stringify(decided.problem));
  return no;
}

/** The key of the question about the version 2.0 of an approved entry. */
export async function askedCase(register: RunningRegister): Promise<string> {
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  const asked = register.reads.casesOf(no).find(({ state }) => state === "requested");
  if (asked === undefined) throw new Error("nobody asked");
  return asked.key;
}

export const ANSWER = {
  option: "changed",
  changed: ["T5"],
  unsure: [],
  live: "planned",
  dateUnknown: true,
} as const;
