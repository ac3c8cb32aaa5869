import type { SectionView } from "#contract/caseSections.ts";
import { unsureTickLabels } from "#domain/triage/triageQuestions.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";

/** What there is to say about a section in a case, a line each. */
export function useSectionWords() {
  const { language, messages, today } = useSession();
  const days = useDays();
  const texts = messages.sections;
  const due = (day: string) =>
    day < today ? texts.overdue(days.since(day)) : texts.dueBy(days.on(day));

  function reviewed({ confirmed, touchedBy, unchangedOn }: NonNullable<SectionView["review"]>) {
    if (touchedBy.length === 0) {
      return [unchangedOn === null ? texts.unchanged : texts.unchangedOn(days.on(unchangedOn))];
    }
    const touched = texts.touched(
      touchedBy.map((question) => unsureTickLabels[question][language]),
    );
    if (confirmed === null) return [touched, texts.unconfirmed];
    const on = days.on(confirmed.on);
    const { by } = confirmed;
    return [touched, by === null ? texts.confirmed(on) : texts.confirmedBy(by, on)];
  }

  function cancelledLines(requested: SectionView["requested"]) {
    const cancelled = requested?.cancelled ?? null;
    if (cancelled === null) return [];
    const on = days.on(cancelled.on);
    return [
      cancelled.by === null ? texts.cancelled(on) : texts.cancelledBy(cancelled.by, on),
      texts.leftOut(cancelled.reason),
    ];
  }

  function lines({ missing, requested, review, state, waived }: SectionView): readonly string[] {
    return [
      ...(missing === 0 || state === "waived" ? [] : [texts.missing(missing)]),
      ...(requested?.isOpen === true
        ? [texts.requested(days.on(requested.on), due(requested.due))]
        : []),
      ...(waived === null || state !== "waived"
        ? []
        : [
            waived.by === null
              ? texts.waivedBy(days.on(waived.on))
              : texts.waivedByName(waived.by, days.on(waived.on)),
            texts.leftOut(waived.reason),
          ]),
      ...cancelledLines(requested),
      ...(review === null ? [] : reviewed(review)),
    ];
  }
  return { due, lines };
}
