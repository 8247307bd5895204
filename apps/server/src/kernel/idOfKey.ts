/** What is called so, by the key that stands in an input in the place of its id. */
export interface IdOfKey {
  readonly key: string;
  readonly id: string;
}
