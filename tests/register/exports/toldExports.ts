import { z } from "zod";
import type { TestRegister } from "#tests/register/startRegister.ts";

const itemsSchema = z.object({
  value: z.array(z.object({ fields: z.looseObject({ Data: z.string() }) })),
});

/** The events of exports that name this. */
export async function toldExports(
  { lists, send }: Pick<TestRegister, "lists" | "send">,
  named: string,
): Promise<readonly string[]> {
  const filter = encodeURIComponent("fields/ChainKey eq 'exports'");
  const path = `${lists.events}/items?$expand=fields&$filter=${filter}&$top=500`;
  const { body } = await send({ method: "GET", path });
  return itemsSchema
    .parse(body)
    .value.map(({ fields }) => fields.Data)
    .filter((data) => data.includes(named));
}
