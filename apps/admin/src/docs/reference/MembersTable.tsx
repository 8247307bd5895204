import { membersOf } from '../document/members';
import type { Schema, Schemas } from '../document/openApi';
import { FactsTable } from './FactsTable';

interface Props {
  label: string;
  schema: Schema;
  schemas: Schemas;
}

/** The members of an object and of all within it. */
export function MembersTable({ label, schema, schemas }: Props) {
  const rows = membersOf(schema, schemas).map(({ place, depth, type, isRequired, description }) => ({
    name: place,
    depth,
    type: isRequired ? type : `${type}, optional`,
    description,
  }));
  return rows.length === 0 ? null : <FactsTable label={label} rows={rows} />;
}
