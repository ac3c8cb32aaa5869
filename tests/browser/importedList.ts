import { importPreviewSchema, importSchema, importSheetSchema } from "#contract/import.ts";
import { COORDINATOR, importNow, upload } from "#tests/server/importWorld.ts";
import type { TestService } from "#tests/server/startTestService.ts";

const AT_WORK = ["running", "cancelling", "undoing"];

const callFor =
  (running: TestService, id: string) => (method: string, path: string, body?: unknown) =>
    running.call(COORDINATOR, method, `/api/imports/${id}/${path}`, body);

/** A list that is uploaded, with the plan that is proposed for it. */
export async function plannedList(running: TestService, csv: string): Promise<string> {
  const { id } = await upload(running, csv);
  const call = callFor(running, id);
  const { plan } = importSheetSchema.parse((await call("GET", "sheet")).body);
  await call("PUT", "plan", { revision: 0, plan });
  return id;
}

/** Imports a list as its guesses propose it, without anybody who looks at pages. */
export async function importedList(running: TestService, csv: string): Promise<string> {
  const id = await plannedList(running, csv);
  const call = callFor(running, id);
  const { counts, revision } = importPreviewSchema.parse((await call("GET", "preview")).body);
  const expected = { new: counts.new, changed: counts.changed };
  importSchema.parse((await call("POST", "start", { revision, expected })).body);
  while (AT_WORK.includes((await importNow(running, id)).state)) {
    await running.service.register.roundEnded();
  }
  return id;
}

/** The register as a CSV file of its own. */
export async function exportedRegister({ call, url }: TestService): Promise<string> {
  const made = await call(COORDINATOR, "POST", "/api/exports", { format: "csv", filter: {} });
  const link = importLinkOf(made.body);
  return (await fetch(`${url}${link}`)).text();
}

function importLinkOf(body: unknown): string {
  const link = typeof body === "object" && body !== null && "url" in body ? body.url : undefined;
  if (typeof link !== "string") throw new Error("There is no link to the file");
  return link;
}
