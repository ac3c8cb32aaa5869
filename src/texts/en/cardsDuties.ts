import type { cardsDuties as german } from "#texts/de/cardsDuties.ts";

export const cardsDuties: typeof german = {
  duties: {
    heading: (n) => (n === 1 ? "New duties begin soon" : `New duties begin soon (${n})`),
    lead: "Duties follow from the AI Act for applications that you own or deputise for.",
    from: (day, days) => `From ${day} (notice ${days} days before)`,
    more: (n) => (n === 1 ? "And 1 more duty" : `And ${n} more duties`),
    open: "Calendar of duties",
    fallback: "New duties begin soon for your applications. Please open the AI register.",
    summary: (n) =>
      n === 1
        ? "AI register: new duties begin soon for one of your applications"
        : "AI register: new duties begin soon for your applications",
  },
};
