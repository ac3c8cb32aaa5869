import fc from "fast-check";
import { expect, test } from "vitest";
import { URGENCIES } from "#domain/messages/messageRow.ts";
import { inSendingOrder, urgencyOf } from "#domain/messages/urgency.ts";
import { INCIDENT } from "#gallery/examples/demoIncident.ts";

test.each([
  ["suspension", "alarm"],
  ["suspended-2026-11-23", "alarm"],
  ["request-v1", "question"],
  ["query-1", "question"],
  ["incident-1", "alarm"],
  ["incident-2", "notice"],
  ["incident-3", "notice"],
  ["decision", "notice"],
  ["reminder-v1-1", "reminder"],
  ["escalation-v1-1", "reminder"],
] as const)("%s is a message of the kind %s", (messageId, urgency) => {
  const incidents = [INCIDENT, { ...INCIDENT, harm: "no" as const }];
  expect(urgencyOf(messageId, { incidents })).toBe(urgency);
});

const message = fc.record({
  personId: fc.constantFrom("a", "B", "b", "c"),
  urgency: fc.constantFrom(...URGENCIES),
  id: fc.nat(),
});

test("nothing is lost, the more urgent goes first, and nobody's second message before another's first", () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 40 }), (messages) => {
      const order = inSendingOrder(messages);
      expect(new Set(order)).toEqual(new Set(messages));
      const ranks = order.map(({ urgency }) => URGENCIES.indexOf(urgency));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      for (const urgency of URGENCIES) {
        const own = order.filter((one) => one.urgency === urgency);
        const turns = own.map(
          ({ personId }, at) =>
            own
              .slice(0, at)
              .filter((before) => before.personId.toLowerCase() === personId.toLowerCase()).length,
        );
        expect(turns).toEqual([...turns].sort((a, b) => a - b));
      }
    }),
  );
});
