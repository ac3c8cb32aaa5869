import { DIGEST_SECTIONS } from "#domain/messages/digestSections.ts";
import { CASE_STATES } from "#domain/vocabulary.ts";
import { type Check, isNumber, isText, listOf, nullable, oneOf, optional, shape } from "./check.ts";
import type { Start } from "./start.ts";

type Waiting = NonNullable<Start["waiting"]>;

const isDayText: Check<string> = (value): value is string =>
  isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** `startSchema` without zod: people land on this page. */
export const isStart: Check<Start> = shape<Start>({
  own: listOf(
    shape<Start["own"][number]>({
      no: isText,
      relation: oneOf(["owner", "deputy"]),
      tasks: isNumber,
      state: nullable(oneOf(CASE_STATES)),
      due: nullable(isDayText),
    }),
  ),
  followed: listOf(isText),
  waiting: nullable(
    shape<Waiting>({
      sections: listOf(
        shape<Waiting["sections"][number]>({ key: oneOf(DIGEST_SECTIONS), cases: listOf(isText) }),
      ),
      usageProposals: listOf(isText),
      desk: shape<Waiting["desk"]>({ waiting: isNumber, mine: isNumber }),
      hints: isNumber,
      publications: optional(isNumber),
    }),
  ),
});
