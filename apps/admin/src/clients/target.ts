/** As much of a client as something done to it needs: the row of a list has it, and the client's page. */
export interface Target {
  id: string;
  version: number;
  name: string;
}
