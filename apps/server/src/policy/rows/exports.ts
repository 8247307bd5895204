import { exportAudit } from '../../audit/commands/exportAudit.js';
import { exportClients } from '../../clients/commands/exportClients.js';
import { row } from '../row.js';

export const exports = {
  exportClients: row(exportClients, {
    who: 'admin',
    needs: [],
    reads: 'clients',
    waits: { never: 'An export changes nothing, and the audit records it.' },
  }),
  exportAudit: row(exportAudit, {
    who: 'admin',
    needs: [],
    reads: 'auditEntries',
    waits: { never: 'An export changes nothing, and the audit records it.' },
  }),
};
