import { LOSS_ACCEPTED_KEY } from "#register/memory/vanished.ts";
import {
  adminTexts,
  type CommandInput,
  commandGraph,
  commandSurroundings,
  unknownOption,
} from "#server/start/commandSurroundings.ts";
import { readConfig } from "#server/start/config.ts";
import type { SendGraph } from "#sharepoint/graph.ts";
import { GraphError } from "#sharepoint/graphError.ts";
import { type ListPaths, pathsOf } from "#sharepoint/inspectSite.ts";
import { sharePointList } from "#sharepoint/list.ts";
import { type ProvisionStep, plannedSteps, repairSite } from "#sharepoint/provision.ts";
import type { SiteFault } from "#sharepoint/siteFaults.ts";
import type { AdminTexts, FaultText } from "#texts/de/admin.ts";
import { siteFaultText } from "./doctor/checkLists.ts";
import { withoutSecrets } from "./doctor/withoutSecrets.ts";

const DRY_RUN = "--dry-run";
/** Makes lists also beside what is left of a register, where they are lost for good. */
const RECREATE = "--recreate";
/** Says that items which are missing are meant to be: the service doubts the lists until then. */
const ACCEPT_LOSS = "--accept-loss";
const OPTIONS = [DRY_RUN, RECREATE, ACCEPT_LOSS];

/** How long a service may take to record what was accepted. */
const ACCEPTED_MS = 60 * 60_000;

/** `npm run provision`: makes the lists in the configured site. Returns the exit code. */
export async function provisionCommand(input: CommandInput): Promise<0 | 1> {
  const texts = adminTexts(input.env);
  const print = (line: string) => input.print(withoutSecrets(line, input.env));
  const unknown = unknownOption(input, OPTIONS);
  if (unknown !== undefined) {
    print(texts.refused.unknownOption(unknown, OPTIONS.join(", ")));
    return 1;
  }
  try {
    await using world = await commandSurroundings(readConfig(input.env));
    const { surroundings } = world;
    const send = commandGraph(surroundings);
    print(texts.provision.title(surroundings.siteId));
    const isDry = input.args.includes(DRY_RUN);
    if (isDry) print(texts.provision.dryRun);
    const steps: ProvisionStep[] = [];
    const log = (step: ProvisionStep): void => {
      steps.push(step);
      for (const line of linesOf(step, texts, isDry)) print(line);
    };
    const extent = input.args.includes(RECREATE) ? "everything" : "unusedSite";
    if (isDry) (await plannedSteps(send, surroundings.siteId, extent)).forEach(log);
    else {
      const site = await repairSite(send, surroundings.siteId, { extent, log });
      if (input.args.includes(ACCEPT_LOSS)) await acceptLoss(send, pathsOf(site));
    }
    const open = steps.filter(({ outcome }) => outcome !== "done").length;
    const forbidden = steps.filter(({ outcome }) => outcome === "forbidden").length;
    if (steps.length === 0) print(texts.provision.nothing);
    else if (open > forbidden) print(texts.provision.notReady(open - forbidden));
    else if (open === 0 && !isDry) print(texts.provision.ready);
    if (forbidden > 0) print(texts.provision.forbidden(forbidden));
    if (open === 0 && !isDry && input.args.includes(ACCEPT_LOSS))
      print(texts.provision.lossAccepted);
    return open === 0 ? 0 : 1;
  } catch (error) {
    print(explanationOf(error, texts));
    return 1;
  }
}

async function acceptLoss(send: SendGraph, paths: ListPaths | undefined): Promise<void> {
  if (paths === undefined) return;
  const rows = sharePointList(send, paths.system);
  const Value = JSON.stringify({ until: Date.now() + ACCEPTED_MS });
  const key = LOSS_ACCEPTED_KEY;
  const created = await rows.create({ Title: key, Key: key, Value });
  const [there] = created.ok ? [] : await rows.find("Key", key);
  if (there !== undefined) await rows.change(there.id, there.eTag, { Value });
}

function linesOf({ fault, outcome, reason }: ProvisionStep, texts: AdminTexts, isDry: boolean) {
  if (outcome === "done") {
    const said = texts.provision[isDry ? "planned" : "done"];
    return [`✓ ${sayFault(said, fault)}`];
  }
  const { found, todo }: FaultText = siteFaultText(fault, texts.doctor.faults);
  if (outcome === "forbidden") return [`✗ ${found}`];
  const says =
    reason === undefined || reason === "" ? [] : [texts.provision.sharePointSays(reason)];
  return [
    `✗ ${found}`,
    ...[...says, `${texts.doctor.whatToDo} ${todo}`].map((line) => `  ${line}`),
  ];
}

function sayFault(said: AdminTexts["provision"]["done"], fault: SiteFault): string {
  if (!("column" in fault)) return said.list(fault.list);
  const { column, kind, list } = fault;
  switch (kind) {
    case "columnMissing":
    case "notIndexed":
    case "notUnique":
      return said[kind](list, column);
    default:
      return said.setting(list, column);
  }
}

function explanationOf(error: unknown, texts: AdminTexts): string {
  const { noRight, noSite } = texts.refused;
  const said = error instanceof Error ? error.message : String(error);
  if (!(error instanceof GraphError)) return said;
  if (error.status === 403) return `${noRight}\n${said}`;
  return error.status === 404 ? `${noSite}\n${said}` : said;
}

if (import.meta.main) {
  process.exitCode = await provisionCommand({
    env: process.env,
    args: process.argv.slice(2),
    print: (line) => process.stdout.write(`${line}\n`),
  });
}
