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
] as const;
