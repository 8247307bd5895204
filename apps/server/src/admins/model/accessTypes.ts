/** An access type of a person's own: what a client that acts for them can pass on. */
export interface AdminAccessTypeRecord {
  readonly adminId: string;
  readonly accessTypeId: string;
}
