import type { ModuleScope } from '@countersign/schema';

/** What an application may do, in words that the person uses who allows it. */
export const identityScopeTexts: Readonly<Record<string, string>> = {
  openid: 'Know that it is you',
  profile: 'See your name',
  email: 'See your email address',
  offline_access: 'Stay connected when you are away',
};

/** As the module describes it; its bare name where that says nothing. */
export const scopeText = ({ name, description }: Pick<ModuleScope, 'name' | 'description'>): string =>
  description === '' ? name : description;
