import { expect, test } from "vitest";
import type { Bundle } from "#register/messages/delivery.ts";
import type { RegisterReads } from "#register/register.ts";
import { bundleCardFor } from "#teams/cards/bundleCards.ts";
import { day } from "#tests/domain/builders.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { acting, idOf, startRegister } from "#tests/register/startRegister.ts";
import { aDelivery } from "#tests/teams/cases.ts";

const TITLE = "Automatische Postsortierung";
const DUE = "07.12.2026";

function cardOf(reads: RegisterReads, bundle: Bundle): string {
  const { card } = bundleCardFor(reads, bundle, {
    language: "de",
    tabUrl: (no, key, reader) => `https://teams.example.org/${reader}/${no}/${key}`,
    pageUrl: () => "https://teams.example.org",
  });
  return JSON.stringify(card);
}

test("digest and escalation show nothing new to whoever has given up that office", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { reads } = register;
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  await running.moveTo(day("2026-12-21"));
  await runRounds(register);
  const bundleTo = (personId: string, kind: string) => {
    const found = running.bundles.find(
      ({ delivery }) => delivery.person.id === personId && delivery.kind === kind,
    );
    if (found === undefined) throw new Error(`no ${kind}`);
    return found.delivery;
  };

  const digest = bundleTo(idOf("coordinator-1"), "digest");
  expect(cardOf(reads, digest)).toContain(TITLE);
  expect(cardOf({ ...reads, contactRole: () => undefined }, digest)).not.toContain(TITLE);

  const escalation = bundleTo(idOf("head-1"), "escalation");
  const card = cardOf(reads, escalation);
  expect(card).toContain(TITLE);
  expect(card).toContain(DUE);
  // The application and the due day, nothing else.
  for (const hidden of ["Jana", "Albrecht", "Yılmaz", "2.0", "1.0"]) {
    expect(card.replaceAll('"version":"1.5"', "")).not.toContain(hidden);
  }
  const afterwards: RegisterReads = {
    ...reads,
    case(key) {
      const found = reads.case(key);
      if (found === undefined) return undefined;
      const values = { ...found.entry.values, headOfOfficeId: idOf("employee") };
      return { ...found, entry: { ...found.entry, values } };
    },
  };
  expect(cardOf(afterwards, escalation)).not.toContain(DUE);
});

test("the card of several incidents says when and whether there was harm, and nothing any more to who is not concerned", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { reads } = register;
  const numbers: string[] = [];
  for (let n = 0; n < 4; n++) numbers.push(await approvedEntry(register));
  for (const no of numbers) {
    const incident = {
      id: no,
      text: "Geheimer Hergang.",
      on: day("2026-11-20"),
      harm: "no",
    } as const;
    await register.commands.reportIncident(no, incident, acting("employee"));
  }
  await runRounds(register);
  const bundle: Bundle = {
    ...aDelivery({ person: { id: idOf("coordinator-1"), name: "" } }),
    key: "parcel/x/incidents-2026-11-23-abc",
    kind: "incidents",
    day: day("2026-11-23"),
    messages: numbers.map((no) => ({
      caseKey: reads.casesOf(no).find(({ incidents = [] }) => incidents.length > 0)?.key ?? "",
      messageId: "incident-1",
    })),
  };
  const card = cardOf(reads, bundle);
  expect(card.split("(20.11.2026); jemand geschädigt oder falsch behandelt: Nein")).toHaveLength(5);
  expect(card).not.toContain("Hergang");
  // The name of each opens its case, where its reader goes on with it.
  for (const [at, no] of numbers.entries()) {
    const key = bundle.messages[at]?.caseKey;
    expect(card).toContain(`https://teams.example.org/coordination/${no}/${key}`);
  }
  const stranger = cardOf({ ...reads, contactRole: () => undefined }, bundle);
  expect(stranger).not.toContain("20.11.2026");
});
