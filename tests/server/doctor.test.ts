import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { doctorCommand } from "#server/doctorCommand.ts";
import { changesNothing } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const CHECKS = [
  "configuration",
  "grant",
  "site",
  "lists",
  "write",
  "delta",
  "clock",
  "people",
  "sample",
  "subscriptions",
  "bot",
  "install",
  "presence",
  "items",
  "chains",
];
type Env = Readonly<Record<string, string>>;

async function doctor(env: Env, args: readonly string[] = []) {
  const lines: string[] = [];
  const exitCode = await doctorCommand({ env, args, print: (line) => lines.push(line) });
  return { exitCode, lines };
}

const answerSchema = z.strictObject({
  ok: z.boolean(),
  checks: z.array(
    z.strictObject({
      check: z.string(),
      ok: z.boolean(),
      findings: z.array(
        z.strictObject({
          ok: z.boolean(),
          code: z.string(),
          checked: z.boolean().optional(),
          found: z.string(),
          todo: z.string().optional(),
        }),
      ),
    }),
  ),
});

async function diagnosis(env: Env) {
  const { exitCode, lines } = await doctor(env, ["--json"]);
  return { exitCode, ...answerSchema.parse(JSON.parse(lines.join("\n"))) };
}

describe("of a service that runs well", () => {
  let service: TestService;
  let env: Env;
  beforeAll(async () => {
    service = await startTestService();
    env = { MODE: "local", LOCAL_STANDIN: service.url, PORT: new URL(service.url).port };
  });
  afterAll(() => service[Symbol.asyncDispose]());

  test("every check is passed, and nothing was changed for it", async () => {
    const found = await changesNothing(service, () => diagnosis(env));
    expect(found.checks.flatMap(({ findings }) => findings).filter(({ ok }) => !ok)).toEqual([]);
    expect(found).toMatchObject({ exitCode: 0, ok: true });
    expect(found.checks.map(({ check }) => check)).toEqual(CHECKS);
  });

  test("each line says what was found, in the language of the shell", async () => {
    const { lines } = await doctor(env);
    expect(lines[0]).toBe("Selbsttest des KI-Registers");
    expect(lines.at(-1)).toBe("Alles in Ordnung.");
    expect(lines).toContain("✓ Schreiben: „KI-Register“: erlaubt");
    expect(lines).toContain(
      "✓ Anmeldung und Rechte: Token erhalten, Rechte: Sites.Selected, User.Read.All, AppCatalog.Read.All, TeamsAppInstallation.ReadWriteSelfForUser.All",
    );
    expect(lines.filter((line) => line.startsWith("✗"))).toEqual([]);
    const english = await doctor({ ...env, LANG: "en_US.UTF-8" });
    expect(english.lines.at(-1)).toBe("All is well.");
  });

  test("no token is shown", async () => {
    const shown = `${(await doctor(env)).lines} ${(await doctor(env, ["--json"])).lines}`;
    expect(shown).not.toMatch(/\bey[\w-]+\./);
    expect(shown).not.toContain(service.linkSecrets.current);
  });

  test("a notification that goes to another address is none of this service's", async () => {
    const { checks, exitCode } = await diagnosis({ ...env, PORT: "1" });
    expect(exitCode).toBe(1);
    const codes = checks.flatMap(({ findings }) => findings).filter(({ ok }) => !ok);
    expect(codes.map(({ code }) => code)).toEqual(["subscriptionMissing", "subscriptionMissing"]);
  });

  test("an event that somebody changed is found", async () => {
    const events = await itemsOf(service, "KI-Register Protokoll");
    const first = events.find(({ fields }) => String(fields.EventKey).endsWith("/1"));
    await service.call(
      { token: await service.appToken("graph") },
      "PATCH",
      `/local/graph/v1.0/sites/root/lists/KI-Register%20Protokoll/items/${first?.id}/fields`,
      { Data: String(first?.fields.Data).replace('"revision":1', '"revision":7') },
    );
    const { checks, exitCode } = await diagnosis(env);
    expect(exitCode).toBe(1);
    const chains = checks.find(({ check }) => check === "chains");
    expect(chains).toMatchObject({ ok: false, findings: [{ code: "chainBroken" }] });
    expect(chains?.findings[0]?.found).toContain(String(first?.fields.ChainKey));
    expect(chains?.findings[0]?.todo).toMatch(/Versionsverlauf/);
  });
});

/** A list of a service as Graph shows it. */
async function itemsOf(service: TestService, list: string) {
  const path = `/local/graph/v1.0/sites/root/lists/${encodeURIComponent(list)}/items?$expand=fields`;
  const { body } = await service.call({ token: await service.appToken("graph") }, "GET", path);
  return z
    .object({
      value: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) })),
    })
    .parse(body).value;
}

describe("of a configuration", () => {
  const TENANT: Env = {
    PUBLIC_HOST: "ki-register.stadt.example",
    TENANT_ID: "5d3a7c10-8f42-4b6e-9a1d-2c4e6f80b1d3",
    CLIENT_ID: "5d3a7c10-8f42-4b6e-9a1d-2c4e6f80b1d3",
    CLIENT_SECRET: "sehr-geheim",
    APP_ID: "5d3a7c10-8f42-4b6e-9a1d-2c4e6f80b1d3",
    SITE_ID: "stadt.sharepoint.example,1,2",
    LINK_SECRET: "sehr-geheim".repeat(4),
    ORGANISATION_FILE: "/nowhere/sehr-geheim/organisation.json",
  };

  test("every fault is named, and the rest is left for later", async () => {
    const { exitCode, lines } = await doctor({ ...TENANT, LINK_SECRET: "geheim", TENANT_ID: "x" });
    expect(exitCode).toBe(1);
    expect(lines.filter((line) => line.startsWith("✗"))).toEqual([
      "✗ Konfiguration: TENANT_ID: Invalid GUID",
      "✗ Konfiguration: LINK_SECRET: at least 32 characters",
    ]);
    expect(lines.at(-2)).toMatch(/erst mit einer vollständigen Konfiguration/);
    expect(lines.at(-1)).toBe("2 Fehler gefunden.");
    expect(lines.join()).not.toContain("geheim");
  });

  test("a file that is missing is a fault, and no secret is shown with it", async () => {
    const { checks, exitCode } = await diagnosis(TENANT);
    expect(exitCode).toBe(1);
    expect(checks).toMatchObject([
      { check: "configuration", findings: [{ code: "organisationFile" }] },
    ]);
    expect(JSON.stringify(checks)).toMatch(/ENOENT.*\/nowhere\/…\/organisation\.json/);
    expect(JSON.stringify(checks)).not.toContain("geheim");
  });

  test("an unknown option is refused", async () => {
    const unknown = "Unbekannte Option --fix. Bekannt: --json";
    expect(await doctor(TENANT, ["--fix"])).toEqual({ exitCode: 1, lines: [unknown] });
  });
});
