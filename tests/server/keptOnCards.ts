import { z } from "zod";
import { messagesFor } from "#texts/messages.ts";
import { inTodaysWords } from "./todaysWords.ts";

/** Sentences of the frame that cards had; what they told stands in the present one's first sentence. */
const FORMER_FRAME: readonly RegExp[] = [
  /: $/,
  /^Bitte beantworten Sie kurz|^Please answer briefly/,
  /^Erinnerung: Für|^Reminder: your answer/,
  /^Für „.*“ war die Antwort|^The answer for “/,
  /^Erinnerung vorgemerkt für|^Reminder set for/,
  /bitte antworten bis|please answer by|\((Frist|due) /,
  /geht der Meldung bis|follow the report up by/,
  /^Sind Sie zuständig\?$|^Are you responsible\?$/,
];
/** The newest copy asks, the others say where it goes on. */
const CONTINUED = (["de", "en"] as const).flatMap((language) => {
  const { bundle, message } = messagesFor(language).cards;
  return [bundle.continued, message.continued("", "").slice(2, 20)];
});

const buttonSchema = z.looseObject({
  type: z.literal("Action.Execute"),
  verb: z.string(),
  data: z.looseObject({}),
});
const FILLED_IN = ["live", "date"];

/** What of a card that was sent is lost on the one that is shown in its place today: what it told, and what can be pressed. */
export function lostOn(now: unknown, before: unknown): readonly string[] {
  const text = JSON.stringify(inTodaysWords(now));
  if (CONTINUED.some((sentence) => text.includes(sentence))) return [];
  const told = textsIn(inTodaysWords(before)).filter(
    (sentence) =>
      !FORMER_FRAME.some((former) => former.test(sentence)) &&
      !text.includes(JSON.stringify(sentence).slice(1, -1)),
  );
  const pressable = buttonsOf(now);
  return [...told, ...buttonsOf(before).filter((button) => !pressable.includes(button))];
}

/** Each button with what it sends, but for what the register has filled in. */
function buttonsOf(card: unknown): readonly string[] {
  const found: string[] = [];
  JSON.parse(JSON.stringify(card), (_key, part: unknown) => {
    const button = buttonSchema.safeParse(part);
    if (button.success) {
      const { data, verb } = button.data;
      const own = Object.entries(data).filter(([key]) => !FILLED_IN.includes(key));
      found.push(`${verb} ${JSON.stringify(own.sort())}`);
    }
    return part;
  });
  return found;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "text" in value && typeof value.text === "string" ? [value.text] : [];
  return [...own, ...Object.values(value).flatMap(textsIn)];
}
