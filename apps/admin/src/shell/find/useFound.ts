import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import {
  AccessTypesDocument,
  AdminsDocument,
  FindClientsDocument,
  FindClientsOfOwnerDocument,
  ModulesDocument,
} from '../../api/__generated__/graphql';
import { failureOf } from '../../api/failure';
import { hasEveryWord } from '../../localList/searchAndSort';
import { useAllPages } from '../../localList/useAllPages';
import { useViewer } from '../../viewer/viewer';
import { placesOf, type Target } from './places';

export interface FoundGroup {
  title: string;
  targets: Target[];
}

/** Of one kind no more are shown: whoever types on narrows them down. */
const shown = 8;

/**
 * What a text leads to: clients by words of their name, by their id and by their owner's address; modules by their
 * scopes and audience too; access types, admins, pages, and what may be begun.
 */
export function useFound(typed: string) {
  const viewer = useViewer();
  const text = typed.trim();
  const [asked] = useDebouncedValue(text, 200);
  const byName = useQuery(FindClientsDocument, { variables: { search: asked }, skip: !asked });
  const byOwner = useQuery(FindClientsOfOwnerDocument, { variables: { owner: asked }, skip: !asked.includes('@') });
  const modules = useAllPages(ModulesDocument, 'modules');
  const accessTypes = useAllPages(AccessTypesDocument, 'accessTypes');
  const admins = useAllPages(AdminsDocument, 'admins');

  const failure = byName.error ?? byOwner.error ?? modules.error ?? accessTypes.error ?? admins.error;
  const places = placesOf(viewer).filter(({ label, detail = '' }) => hasEveryWord([label, detail], text));
  if (!text) return { groups: [{ title: 'Go to', targets: places }], busy: false, failure: undefined };

  const named = (byName.data?.byName?.nodes ?? []).map(({ id, name, environment, enabled }) => ({
    id,
    name,
    detail: `${id} · ${environment}${enabled ? '' : ' · disabled'}`,
  }));
  const owned = (byOwner.data?.clients?.nodes ?? [])
    .filter(({ id }) => !named.some((each) => each.id === id))
    .map(({ id, name, owner }) => ({ id, name, detail: `of ${owner.email}` }));
  const clients: Target[] = [...named, ...owned].map(({ id, name, detail }) => ({
    key: `client ${id}`,
    label: name,
    detail,
    link: { to: '/clients/$clientId', params: { clientId: id } },
  }));
  const groups: FoundGroup[] = [
    { title: 'API clients', targets: clients },
    {
      title: 'Modules',
      targets: (modules.data ?? [])
        .filter(({ name, key, audience, scopes }) =>
          hasEveryWord([name, key, audience, ...scopes.map((scope) => scope.name)], text),
        )
        .map((module) => ({
          key: `module ${module.id}`,
          label: module.name,
          detail: module.key,
          link: { to: '/modules/$moduleId', params: { moduleId: module.id } },
        })),
    },
    {
      title: 'Access types',
      targets: (accessTypes.data ?? [])
        .filter(({ name, description }) => hasEveryWord([name, description ?? ''], text))
        .map(({ id, name }) => ({
          key: `access type ${id}`,
          label: name,
          link: { to: '/access-types/$accessTypeId', params: { accessTypeId: id } },
        })),
    },
    {
      title: 'Admins',
      targets: (admins.data ?? [])
        .filter(({ name, email }) => hasEveryWord([name, email], text))
        .map(({ id, name, email }) => ({
          key: `admin ${id}`,
          label: name,
          detail: email,
          link: { to: '/admins/$adminId', params: { adminId: id } },
        })),
    },
  ];
  // Enter takes the first: whoever types the name of a page means it, not a module with such a scope.
  const isNamed = places.some(({ label }) => label.toLowerCase().startsWith(text.toLowerCase()));
  groups.splice(isNamed ? 0 : groups.length, 0, { title: 'Go to', targets: places });
  return {
    groups: groups
      .filter(({ targets }) => targets.length > 0)
      .map(({ title, targets }) => ({ title, targets: targets.slice(0, shown) })),
    busy: asked !== text || byName.loading || byOwner.loading || modules.loading || admins.loading,
    failure: failure ? failureOf(failure).message : undefined,
  };
}
