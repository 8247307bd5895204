/** An access type that an admin holds; a client that acts for them can pass it on. */
export interface AdminAccessTypeRecord {
  readonly adminId: string;
  readonly accessTypeId: string;
}
