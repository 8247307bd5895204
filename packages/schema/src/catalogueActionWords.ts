/** The words for what is done to the vendor's catalogue, entitlements and plans; see `actionWords`. */
export const catalogueActionWords = {
  updateCatalogue: {
    title: 'Change what holds for the catalogue of',
    past: 'changed the catalogue of',
    filterLabel: 'Catalogue changed',
  },
  createCatalogueModule: { past: 'drafted', filterLabel: 'Module drafted' },
  updateCatalogueModule: {
    title: 'Change the published module',
    past: 'changed',
    filterLabel: 'Module of the catalogue changed',
  },
  deleteCatalogueModule: { past: 'dropped the draft of', filterLabel: 'Draft of a module dropped' },
  publishModule: { title: 'Publish the module', past: 'published', filterLabel: 'Module published' },
  deprecateModule: { title: 'Deprecate the module', past: 'deprecated', filterLabel: 'Module deprecated' },
  reinstateModule: { title: 'Reinstate the module', past: 'reinstated', filterLabel: 'Module reinstated' },
  grantEntitlement: { title: 'Entitle', past: 'entitled', filterLabel: 'Entitlement granted' },
  endEntitlement: { title: 'End an entitlement of', past: 'ended an entitlement of', filterLabel: 'Entitlement ended' },
  createPlan: { title: 'Make the plan', past: 'made', filterLabel: 'Plan made' },
  updatePlan: { title: 'Change the plan', past: 'changed', filterLabel: 'Plan changed' },
  deletePlan: { title: 'Delete the plan', past: 'deleted', filterLabel: 'Plan deleted' },
  withdrawModule: { title: 'Withdraw the module', past: 'withdrew', filterLabel: 'Module withdrawn' },
} as const;
