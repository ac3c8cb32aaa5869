/** Licences of DCAT-AP.de among which the city chooses. */
export const PUBLIC_LICENCES = ["dl-de/zero-2-0", "dl-de/by-2-0"] as const;
export type PublicLicence = (typeof PUBLIC_LICENCES)[number];

/** What the city says of its public register. */
export interface PublicationSettingValues {
  readonly publicPilots: "on" | "off";
  /** A functional mailbox or a web address for questions about the register. */
  readonly publicContact: string;
  readonly publicLicence: PublicLicence;
  /** The city's identifier among the contributors of DCAT-AP.de. */
  readonly dcatContributor: string;
  /** The official key of the municipality, eight digits. */
  readonly dcatMunicipality: string;
  readonly makiColumns: readonly string[];
  readonly makiValues: readonly string[];
}
