import { createAccessType } from '../../accessTypes/commands/createAccessType.js';
import { deleteAccessType } from '../../accessTypes/commands/deleteAccessType.js';
import { updateAccessType } from '../../accessTypes/commands/updateAccessType.js';
import { row } from '../row.js';

export const accessTypes = {
  createAccessType: row(createAccessType, { who: 'admin', needs: ['MANAGE_MODULES'], waits: 'always' }),
  updateAccessType: row(updateAccessType, {
    who: 'admin',
    needs: ['MANAGE_MODULES'],
    // The name of an access type is part of tokens.
    waits: { unlessOnly: ['description'] },
  }),
  deleteAccessType: row(deleteAccessType, { who: 'admin', needs: ['MANAGE_MODULES'], waits: 'always' }),
};
