import type { legal as german } from "#texts/de/legal.ts";

export const legal: typeof german = {
  privacy: {
    title: "Data protection in the AI register",
    sections: [
      {
        heading: "Which data",
        text: "Name and id of the owner, the deputy and the AI coordinators; who changed, answered or decided what and when; to whom a card was delivered and when.",
      },
      {
        heading: "What for",
        text: "So that every change of an AI application is evaluated again and the decision is documented. Answer times of individual people are neither analysed nor shown anywhere.",
      },
      {
        heading: "Who reads",
        text: "All staff see the applications with office and roles. Names are seen only by those involved, the AI coordinators and the auditors. Lists contain no persons.",
      },
      {
        heading: "Where and how long",
        text: "Everything is kept in the city's SharePoint lists. In the log, persons stand beside the events and can be erased without breaking the event chain. Delivery records are deleted six months after an evaluation closes.",
      },
    ],
  },
  terms: {
    title: "Use of the AI register",
    sections: [
      {
        heading: "For whom",
        text: "The register is for the city's staff. It documents the use of AI under the EU AI Act.",
      },
      {
        heading: "What applies",
        text: "Every AI application is reported before use, every new version is submitted for re-evaluation. Nobody decides on their own application.",
      },
      {
        heading: "What “suspended” means",
        text: "The application must not be used. The register does not switch anything off.",
      },
    ],
  },
};
