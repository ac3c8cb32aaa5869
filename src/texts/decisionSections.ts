import type { Bilingual } from "#domain/bilingual.ts";
import { triggerLabels } from "#domain/cases/causes.ts";
import type { DecisionDocument } from "#domain/cases/decisionDocument.ts";
import { likelihoodLabels, residualLabels, severityLabels } from "#domain/cases/risk.ts";
import { statementResultLabels, statementRoleLabels } from "#domain/cases/statement.ts";
import { answerWords, questionWords } from "#domain/classification/answerWords.ts";
import { art63Labels } from "#domain/classification/art63Labels.ts";
import { treeOf } from "#domain/classification/treeVersions.ts";
import { FIELDS, fieldOf } from "#domain/entry/fields.ts";
import { evaluationSectionLabels } from "#domain/entry/sectionFields.ts";
import { sectionStateLabels } from "#domain/entry/sections.ts";
import { riskClassLabels } from "#domain/vocabulary.ts";
import type { tabDecision } from "#texts/de/tabDecision.ts";
import { fieldText } from "./fieldText.ts";
import { formatDay } from "./format.ts";
import type { Language } from "./language.ts";

export type DecisionTexts = (typeof tabDecision)["decisionDocument"];

/** A part of a document: what is said of what. */
export interface DecisionSection {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly DecisionLine[];
}
export interface DecisionLine {
  readonly term: string;
  readonly text: string;
}

/** A decision's document as people read it, on the screen and on paper; what says nothing is left out. */
export function decisionSections(
  document: DecisionDocument,
  texts: DecisionTexts,
  language: Language,
): readonly DecisionSection[] {
  const words: Words = {
    texts,
    language,
    day: (day) => (day === null ? null : formatDay(day, language)),
    of: (label) => label[language],
  };
  return [
    section("application", texts.sections.application, applicationLines(document, words)),
    section("decision", texts.sections.decision, decisionLines(document, words)),
    section("classification", texts.sections.classification, classLines(document, words)),
    section("path", texts.sections.path, pathLines(document, words)),
    section("duties", texts.sections.duties, dutyLines(document, words)),
    ...document.statements.map((one, index) =>
      section(
        `statement${index + 1}`,
        texts.statement(statementRoleLabels[one.role][language]),
        statementLines(one, words),
      ),
    ),
    section("conditions", texts.sections.conditions, conditionLines(document, words)),
    ...document.risks.map((one, index) =>
      section(`risk${index + 1}`, texts.risk(index + 1), riskLines(one, words)),
    ),
    section("sections", texts.sections.sections, sectionLines(document, words)),
    section("evidence", texts.sections.evidence, evidenceLines(document, words)),
    section("facts", texts.sections.facts, factLines(document, words)),
  ].filter(({ lines }) => lines.length > 0);
}

interface Words {
  readonly texts: DecisionTexts;
  readonly language: Language;
  readonly day: (day: string | null) => string | null;
  readonly of: (label: Bilingual) => string;
}
type Said = readonly [term: string, text: string | null | undefined];

function section(id: string, title: string, said: readonly Said[]): DecisionSection {
  const lines = said.flatMap(([term, text]) =>
    text === null || text === undefined || text === "" ? [] : [{ term, text }],
  );
  return { id, title, lines };
}

function applicationLines(document: DecisionDocument, { day, of, texts }: Words): readonly Said[] {
  const { application, case: of_ } = document;
  const { terms } = texts;
  return [
    [terms.city, document.city],
    [terms.application, application.title],
    [terms.registerNo, application.no],
    [terms.office, application.office],
    [terms.owner, application.owner],
    [terms.deputy, application.deputy],
    [terms.version, application.version],
    [terms.previousVersion, application.previousVersion],
    [terms.trigger, of(triggerLabels[of_.trigger])],
    [terms.depth, of_.depth === null ? null : texts.depths[of_.depth]],
    [terms.openedOn, day(of_.openedOn)],
  ];
}

function decisionLines({ decision }: DecisionDocument, words: Words): readonly Said[] {
  const { day, language, of, texts } = words;
  const { terms } = texts;
  const rhythm = fieldOf("updateRhythm");
  const { riskClass, updateRhythm } = decision;
  return [
    [terms.decision, texts.decisions[decision.decision]],
    [terms.riskClass, riskClass === null ? null : of(riskClassLabels[riskClass])],
    [terms.reason, decision.reason],
    [terms.validUntil, day(decision.validUntil)],
    [
      terms.updateRhythm,
      updateRhythm === null ? null : fieldText(rhythm, updateRhythm, language, texts),
    ],
    [terms.decidedOn, day(decision.on)],
    [terms.decidedBy, decision.by],
    [terms.imported, decision.imported ? texts.imported : null],
  ];
}

function classLines({ classification }: DecisionDocument, words: Words): readonly Said[] {
  if (classification === null) return [];
  const { day, of, texts } = words;
  const { terms } = texts;
  const { art63Document, confirmed, outcome, override, signedOff } = classification;
  const art63 = override?.art63 ?? outcome.art63;
  const tree = treeOf(outcome.treeVersion);
  return [
    [terms.computed, of(riskClassLabels[outcome.class])],
    [terms.lowerBound, outcome.provisional ? of(riskClassLabels[outcome.lowerBound]) : null],
    [terms.override, override === null ? null : of(riskClassLabels[override.class])],
    [terms.overrideReason, override?.reason],
    [terms.art63, art63.map((one) => of(art63Labels[one])).join("\n")],
    [terms.art63Document, art63Document == null ? null : evidenceText(art63Document, words)],
    [terms.confirmed, texts.personOn(confirmed.by, day(confirmed.on) ?? "")],
    [terms.tree, [outcome.treeVersion, tree === undefined ? "" : of(tree.law)].join(" · ")],
    [
      terms.signedOff,
      signedOff === null
        ? texts.notSignedOff
        : texts.signedOff(signedOff.by, day(signedOff.on) ?? "", signedOff.reference),
    ],
  ];
}

function pathLines({ classification }: DecisionDocument, { of }: Words): readonly Said[] {
  return (classification?.outcome.path ?? []).map(({ options, question }) => {
    const words = questionWords(question);
    return [words === undefined ? question : of(words), of(answerWords(question, options))];
  });
}

/** By the day from which they apply, the earliest first. */
function dutyLines(
  { classification }: DecisionDocument,
  { day, of, texts }: Words,
): readonly Said[] {
  if (classification === null) return [];
  const obligations = treeOf(classification.outcome.treeVersion)?.obligations ?? [];
  const { duties } = classification;
  const days = new Set(duties.map(({ appliesFrom }) => appliesFrom));
  return [...days].map((from) => [
    from === null ? texts.appliesNow : texts.appliesFrom(day(from) ?? from),
    asList(
      duties
        .filter(({ appliesFrom }) => appliesFrom === from)
        .flatMap(({ id }) => obligations.filter((one) => one.id === id).map(of)),
    ),
  ]);
}

/** Sentences that do not belong together are told from each other. */
function asList(sentences: readonly string[]): string {
  return sentences.length === 1 ? sentences.join() : sentences.map((one) => `– ${one}`).join("\n");
}

function statementLines(
  { askedOf, askedOn, given, question, required }: DecisionDocument["statements"][number],
  { day, of, texts }: Words,
): readonly Said[] {
  const { faces, personOn, terms } = texts;
  return [
    [terms.asked, personOn(askedOf, day(askedOn) ?? "")],
    [terms.question, question],
    [terms.required, required ? faces.yes : faces.no],
    [terms.result, given === null ? texts.notGiven : of(statementResultLabels[given.result])],
    [terms.text, given?.text],
    [terms.given, given === null ? null : personOn(given.by, day(given.on) ?? "")],
  ];
}

function conditionLines({ conditions }: DecisionDocument, { day, texts }: Words): readonly Said[] {
  return conditions.map(({ dueOn, text }, index) => [
    texts.condition(index + 1, day(dueOn) ?? ""),
    text,
  ]);
}

function riskLines(
  risk: DecisionDocument["risks"][number],
  { day, of, texts }: Words,
): readonly Said[] {
  const { terms } = texts;
  return [
    [terms.risk, risk.risk],
    [terms.affected, risk.affected],
    [terms.likelihood, of(likelihoodLabels[risk.likelihood])],
    [terms.severity, of(severityLabels[risk.severity])],
    [terms.measure, risk.measure],
    [terms.responsible, risk.responsible],
    [terms.until, day(risk.until)],
    [terms.residual, of(residualLabels[risk.residual])],
  ];
}

/** What the evaluation needed of the entry's sections, and what was done about them. */
function sectionLines({ sections = [] }: DecisionDocument, words: Words): readonly Said[] {
  const { day, of, texts } = words;
  return sections.map(({ confirmed, section: key, state, waived }) => {
    const said = [
      of(sectionStateLabels[state]),
      waived === null ? "" : waived.reason,
      waived === null ? "" : texts.personOn(waived.by, day(waived.on) ?? ""),
      confirmed === null ? "" : texts.confirmedUnchanged(confirmed.by, day(confirmed.on) ?? ""),
    ];
    return [of(evaluationSectionLabels[key]), said.filter((part) => part !== "").join("\n")];
  });
}

type Evidence = DecisionDocument["evidence"][number];

function evidenceLines({ evidence }: DecisionDocument, words: Words): readonly Said[] {
  return evidence.map(({ title, ...about }, index) => [
    `${index + 1}. ${title}`,
    aboutEvidence(about, words),
  ]);
}

function evidenceText({ title, ...about }: Evidence, words: Words): string {
  return [title, aboutEvidence(about, words)].join("\n");
}

function aboutEvidence({ datedOn, url, version }: Omit<Evidence, "title">, { day }: Words): string {
  const of = [version, day(datedOn) ?? ""].filter((part) => part !== "");
  return [of.join(", "), url].join("\n");
}

function factLines({ facts }: DecisionDocument, { language, of, texts }: Words): readonly Said[] {
  const { terms } = texts;
  if (facts === null) return [[terms.revision, texts.noFacts]];
  const fields = FIELDS.filter(({ key }) => !WITHOUT_WORDS.includes(key));
  return [
    [terms.revision, texts.change(facts.revision)],
    [terms.factsSha256, facts.sha256],
    ...fields.flatMap((field): readonly Said[] => {
      const value = facts.values[field.key];
      return value === undefined
        ? []
        : [[of(field.label), fieldText(field, value, language, texts)]];
    }),
  ];
}
/** Beside its name the office has an id; the number stands above. */
const WITHOUT_WORDS: readonly string[] = ["orgUnitId", "registerNo", "schemaVersion"];
