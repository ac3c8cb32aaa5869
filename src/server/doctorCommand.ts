import {
  adminTexts,
  type CommandInput,
  type CommandSurroundings,
  commandSurroundings,
  unknownOption,
} from "#server/start/commandSurroundings.ts";
import { readConfig } from "#server/start/config.ts";
import type { AdminTexts } from "#texts/de/admin.ts";
import { checkContext } from "./doctor/checkContext.ts";
import { type Finding, fact, fault } from "./doctor/finding.ts";
import { type CheckReport, runChecks } from "./doctor/runChecks.ts";
import { withoutSecrets } from "./doctor/withoutSecrets.ts";

const JSON_OUTPUT = "--json";

/** `npm run doctor [-- --json]`: looks at everything the service needs, changes nothing. Returns the exit code. */
export async function doctorCommand(input: CommandInput): Promise<0 | 1> {
  const texts = adminTexts(input.env);
  const print = (line: string) => input.print(withoutSecrets(line, input.env));
  const unknown = unknownOption(input, [JSON_OUTPUT]);
  if (unknown !== undefined) {
    print(texts.refused.unknownOption(unknown, JSON_OUTPUT));
    return 1;
  }
  const isJson = input.args.includes(JSON_OUTPUT);
  const reports: CheckReport[] = [];
  if (!isJson) print(texts.doctor.title);
  const take = (report: CheckReport): void => {
    reports.push(report);
    if (!isJson) for (const line of linesOf(report, texts)) print(line);
  };

  const opened = await open(input.env);
  if ("findings" in opened) take({ check: "configuration", findings: opened.findings });
  else {
    await using world = opened;
    const mode = input.env.MODE === "local" ? "local" : "tenant";
    const configured = fact("configured", (facts) => facts.configured(mode));
    take({ check: "configuration", findings: [configured] });
    await runChecks(checkContext({ ...world, realNow: Date.now, fetch }), take);
  }

  const faults = reports.flatMap(({ findings }) => findings).filter(({ ok }) => !ok).length;
  if (isJson) print(JSON.stringify(jsonOf(reports, texts), null, 2));
  else {
    if ("findings" in opened) print(texts.doctor.notChecked);
    print(faults === 0 ? texts.doctor.healthy : texts.doctor.faulty(faults));
  }
  return faults === 0 ? 0 : 1;
}

/** The service's surroundings, or what is wrong with the configuration that describes them. */
async function open(
  env: CommandInput["env"],
): Promise<CommandSurroundings | { readonly findings: readonly Finding[] }> {
  let config: ReturnType<typeof readConfig>;
  try {
    config = readConfig(env);
  } catch (error) {
    const [, ...faults] = messageOf(error).split("\n- ");
    return { findings: faults.map((text) => fault("setting", (texts) => texts.setting(text))) };
  }
  try {
    return await commandSurroundings(config);
  } catch (error) {
    const reason = messageOf(error);
    const findings = [
      config.MODE === "tenant"
        ? fault("organisationFile", (texts) => texts.organisationFile(reason))
        : fault("failed", (texts) => texts.failed(reason)),
    ];
    return { findings };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function linesOf({ check, findings }: CheckReport, texts: AdminTexts): readonly string[] {
  const { checks, facts, faults, whatToDo } = texts.doctor;
  return findings.flatMap((finding) => {
    if (finding.ok) {
      return [`${finding.checked ? "✓" : "–"} ${checks[check]}: ${finding.say(facts)}`];
    }
    const { found, todo } = finding.say(faults);
    return [`✗ ${checks[check]}: ${found}`, `  ${whatToDo} ${todo}`];
  });
}

/** For monitoring: codes are stable, texts are in the reader's language. */
function jsonOf(reports: readonly CheckReport[], texts: AdminTexts) {
  const checks = reports.map(({ check, findings }) => ({
    check,
    ok: findings.every(({ ok }) => ok),
    findings: findings.map((finding) =>
      finding.ok
        ? {
            ok: true,
            code: finding.code,
            checked: finding.checked,
            found: finding.say(texts.doctor.facts),
          }
        : { ok: false, code: finding.code, ...finding.say(texts.doctor.faults) },
    ),
  }));
  return { ok: checks.every(({ ok }) => ok), checks };
}

if (import.meta.main) {
  process.exitCode = await doctorCommand({
    env: process.env,
    args: process.argv.slice(2),
    print: (line) => process.stdout.write(`${line}\n`),
  });
}
