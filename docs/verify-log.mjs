// Checks an export of the log (Protokoll) without the register: node verify-log.mjs <file>
// Needs Node 20 or newer and nothing else. Exit code 0: everything fits; 1: something does not; 2: the file cannot be read.
// How the hashes are made: docs/operations.md, "The log outside the register".
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Usage: node verify-log.mjs <KI-Register_Protokoll_….jsonl>");
  process.exit(2);
}

/** The last event of each chain, and the hashes of all its events. */
const chains = new Map();
let head;
let end;
let events = 0;
let broken;

try {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line++;
    if (text === "") continue;
    const said = parse(text);
    const fault = said === undefined ? "this line is no JSON" : take(said);
    if (fault === undefined) continue;
    broken = { line, key: said?.key ?? "?", fault };
    break;
  }
  broken ??= checkEnd();
} catch (error) {
  console.error(`The file cannot be read: ${error instanceof Error ? error.message : error}`);
  process.exit(2);
}

const whole = head?.chains === "whole";
if (broken !== undefined) {
  console.log(`BROKEN at line ${broken.line}, event ${broken.key}: ${broken.fault}.`);
  console.log(`${events} events before it fit.`);
  process.exit(1);
}
console.log(`OK: ${events} events in ${chains.size} chains; every hash is that of its content.`);
console.log(`Export of ${head.createdAt}, filter ${JSON.stringify(head.filter)}.`);
if (whole) {
  console.log("Every chain is whole: it begins with 1, and each event follows the one before it.");
} else {
  console.log("This is a PARTIAL export. Each event was checked by itself; whether events are");
  console.log("missing between them cannot be told. Export without a filter, or by entry alone, for that.");
}
if (end.leftOut.length > 0) {
  console.log(`Left out, because the reader answers for them: ${end.leftOut.join(", ")}.`);
}
process.exit(0);

function parse(text) {
  try {
    const said = JSON.parse(text);
    return typeof said === "object" && said !== null ? said : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with a line; undefined where it fits. */
function take(said) {
  if (head === undefined) {
    if (said.kind !== "head" || said.format !== 1) return "the file does not begin as an export does";
    head = said;
    return undefined;
  }
  if (end !== undefined) return "something stands behind the end of the export";
  if (said.kind === "end") {
    end = said;
    return undefined;
  }
  if (said.kind !== "event") return "this line is no event";
  const fault = faultOf(said);
  if (fault === undefined) events++;
  return fault;
}

function faultOf({ chain, data, hash, key, previousHash }) {
  if (![chain, data, hash, key, previousHash].every((part) => typeof part === "string"))
    return "a part of it is missing";
  const made = createHash("sha256").update(JSON.stringify([chain, previousHash, data])).digest("hex");
  if (made !== hash) return "its hash is not that of its content";
  const number = parse(data)?.revision;
  if (!Number.isInteger(number)) return "its content has no number";
  if (key !== `${chain}/${number}`) return "its key is not that of its content";
  const before = chains.get(chain) ?? { number: 0, hash: "", hashes: new Map() };
  if (head.chains === "whole") {
    if (number > before.number + 1) return `event ${before.number + 1} of its chain is missing`;
    if (number <= before.number) return "it does not stand in the order of its chain";
    if (previousHash !== before.hash) return "it does not follow the event before it";
  }
  before.hashes.set(number, hash);
  chains.set(chain, { number, hash, hashes: before.hashes });
  return undefined;
}

/** Whether the file is complete, and each chain reaches as far as the register knew when it was made. */
function checkEnd() {
  if (head === undefined) return { line: 1, key: "?", fault: "the file is empty" };
  if (end === undefined) return { line: "last", key: "?", fault: "the file breaks off" };
  if (end.events !== events)
    return { line: "last", key: "?", fault: `${end.events} events were exported, ${events} are here` };
  for (const [chain, number, hash] of end.ends) {
    const there = chains.get(chain)?.hashes.get(number);
    if (there === hash) continue;
    const fault = there === undefined ? "the register knew it, and it is missing" : "it is another one";
    return { line: "last", key: `${chain}/${number}`, fault };
  }
  return undefined;
}
