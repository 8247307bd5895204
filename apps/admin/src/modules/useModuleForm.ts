import { CreateCatalogueModule } from '@countersign/schema';
import { useSchemaForm } from '../form/useSchemaForm';
import type { ModuleValues } from './moduleValues';

export const useModuleForm = (initialValues: ModuleValues) =>
  useSchemaForm({ schema: CreateCatalogueModule, initialValues });

export type ModuleForm = ReturnType<typeof useModuleForm>;
