/** The one chain that tells of all exports: an event taken out of it is missed. It has no item. */
export const EXPORT_CHAIN = "exports";

export function isExportChain(chain: string): boolean {
  return chain === EXPORT_CHAIN;
}
