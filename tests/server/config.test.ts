import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig, readOrganisation } from "#server/start/config.ts";
import { freshData } from "#tests/local/freshData.ts";

type Env = Readonly<Record<string, string | undefined>>;
const GUID = "5d3a7c10-8f42-4b6e-9a1d-2c4e6f80b1d3";
const TENANT: Env = {
  PUBLIC_HOST: "ki-register.stadt.example",
  TENANT_ID: GUID,
  CLIENT_ID: GUID,
  CLIENT_SECRET: "secret",
  APP_ID: GUID,
  SITE_ID: "stadt.sharepoint.example,1,2",
  LINK_SECRET: "x".repeat(32),
  ORGANISATION_FILE: "/etc/ki-register/organisation.json",
};
const OTHER = "8e1f0c55-6d0b-4f5e-8a7e-0d3b2c1a9f74";
const IDENTITY: Env = { CLIENT_SECRET: undefined, MANAGED_IDENTITY: "1" };

/** The faults that the one error names. */
function faultsOf(env: Env): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    const [first = "", ...faults] = (error instanceof Error ? error.message : "").split("\n- ");
    expect(first).toBe(`The configuration has ${faults.length} fault(s):`);
    return faults;
  }
  return [];
}

describe("tenant mode", () => {
  test("is the default, and fills in what need not be said", () => {
    expect(readConfig({ ...TENANT, PATH: "/usr/bin" })).toEqual({
      ...TENANT,
      MODE: "tenant",
      START_PATIENCE_MINUTES: 15,
      PORT: 3978,
      BOT_SERVICE_URL: "https://smba.trafficmanager.net/emea/",
      COMPANY: "Stadt",
      TEAMS_REQUESTS_PER_SECOND: 30,
      TRUSTED_PROXIES: 0,
    });
  });

  test("ids of registrations may be written in capitals and braces", () => {
    const env = { ...TENANT, TENANT_ID: GUID.toUpperCase(), CLIENT_ID: `{${GUID}}` };
    expect(readConfig(env)).toMatchObject({ TENANT_ID: GUID, CLIENT_ID: GUID });
  });

  test("names every fault of an empty environment at once", () => {
    const named = faultsOf({}).map((fault) => fault.split(":")[0]);
    for (const name of Object.keys(TENANT).filter((key) => key !== "CLIENT_SECRET")) {
      expect(named).toContain(name);
    }
  });

  test("names faults of different kinds at once", () => {
    const faults = faultsOf({
      ...TENANT,
      PORT: "none",
      TENANT_ID: "city",
      LINK_SECRET: "short",
      SAMPLE_SECRET: "short",
      LOCAL_UNSIGNED_BOT: "1",
      LOCAL_STANDIN: "http://127.0.0.1:3978",
    });
    expect(faults.map((fault) => fault.split(/[: ]/)[0]).sort()).toEqual([
      "LINK_SECRET",
      "LOCAL_STANDIN",
      "LOCAL_UNSIGNED_BOT",
      "PORT",
      "SAMPLE_SECRET",
      "TENANT_ID",
    ]);
  });

  test.each(["LOCAL_STANDIN", "LOCAL_UNSIGNED_BOT", "DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS"])(
    "refuses the insecure flag %s, whatever its value",
    (name) => {
      for (const value of ["1", "0", "http://127.0.0.1:1"]) {
        expect(faultsOf({ ...TENANT, [name]: value })).toEqual([
          `${name} is for local use and refused in a tenant`,
        ]);
      }
      expect(faultsOf({ ...TENANT, [name]: "" })).toEqual([]);
    },
  );

  test.each<readonly [string, Env]>([
    ["no credential", { CLIENT_SECRET: undefined }],
    ["two credentials", { MANAGED_IDENTITY: "1" }],
    ["three credentials", { MANAGED_IDENTITY: "1", CLIENT_CERTIFICATE_PATH: "/cert.pem" }],
    ["an empty credential", { CLIENT_SECRET: "" }],
  ])("refuses %s", (_name, env) => {
    expect(faultsOf({ ...TENANT, ...env }).join()).toMatch(/exactly one of CLIENT_SECRET/);
  });

  test.each<readonly [string, Env]>([
    ["a managed identity", { ...IDENTITY, MANAGED_IDENTITY_CLIENT_ID: OTHER }],
    ["a certificate", { CLIENT_SECRET: undefined, CLIENT_CERTIFICATE_PATH: "/cert.pem" }],
  ])("takes %s", (_name, env) => {
    expect(faultsOf({ ...TENANT, ...env })).toEqual([]);
  });

  test.each<readonly [string, Env, RegExp]>([
    ["without its own id", IDENTITY, /MANAGED_IDENTITY_CLIENT_ID is missing/],
    [
      "with the id of the app registration",
      { ...IDENTITY, MANAGED_IDENTITY_CLIENT_ID: `{${GUID.toUpperCase()}}` },
      /MANAGED_IDENTITY_CLIENT_ID is the app registration's id/,
    ],
    [
      "whose id is none",
      { ...IDENTITY, MANAGED_IDENTITY_CLIENT_ID: "identity" },
      /MANAGED_IDENTITY_CLIENT_ID: Invalid GUID/,
    ],
    [
      "whose id alone is given",
      { MANAGED_IDENTITY_CLIENT_ID: OTHER },
      /MANAGED_IDENTITY_CLIENT_ID is for MANAGED_IDENTITY=1 only/,
    ],
  ])("refuses a managed identity %s", (_name, env, fault) => {
    expect(faultsOf({ ...TENANT, ...env }).join()).toMatch(fault);
  });

  test("takes a share of what Teams allows the app", () => {
    expect(readConfig({ ...TENANT, TEAMS_REQUESTS_PER_SECOND: "16" })).toMatchObject({
      TEAMS_REQUESTS_PER_SECOND: 16,
    });
  });

  test.each<readonly [string, string]>([
    ["PUBLIC_HOST", "https://ki-register.stadt.example/"],
    ["PUBLIC_HOST", "ki-register.stadt.example/path"],
    ["BOT_SERVICE_URL", "http://smba.trafficmanager.net/"],
    ["CLIENT_ID", "register"],
    ["APP_ID", "register"],
    ["PORT", "70000"],
    ["PORT", "1.5"],
    ["MODE", "production"],
    ["MANAGED_IDENTITY", "yes"],
    ["TEAMS_REQUESTS_PER_SECOND", "0"],
    ["TEAMS_REQUESTS_PER_SECOND", "51"],
    ["TEAMS_REQUESTS_PER_SECOND", "2.5"],
  ])("refuses %s=%s", (name, value) => {
    expect(faultsOf({ ...TENANT, [name]: value }).join()).toContain(name);
  });
});

describe("local mode", () => {
  const LOCAL: Env = { MODE: "local" };

  test("needs nothing", () => {
    expect(readConfig(LOCAL)).toEqual({
      MODE: "local",
      PORT: 3978,
      DATA_DIR: ".data",
      SEED: "demo",
    });
  });

  test.each([
    ...Object.keys(TENANT).filter((name) => name !== "APP_ID" && name !== "ORGANISATION_FILE"),
    "CLIENT_CERTIFICATE_PATH",
    "MANAGED_IDENTITY",
  ])("is refused beside the tenant setting %s", (name) => {
    expect(faultsOf({ ...LOCAL, [name]: "x" }).join()).toContain(`${name} is a tenant setting`);
  });

  // A half-removed tenant configuration is still one.
  test.each(["APP_ID", "ORGANISATION_FILE", "BOT_SERVICE_URL", "COMPANY"])(
    "is refused beside the tenant setting %s, too",
    (name) => {
      expect(faultsOf({ ...LOCAL, [name]: TENANT[name] ?? "https://x.example/" })).toHaveLength(1);
    },
  );

  test("is refused with NODE_ENV=production, and all faults are named together", () => {
    expect(
      faultsOf({ ...LOCAL, NODE_ENV: "production", TENANT_ID: GUID, PORT: "none", SEED: "lots" }),
    ).toHaveLength(4);
    expect(faultsOf({ ...LOCAL, NODE_ENV: "development" })).toEqual([]);
  });

  test.each<readonly [string, string]>([
    ["LOCAL_STANDIN", "http://standin.example:3978"],
    ["LOCAL_STANDIN", "https://127.0.0.1:3978"],
    ["LOCAL_STANDIN", "http://127.0.0.1.evil.example"],
    ["LOCAL_UNSIGNED_BOT", "yes"],
    ["SEED", "load:"],
    ["SEED", "load:-1"],
    ["SEED", "load:10000000"],
    ["PORT", "-1"],
  ])("refuses %s=%s", (name, value) => {
    expect(faultsOf({ ...LOCAL, [name]: value }).join()).toContain(name);
  });

  test("keeps the token of nobody: an error names settings, never their values", () => {
    const secret = "very-secret-value";
    const faults = faultsOf({ ...TENANT, LINK_SECRET: secret, CLIENT_ID: secret, TENANT_ID: "x" });
    expect(faults.join()).not.toContain(secret);
  });
});

describe("the organisation file", () => {
  const office = { id: "32", name: "Ordnungsamt", department: "Dezernat III" };
  const settings = (over: object) => ({
    orgUnits: [office],
    contacts: { coordination: [{ id: GUID, name: "Kim" }] },
    ...over,
  });
  function read(content: object) {
    const file = join(freshData(), "organisation.json");
    writeFileSync(file, `\ufeff${JSON.stringify(content)}`);
    return readOrganisation(file);
  }

  test("ids may be written in capitals and braces, texts with what nobody sees", () => {
    const written = settings({
      orgUnits: [{ ...office, id: " 32\u200b", name: "Ordnungs\u00adamt", headId: `{${GUID}}` }],
      contacts: { coordination: [{ id: GUID.toUpperCase(), name: "Kim" }] },
    });
    expect(read(written)).toMatchObject({
      orgUnits: [{ ...office, headId: GUID }],
      contacts: { coordination: [{ id: GUID, name: "Kim" }] },
    });
  });

  test("a key that a copy would lose", () => {
    const file = join(freshData(), "organisation.json");
    writeFileSync(file, `{"orgUnits":[],"__proto__":{"contacts":{}}}`);
    expect(() => readOrganisation(file)).toThrow("__proto__");
  });

  test.each<readonly [string, object, string]>([
    [
      "a contact by mail",
      { contacts: { coordination: [{ id: "a@b.example", name: "A" }] } },
      "Invalid GUID",
    ],
    ["a head of office by name", { orgUnits: [{ ...office, headId: "Anna" }] }, "Invalid GUID"],
    ["a closing day that is none", { closingDays: ["12-24", "13-01"] }, "MM-DD or YYYY-MM-DD"],
    ["a closing day of the year 26", { closingDays: ["0026-12-24"] }, "MM-DD or YYYY-MM-DD"],
    [
      "two offices of one id",
      {
        orgUnits: [
          { ...office, id: "a-1" },
          { ...office, id: "A\u20111" },
        ],
      },
      "two offices have the same id",
    ],
  ])("%s is a fault that is named", (_name, over, fault) => {
    expect(() => read(settings(over))).toThrow(fault);
  });
});
