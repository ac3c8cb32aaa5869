import type { tabOverride as german } from "#texts/de/tabOverride.ts";

export const tabOverride: typeof german = {
  override: {
    title: "Another class",
    lead: (computed) =>
      `The answers give: ${computed}. Another class needs a reason of its own, which stays with the entry.`,
    class: "The class with which you decide",
    asComputed: "As computed",
    art63: "Which condition of the exemption is met? (Art. 6(3) AI Act)",
    art63Hint:
      "The exemption has to be documented before the application is used (Art. 6(4)). You name the document below; the provider’s papers stand at the entry under “Technology and operation”.",
    art63Document: "Documentation of the exemption (link to the document in SharePoint)",
    art63DocumentHint:
      "Needed where the application is in productive use already and the provider’s papers are not at the entry (Art. 6(4) AI Act). Otherwise before it is used. The document then stands with the evidence of the case.",
    reason: "Why does the class differ?",
    reasonHint: (min) => `At least ${min} characters`,
    legalMissing:
      "This class is below the computed one. The legal office has to have agreed in this case, without conditions.",
    legalAsked:
      "This class is below the computed one. The legal office was asked and has not answered yet.",
    legalAgreed: "The legal office has agreed in this case.",
    legalQuestion: (computed, wanted) =>
      `The answers of the classification give: ${computed}. We would like to decide with this class: ${wanted}. Please give your statement about it.`,
    askLegal: "Ask the legal office for a statement",
    fourEyes:
      "A second person of the AI coordinators decides: whoever confirms the classification does not decide on this class.",
    secondDecides: (others) =>
      `A second person of the AI coordinators decides: you have confirmed the classification and cannot decide on this class.${
        others.length === 0 ? "" : ` Who can decide, for example: ${others.join(", ")}.`
      }`,
    youAreSecond: (first) =>
      `You decide as the second person.${
        first == null ? "" : ` ${first} has confirmed the classification.`
      }`,
  },
};
