import type {
  Condition,
  DecisionTree,
  Question,
  Terminal,
} from "#domain/classification/decisionTree.ts";
import { TERMINALS } from "#domain/classification/decisionTree.ts";

/** What is wrong with a version of the tree that the compiler does not see; the place of each fault and what it is. */
export function treeFaults(tree: DecisionTree): readonly string[] {
  return [
    ...wayFaults(tree),
    ...keyFaults(tree),
    ...textFaults({ ...tree }, tree.version),
    ...Object.entries(tree.questions).flatMap(([id, question]) => questionFaults(id, question)),
  ];
}

function wayFaults({ questions, start }: DecisionTree): readonly string[] {
  const reached = new Set<string>();
  const faults: string[] = [];
  follow(start, []);
  for (const id of [...Object.keys(questions), ...TERMINALS]) {
    if (!reached.has(id)) faults.push(`${id}: is never reached`);
  }
  return [...new Set(faults)];

  function follow(id: string, before: readonly string[]): void {
    reached.add(id);
    if (isTerminal(id)) return;
    const question = questions[id];
    if (question === undefined) faults.push(`${before.at(-1)}: leads to the unknown ${id}`);
    else if (before.includes(id)) faults.push(`${id}: is asked again`);
    else for (const { next } of question.next) follow(next, [...before, id]);
  }
}

function isTerminal(id: string): id is Terminal {
  return TERMINALS.some((terminal) => terminal === id);
}

function questionFaults(id: string, { next, options }: Question): readonly string[] {
  const keys = options.map(({ key }) => key);
  const unsure = options.find(({ key }) => key === "unsure");
  return [
    ...repeated(keys).map((key) => `${id}: has the option ${key} twice`),
    ...(unsure?.set?.openPoints === id ? [] : [`${id}: “unsure” leaves no open point`]),
    ...options
      .filter(({ key, set }) => key !== "unsure" && set?.openPoints !== undefined)
      .map(({ key }) => `${id}: ${key} leaves a point open`),
    ...(next.slice(0, -1).every((rule) => "if" in rule) ? [] : [`${id}: a rule is never reached`]),
  ];
}

/** Every key that a rule names is there. */
function keyFaults(tree: DecisionTree): readonly string[] {
  const atoms = new Set(
    Object.entries(tree.questions).flatMap(([id, { options }]) =>
      options.map(({ key }) => `${id}:${key}`),
    ),
  );
  const named = [
    ...Object.values(tree.questions).flatMap(({ next }) =>
      next.flatMap((rule) => ("if" in rule ? atomsIn(rule.if) : [])),
    ),
    ...tree.classes.flatMap(({ settledWhen, when }) => [...atomsIn(when), ...atomsIn(settledWhen)]),
    ...tree.blocking.flatMap(({ unless }) => (unless === undefined ? [] : atomsIn(unless))),
    ...tree.routes.flatMap((rule) => atomsIn(rule.if)),
    ...tree.reasons.flatMap(({ when }) => atomsIn(when)),
    ...tree.hints.flatMap(({ option, question, when }) => [
      ...atomsIn(when),
      `${question}:${option}`,
    ]),
    ...tree.blocking.map(({ openPoint }) => `${openPoint}:unsure`),
    ...tree.obligations.flatMap(({ when }) => when.answer ?? []),
  ];
  const ids = [...tree.obligations, ...tree.reasons].map(({ id }) => id);
  const last = tree.classes.at(-1);
  return [
    ...named.filter((atom) => !atoms.has(atom)).map((atom) => `${atom}: is no answer`),
    ...repeated(ids).map((id) => `${id}: is there twice`),
    ...(isAlways(last?.when) && isAlways(last?.settledWhen)
      ? []
      : ["classes: the last does not always hold"]),
  ];
}

function isAlways(condition: Condition | undefined): boolean {
  return typeof condition === "object" && "always" in condition;
}

function atomsIn(condition: Condition): readonly string[] {
  if (typeof condition === "string") return [condition];
  if ("any" in condition) return condition.any.flatMap(atomsIn);
  if ("all" in condition) return condition.all.flatMap(atomsIn);
  return "not" in condition ? atomsIn(condition.not) : [];
}

/** Wherever one language has a text, the other has one, too. */
function textFaults(value: unknown, place: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const texts = new Map<string, unknown>(Object.entries(value));
  const faults = ["de", "en"]
    .filter((language) =>
      texts.has("de") || texts.has("en") ? isEmpty(texts.get(language)) : false,
    )
    .map((language) => `${place}: has no text in ${language}`);
  return [...faults, ...[...texts].flatMap(([key, one]) => textFaults(one, `${place}.${key}`))];
}

function isEmpty(text: unknown): boolean {
  return typeof text !== "string" || text.trim() === "";
}

function repeated(keys: readonly string[]): readonly string[] {
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}
