import type {
  AdaptiveCard,
  CardElementArray,
  ExecuteAction,
  TextInput,
} from "@microsoft/teams.cards";
import { titleOf } from "#domain/entry/entry.ts";
import { PEOPLE_FOUND_MAX } from "#domain/limits.ts";
import type { FoundPerson } from "#domain/people/person.ts";
import { messagesFor } from "#texts/messages.ts";
import { INPUTS } from "./actions.ts";
import type { CardContext } from "./cardContext.ts";
import { execute, paragraph, strong } from "./cardFrame.ts";
import { caseCard } from "./caseFrame.ts";
import { choices, textInput } from "./inputElements.ts";

/**
 * The second step of "Ich bin nicht zuständig": whom the search has found, to be chosen from. It does not refresh
 * itself, which would take the list away while somebody reads it; when the case changes, the copy is updated anyway.
 */
export function choosePersonCard(
  context: CardContext,
  /** Undefined where nothing was searched for, or the search did not answer. */
  found: readonly FoundPerson[] | undefined,
): AdaptiveCard {
  const { caseInEntry, language, typed = {} } = context;
  const { choosePerson } = messagesFor(language).cards;
  const title = titleOf(caseInEntry.entry);
  const body: CardElementArray = [];
  const isFound = found !== undefined && found.length > 0;
  if (isFound) {
    body.push(
      choices(
        { id: "personId", label: choosePerson.choices, error: choosePerson.choicesError },
        found.map((person) => ({ value: person.id, title: describePerson(person) })),
        typed,
        "one",
        // Searching for another name must not need a choice; the service asks for it where it is missing.
      ).withIsRequired(false),
    );
    if (found.length >= PEOPLE_FOUND_MAX) body.push(paragraph(choosePerson.many));
    body.push(paragraph(choosePerson.hint));
  }
  if (found?.length === 0) {
    body.push(strong(choosePerson.none((typed.personName ?? "").trim())));
  }
  body.push(personNameInput(context, isFound ? choosePerson.again : choosePerson.name));
  return caseCard(context, {
    sentence: choosePerson.heading,
    fallback: choosePerson.fallback(title),
    body,
    actions: [
      ...(isFound ? [execute(context, choosePerson.submit, "case/handOver")] : []),
      execute(context, choosePerson.search, "case/findPerson"),
      nobodyKnown(context),
      execute(context, choosePerson.back, "case/refresh"),
    ],
    isStill: true,
  });
}

export function personNameInput(context: CardContext, label: string): TextInput {
  const { choosePerson } = messagesFor(context.language).cards;
  return textInput(
    { id: "personName", label, error: choosePerson.nameError },
    { maxLength: INPUTS.personName.longest, lines: "one" },
    context.typed ?? {},
  );
}

/** "Weiß ich nicht" needs nothing that was typed. */
export function nobodyKnown(context: CardContext): ExecuteAction {
  const { choosePerson } = messagesFor(context.language).cards;
  return execute(context, choosePerson.unknown, "case/notMine").withAssociatedInputs("none");
}

/** Two people of one name are told apart by what they do and where. */
function describePerson({ department, jobTitle, name }: FoundPerson): string {
  const place = [jobTitle, department].filter((part) => part !== null && part !== "").join(", ");
  return place === "" ? name : `${name} – ${place}`;
}
