import {
  adminTexts,
  type CommandInput,
  commandGraph,
  commandSurroundings,
  unknownOption,
} from "#server/start/commandSurroundings.ts";
import { readConfig } from "#server/start/config.ts";
import { GraphError } from "#sharepoint/graphError.ts";
import { faultsOf, inspectSite, type SiteFault } from "#sharepoint/inspectSite.ts";
import { type ProvisionStep, repairSite } from "#sharepoint/provision.ts";
import type { AdminTexts, FaultText } from "#texts/de/admin.ts";
import { siteFaultText } from "./doctor/checkLists.ts";
import { withoutSecrets } from "./doctor/withoutSecrets.ts";

const DRY_RUN = "--dry-run";

/** `npm run provision [-- --dry-run]`: makes the lists in the configured site. Returns the exit code. */
export async function provisionCommand(input: CommandInput): Promise<0 | 1> {
  const texts = adminTexts(input.env);
  const print = (line: string) => input.print(withoutSecrets(line, input.env));
  const unknown = unknownOption(input, [DRY_RUN]);
  if (unknown !== undefined) {
    print(texts.refused.unknownOption(unknown, DRY_RUN));
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
    const take = (step: ProvisionStep): void => {
      steps.push(step);
      for (const line of linesOf(step, texts, isDry)) print(line);
    };
    if (isDry) {
      const lists = Object.values(await inspectSite(send, surroundings.siteId));
      for (const fault of lists.flatMap(faultsOf)) take(plannedStep(fault));
    } else await repairSite(send, surroundings.siteId, take);
    const open = steps.filter(({ outcome }) => outcome !== "done").length;
    if (steps.length === 0) print(texts.provision.nothing);
    else if (open > 0) print(texts.provision.notReady(open));
    else if (!isDry) print(texts.provision.ready);
    return open === 0 ? 0 : 1;
  } catch (error) {
    print(explanationOf(error, texts));
    return 1;
  }
}

function plannedStep(fault: SiteFault): ProvisionStep {
  return { fault, outcome: fault.kind === "wrongType" ? "byHand" : "done" };
}

function linesOf({ fault, outcome, reason }: ProvisionStep, texts: AdminTexts, isDry: boolean) {
  if (outcome === "done") {
    const said = texts.provision[isDry ? "planned" : "done"];
    return [`✓ ${sayFault(said, fault)}`];
  }
  const { found, todo }: FaultText = siteFaultText(fault, texts.doctor.faults);
  const says =
    reason === undefined || reason === "" ? [] : [texts.provision.sharePointSays(reason)];
  return [
    `✗ ${found}`,
    ...[...says, `${texts.doctor.whatToDo} ${todo}`].map((line) => `  ${line}`),
  ];
}

function sayFault(said: AdminTexts["provision"]["done"], fault: SiteFault): string {
  return fault.kind === "listMissing"
    ? said.listMissing(fault.list)
    : said[fault.kind](fault.list, fault.column);
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
