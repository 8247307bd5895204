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
};
