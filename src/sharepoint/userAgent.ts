/** The register's version; tests/publicBody.test.ts compares it with package.json. */
const VERSION = "0.2.0";

/** How the register names itself to Graph, in the form Microsoft asks for: `NONISV|company|application/version`. */
export function userAgentOf(company: string): string {
  return `NONISV|${company}|KI-Register/${VERSION}`;
}
