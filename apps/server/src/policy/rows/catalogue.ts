import { createCatalogueModule } from '../../modules/commands/catalogue/createCatalogueModule.js';
import { deleteCatalogueModule } from '../../modules/commands/catalogue/deleteCatalogueModule.js';
import { deprecateModule } from '../../modules/commands/catalogue/deprecateModule.js';
import { endEntitlement } from '../../modules/commands/catalogue/endEntitlement.js';
import { grantEntitlement } from '../../modules/commands/catalogue/grantEntitlement.js';
import { publishModule } from '../../modules/commands/catalogue/publishModule.js';
import { reinstateModule } from '../../modules/commands/catalogue/reinstateModule.js';
import { updateCatalogue } from '../../modules/commands/catalogue/updateCatalogue.js';
import { updateCatalogueModule } from '../../modules/commands/catalogue/updateCatalogueModule.js';
import { withdrawModule } from '../../modules/commands/catalogue/withdrawModule.js';
import { isLess } from '../../modules/model/entitlement.js';
import { createPlan } from '../../plans/commands/createPlan.js';
import { deletePlan } from '../../plans/commands/deletePlan.js';
import { updatePlan } from '../../plans/commands/updatePlan.js';
import { limitsAfter, loweredLimits } from '../../plans/model/limits.js';
import { row } from '../row.js';

const draft = 'A draft is in force nowhere until it is published.';

/** The vendor's catalogue: what every account gets waits in the vendor's account. */
export const catalogue = {
  updateCatalogue: row(updateCatalogue, { who: 'vendor', needs: ['MANAGE_CATALOGUE'], stepUp: true, waits: 'always' }),
  createCatalogueModule: row(createCatalogueModule, {
    who: 'vendor',
    needs: ['MANAGE_CATALOGUE'],
    waits: { never: draft },
  }),
  updateCatalogueModule: row(updateCatalogueModule, {
    who: 'vendor',
    needs: ['MANAGE_CATALOGUE'],
    stepUp: (_input, { module }) => module !== undefined && module.state !== 'DRAFT',
    waits: { unlessOnly: ['name', 'description', 'documentationUrl'], unlessDraft: true },
  }),
  deleteCatalogueModule: row(deleteCatalogueModule, {
    who: 'vendor',
    needs: ['MANAGE_CATALOGUE'],
    waits: { never: draft },
  }),
  grantEntitlement: row(grantEntitlement, {
    who: 'vendor',
    needs: ['MANAGE_ACCOUNTS'],
    stepUp: (input, { known }) => known !== undefined && isLess(known, input),
    waits: 'always',
  }),
  endEntitlement: row(endEntitlement, { who: 'vendor', needs: ['MANAGE_ACCOUNTS'], stepUp: true, waits: 'always' }),
  publishModule: row(publishModule, { who: 'vendor', needs: ['MANAGE_CATALOGUE'], stepUp: true, waits: 'always' }),
  createPlan: row(createPlan, { who: 'vendor', needs: ['MANAGE_CATALOGUE'], waits: 'always' }),
  updatePlan: row(updatePlan, {
    who: 'vendor',
    needs: ['MANAGE_CATALOGUE'],
    stepUp: ({ limits }, { plan }) =>
      plan !== undefined && loweredLimits(plan.limits, limitsAfter(plan.limits, limits)).length > 0,
    waits: { unlessOnly: ['name', 'description'] },
  }),
  deletePlan: row(deletePlan, { who: 'vendor', needs: ['MANAGE_CATALOGUE'], waits: 'always' }),
  deprecateModule: row(deprecateModule, { who: 'vendor', needs: ['MANAGE_CATALOGUE'], waits: 'always' }),
  reinstateModule: row(reinstateModule, { who: 'vendor', needs: ['MANAGE_CATALOGUE'], waits: 'always' }),
  withdrawModule: row(withdrawModule, { who: 'vendor', needs: ['MANAGE_CATALOGUE'], stepUp: true, waits: 'always' }),
};
