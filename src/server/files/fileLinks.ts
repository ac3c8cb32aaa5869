import { z } from "zod";
import type { Person } from "#domain/people/person.ts";
import type { ExportRequest, ExportRequests } from "#register/exports/exportRequests.ts";
import { HttpProblem } from "#server/routes/httpProblem.ts";
import type { AcceptedKeys } from "#server/secrets/derivedKeys.ts";
import { readToken, signToken } from "#server/secrets/signedToken.ts";

/** So long a link to a file is valid, and a download may take. */
export const LINK_LIFETIME_MS = 5 * 60_000;

/** What holds for every file that a link gives: nobody keeps it on its way, and nobody learns the link from it. */
export const FILE_HEADERS = { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" };
/** A page to keep has its own style, and nothing else. */
export const PAGE_POLICY = {
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
};

/** Signed links to what somebody wants as a file. They open in the system's browser, which has no token of the person. */
export interface FileLinks {
  /** Keeps what is wanted, and gives the token that names it. */
  keep(input: object, by: Person): Promise<{ readonly id: string; readonly token: string }>;
  /** What a token names; 403 `linkExpired` where it names nothing any more, or something else. */
  open(token: unknown): Promise<ExportRequest>;
}

/** A link of one kind opens nothing of another: `kind` stands in what is signed. */
export function createFileLinks(
  kind: "export" | "figures" | "log" | "template",
  options: {
    readonly exports: Pick<ExportRequests, "add" | "find">;
    /** Shared by all replicas: the first signs, each is accepted. */
    readonly linkKeys: AcceptedKeys;
    readonly realNow: () => number;
  },
): FileLinks {
  const { exports, linkKeys, realNow } = options;
  const linkSchema = z.strictObject({ [kind]: z.string(), expires: z.number() });
  return {
    async keep(input, by) {
      const expires = realNow() + LINK_LIFETIME_MS;
      const { id } = await exports.add(input, by, expires);
      return { id, token: signToken({ [kind]: id, expires }, linkKeys[0]) };
    },
    async open(token) {
      const { data } = linkSchema.safeParse(readToken(String(token), linkKeys));
      const id = data?.[kind];
      const isValid = typeof id === "string" && Number(data?.expires) >= realNow();
      const asked = isValid ? await exports.find(id) : undefined;
      if (asked === undefined) throw new HttpProblem(403, "linkExpired");
      return asked;
    },
  };
}
