import { releasesIn } from "#register/messages/delivery.ts";
import { messagesFor } from "#texts/messages.ts";
import { actingAs, type BundlePress } from "./press.ts";

/** "Bestätigen": the command that the register runs too. The card then shows what has become of it. */
export const confirmPublication: BundlePress = {
  answers: true,
  run: async ({ entryNo }, { bundle, language }, { register: { commands } }) => {
    const { notice, publication: texts } = messagesFor(language).cards;
    const named = entryNo ?? bundle.publication?.no;
    const asked = releasesIn(bundle).find((one) => one.no === named);
    if (asked === undefined) return { notice: notice.malformed };
    const { no, release } = asked;
    const done = await commands.confirmPublication(no, { release }, actingAs(bundle.person));
    if (done.ok) return { notice: texts.done };
    return { notice: done.problem === "forbidden" ? texts.forbidden : texts.changed };
  },
};
