import { createRoute } from '@tanstack/react-router';
import { customerSearch } from '../customers/list/customerSearch';
import { localListSearch } from '../localList/localListSearch';
import { lazyPage } from './lazyPage';
import { signedIn } from './signedIn';

const customers = createRoute({
  getParentRoute: () => signedIn,
  path: '/accounts',
  validateSearch: customerSearch,
  component: lazyPage(() => import('../customers/pages/CustomerListPage'), 'CustomerListPage'),
});
const createCustomer = createRoute({
  getParentRoute: () => signedIn,
  path: '/accounts/new',
  component: lazyPage(() => import('../customers/pages/CreateCustomerPage'), 'CreateCustomerPage'),
});
const customer = createRoute({
  getParentRoute: () => signedIn,
  path: '/accounts/$accountId',
  component: lazyPage(() => import('../customers/pages/CustomerPage'), 'CustomerPage'),
});
const support = createRoute({
  getParentRoute: () => signedIn,
  path: '/support',
  component: lazyPage(() => import('../customers/pages/SupportPage'), 'SupportPage'),
});
const catalogue = createRoute({
  getParentRoute: () => signedIn,
  path: '/catalogue',
  validateSearch: localListSearch,
  component: lazyPage(() => import('../modules/pages/CatalogueListPage'), 'CatalogueListPage'),
});
const addCatalogueModule = createRoute({
  getParentRoute: () => signedIn,
  path: '/catalogue/new',
  component: lazyPage(() => import('../modules/pages/AddCatalogueModulePage'), 'AddCatalogueModulePage'),
});
const catalogueModule = createRoute({
  getParentRoute: () => signedIn,
  path: '/catalogue/$moduleId',
  component: lazyPage(() => import('../modules/pages/CatalogueModulePage'), 'CatalogueModulePage'),
});
const editCatalogueModule = createRoute({
  getParentRoute: () => signedIn,
  path: '/catalogue/$moduleId/edit',
  component: lazyPage(() => import('../modules/pages/EditCatalogueModulePage'), 'EditCatalogueModulePage'),
});

const plans = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans',
  validateSearch: localListSearch,
  component: lazyPage(() => import('../plans/pages/PlanListPage'), 'PlanListPage'),
});
const addPlan = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/new',
  component: lazyPage(() => import('../plans/pages/AddPlanPage'), 'AddPlanPage'),
});
const plan = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId',
  component: lazyPage(() => import('../plans/pages/PlanPage'), 'PlanPage'),
});
const editPlan = createRoute({
  getParentRoute: () => signedIn,
  path: '/plans/$planId/edit',
  component: lazyPage(() => import('../plans/pages/EditPlanPage'), 'EditPlanPage'),
});

/** The pages of the vendor's side. */
export const vendorRoutes = [
  customers,
  support,
  createCustomer,
  customer,
  catalogue,
  addCatalogueModule,
  catalogueModule,
  editCatalogueModule,
  plans,
  addPlan,
  plan,
  editPlan,
] as const;
