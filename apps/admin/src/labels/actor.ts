/** The author of a change, a request or a secret, as in the API. */
export interface NamedActor {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly onBehalfOf: { readonly name: string } | null;
}

/** The suffix for the name of an actor that is neither a person nor a program: names are not unique. */
export const actorKindLabel = (kind: string): string | undefined =>
  ({ operator: 'this installation', service: 'this installation', recipient: 'by the link' })[kind];

/**
 * An actor in a sentence. A program can have the name of an admin, so its kind and its unique id are shown beside the
 * name; likewise the person behind a delegated act.
 */
export function actorInWords({ kind, id, name, onBehalfOf }: NamedActor): string {
  if (kind === 'client')
    return `the program “${name}” (${id})${onBehalfOf ? `, in the name of ${onBehalfOf.name},` : ''}`;
  const label = actorKindLabel(kind);
  return label ? `${name} (${label})` : name;
}

/** The same at the beginning of a sentence. */
export const actorAtFirst = (actor: NamedActor): string => actorInWords(actor).replace(/^the /, 'The ');
