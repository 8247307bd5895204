import { moveModule } from '../../clients/commands/many/moveModule.js';
import { createModule } from '../../modules/commands/createModule.js';
import { deleteModule } from '../../modules/commands/deleteModule.js';
import { updateModule } from '../../modules/commands/updateModule.js';
import { row } from '../row.js';

export const modules = {
  createModule: row(createModule, { who: 'admin', needs: ['MANAGE_MODULES'], waits: 'always' }),
  updateModule: row(updateModule, {
    who: 'admin',
    needs: ['MANAGE_MODULES'],
    waits: { unlessOnly: ['name', 'description'] },
  }),
  deleteModule: row(deleteModule, { who: 'admin', needs: ['MANAGE_MODULES'], waits: 'always' }),
  // It changes what clients are granted as well.
  moveModule: row(moveModule, { who: 'admin', needs: ['MANAGE_MODULES', 'MANAGE_CLIENTS'], waits: 'always' }),
};
