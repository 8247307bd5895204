import { UpdateCatalogue } from '@countersign/schema';
import { accountSubject } from '../../../accounts/model/describe.js';
import { diff } from '../../../audit/model/diff.js';
import { NotFound } from '../../../kernel/refusal.js';
import { vendorCommand } from '../../../model/vendorCommand.js';
import { ownModulesRisk } from './ownModulesRisk.js';

/** Says for all accounts whether they define modules of their own beside the catalogue. */
export const updateCatalogue = vendorCommand({
  name: 'updateCatalogue',
  input: UpdateCatalogue,
  load: (_customers, _input, { reads }) => reads.catalogue.claims([]),

  decide({ input, account, loaded: { catalogue } }) {
    if (!catalogue) throw new NotFound('catalogue');
    const { id, version } = catalogue;
    const ownModules = input.ownModules ?? catalogue.ownModules;
    const changes = diff({ ownModules: catalogue.ownModules }, { ownModules });
    return {
      writes: [{ update: 'catalogues', id, version, set: { ownModules } }],
      subject: accountSubject(account),
      changes,
      risks: changes.length > 0 && ownModules !== null ? [ownModulesRisk(ownModules)] : [],
      result: {},
    };
  },
});
