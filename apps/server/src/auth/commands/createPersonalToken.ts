import { CreatePersonalToken } from '@countersign/schema';
import { z } from 'zod';
import { adminSubject } from '../../admins/model/describe.js';
import { moment } from '../../audit/model/moment.js';
import { credentialPrefix, drawToken, sha256, withChecksum } from '../../kernel/credential.js';
import { minute } from '../../kernel/duration.js';
import { newId } from '../../kernel/newId.js';
import { Conflict } from '../../kernel/refusal.js';
import { SecretValue } from '../../kernel/secretValue.js';
import { command } from '../../model/command.js';
import { eventNotice } from '../../notices/model/notice.js';
import { personalTokenIdPrefix } from '../model/personalToken.js';
import { loadPersonalTokens } from './loadPersonalTokens.js';
import { requireSelfAdmin } from './requireSelfAdmin.js';

const maxPersonalTokens = 20;

/** Makes a token for a program of one's own. It is told once, and only its hash is kept. */
export const createPersonalToken = command({
  name: 'createPersonalToken',
  input: CreatePersonalToken.extend({ adminId: z.string() }),

  prepare() {
    const id = newId(personalTokenIdPrefix);
    const value = withChecksum(`${credentialPrefix.personalToken}${drawToken()}`);
    const hint = `${credentialPrefix.personalToken}…${value.slice(-4)}`;
    return { generated: { id, tokenHash: sha256(value) }, secret: { id, hint, value: new SecretValue(value) } };
  },

  load: (reads, { adminId }) => loadPersonalTokens(reads, adminId),

  decide({ input, generated, loaded, actor, now }) {
    const admin = requireSelfAdmin(loaded.admin, actor);
    if (loaded.tokens.filter(({ expiresAt }) => expiresAt > now).length >= maxPersonalTokens) {
      throw new Conflict(`You have ${maxPersonalTokens} tokens. End one that you do not use.`);
    }
    const { name, scopes } = input;
    const expiresAt = now + input.lifetimeMinutes * minute;
    const { id: adminId, accountId } = admin;
    return {
      // A new password, or the end of a privilege, that came meanwhile ends what is made here, or is heeded.
      expects: [{ guard: 'admins', id: adminId, version: admin.version }],
      writes: [
        {
          insert: 'personalTokens',
          row: { ...generated, accountId, adminId, name, scopes, createdAt: now, expiresAt },
        },
        { insert: 'outbox', row: eventNotice('PERSONAL_TOKEN_CREATED', admin, now) },
      ],
      subject: adminSubject(admin),
      changes: [
        { field: 'personalToken', before: null, after: `${name} (${generated.id}) until ${moment(expiresAt)}` },
        { field: 'scopes', before: null, after: scopes },
      ],
      result: { personalTokenId: generated.id },
    };
  },
});
