/** FollowTheMoney's entities: an id, a schema, and properties that are all lists of texts. */

export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** FollowTheMoney has no stretches of text; Web Annotation selectors stand beside the entity, where it keeps what it does not know. */
  readonly annotations?: readonly object[];
}

/** An entity without its unknown values; properties that have none are left out. */
export function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, string | null | undefined | readonly (string | null)[]>>,
  annotations: readonly object[] = [],
): FtmEntity {
  const known = Object.entries(properties).flatMap(([name, value]): [string, string[]][] => {
    const values = (typeof value === "object" && value !== null ? value : [value ?? null]).filter(
      (one): one is string => one !== null && one !== "",
    );
    return values.length === 0 ? [] : [[name, [...new Set(values)]]];
  });
  const made = { id, schema, properties: Object.fromEntries(known) };
  return annotations.length === 0 ? made : { ...made, annotations };
}
