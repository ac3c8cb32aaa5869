import { rmSync } from "node:fs";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { FIELDS } from "#domain/entry/fields.ts";
import { EVALUATION_SECTIONS, sectionKeys } from "#domain/entry/sectionFields.ts";
import { USAGE_KEYS } from "#domain/usage/usageFields.ts";
import { LOCAL_CLIENT_ID, personByHandle } from "#local/people.ts";
import { createStandIn } from "#local/standIn.ts";
import { provisionCommand } from "#server/provisionCommand.ts";
import { graphCaller } from "#tests/local/startStandIn.ts";
import { earlierData, earlierOptions, runRounds } from "./earlierFixture.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/*
 * A new version over the lists of an earlier one, in a tenant that gave the application `write`: what deployment.md says
 * under "A new version", with the roles enforced.
 */

const pascalCase = (key: string) => key.slice(0, 1).toUpperCase() + key.slice(1);

/** The columns that came since. */
const CASES = "KI-Register Bewertungen";
const ADDED = [
  ...[
    "ImportedRow",
    ...USAGE_KEYS.map(pascalCase),
    "UsedByOffices",
    ...EVALUATION_SECTIONS.flatMap(sectionKeys).map(pascalCase),
    ...["AiActRole", "AnnexIIIRefs", "Art63Condition", "TransparencyDuties"],
    ...FIELDS.filter(({ stage }) => stage === "publication").map(({ key }) => pascalCase(key)),
    "UsageCase",
    "UsageProposal",
    "ResponsibleBefore",
    "LastSuspension",
    "Publication",
    "ReleasedState",
    "EvaluateFrom",
  ].map((column) => ({ list: "KI-Register", column })),
  ...[
    "Causes",
    "EarlierAnswers",
    "Queries",
    "Statements",
    "Incidents",
    "Classification",
    "Risks",
    "Evidence",
    "Conditions",
    "Sections",
    "Handovers",
  ].map((column) => ({ list: CASES, column })),
];

const lines: unknown[] = [];
let dataDir: string;
let service: TestService;
beforeAll(async () => {
  dataDir = earlierData();
  await grant("POST", "/sites/root/permissions", {
    roles: ["write"],
    grantedToIdentities: [{ application: { id: LOCAL_CLIENT_ID, displayName: "KI-Register" } }],
  });
  service = await start();
});
afterAll(async () => {
  await service.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const start = (after?: TestService) =>
  startTestService({
    ...(after === undefined ? { dataDir } : { after }),
    ...earlierOptions,
    seed: false,
    log: pino({}, { write: (line) => lines.push(JSON.parse(line)) }),
  });

/** What an administrator of the tenant does to the application's grant, while no service runs. */
async function grant(method: string, path: string, body: unknown): Promise<void> {
  const standIn = createStandIn({
    dataDir,
    base: () => "http://localhost",
    messagingEndpoint: () => "http://localhost/api/messages",
    now: earlierOptions.now,
  });
  const admin = personByHandle("admin");
  if (admin === undefined) throw new Error("Nobody is called admin");
  const token = await standIn.signIn.personToken(admin, "graph");
  const { status } = await graphCaller(standIn, token)(method, path, body);
  expect(status).toBeLessThan(300);
  await standIn.stop();
}

async function changeGrant(role: "write" | "manage"): Promise<void> {
  const token = await service.token("admin", "graph");
  const path = "/local/graph/v1.0/sites/root/permissions/1";
  const { status } = await service.call({ token }, "PATCH", path, { roles: [role] });
  expect(status).toBe(200);
}

async function provision(...args: readonly string[]) {
  const said: string[] = [];
  const env = { MODE: "local", LOCAL_STANDIN: service.url };
  const exitCode = await provisionCommand({ env, args, print: (line) => said.push(line) });
  return { exitCode, said };
}

async function readiness() {
  const { body, status } = await service.call(null, "GET", "/readyz");
  const { reasons, status: state } = readinessSchema.parse(body);
  return { status, state, reasons };
}
const readinessSchema = z.object({ status: z.string(), reasons: z.array(z.unknown()) });
const READY = { status: 200, state: "ready", reasons: [] };

const report = async () =>
  service.call(
    { token: await service.appToken("version") },
    "POST",
    "/api/entries/KI-2026-0001/version",
    {
      version: "99.0",
    },
  );

test("a start under write names every column that is missing, and the command; it reads, and writes nothing", async () => {
  const reasons = ADDED.map((one) => ({ code: "columnMissing", ...one }));
  expect(await readiness()).toEqual({ status: 503, state: "doubtful", reasons });
  expect(lines.filter((line) => JSON.stringify(line).includes("columnMissing"))).toEqual(
    expect.arrayContaining(
      ADDED.map((one) =>
        expect.objectContaining({
          kind: "columnMissing",
          ...one,
          command: "npm run provision",
          grant: "manage",
        }),
      ),
    ),
  );
  expect(await report()).toMatchObject({ status: 503, body: { code: "readOnly" } });
  expect((await service.call("employee", "GET", "/api/register")).status).toBe(200);
});

test("provisioning under write names what is missing, and the grant it needs", async () => {
  const dry = await provision("--dry-run");
  expect(dry.said.slice(2)).toEqual(
    ADDED.map(({ column, list }) => `✓ Spalte „${column}“ in „${list}“ würde angelegt`),
  );
  const { exitCode, said } = await provision();
  expect(said.slice(1)).toEqual([
    ...ADDED.map(({ column, list }) => `✗ Spalte „${column}“ in „${list}“ fehlt.`),
    `${ADDED.length} Punkte verlangen mehr Recht, als die App hat. Ihr „manage“ auf der Site geben, npm run provision wiederholen, dann das Recht auf „write“ zurücknehmen.`,
  ]);
  expect(exitCode).toBe(1);
});

test("manage, provision, write: the running service becomes ready, and one that starts is", async () => {
  await changeGrant("manage");
  expect(await provision()).toEqual({
    exitCode: 0,
    said: [
      "Listen des KI-Registers in der Site root",
      ...ADDED.map(({ column, list }) => `✓ Spalte „${column}“ in „${list}“ angelegt`),
      "Fertig. Die Listen passen.",
    ],
  });
  await changeGrant("write");
  await runRounds(service);
  expect(await readiness()).toEqual(READY);
  expect((await report()).status).toBe(200);
  await service.stop();
  lines.length = 0;
  service = await start(service);
  expect(await readiness()).toEqual(READY);
  expect(JSON.stringify(lines)).not.toContain("npm run provision");
});
