import { CreateAccessType } from '@countersign/schema';
import { useSchemaForm } from '../form/useSchemaForm';
import type { AccessTypeValues } from './accessTypeValues';

export const useAccessTypeForm = (initialValues: AccessTypeValues) =>
  useSchemaForm({ schema: CreateAccessType, initialValues });

export type AccessTypeForm = ReturnType<typeof useAccessTypeForm>;
