import { describe, expect, test } from 'vitest';
import { CreateModule, ScopeName } from './modules.js';

const audienceFault = (audience: string) =>
  CreateModule.safeParse({ key: 'payroll', name: 'Payroll', audience }).error?.issues.map((issue) => issue.message);

describe('the audience of a module', () => {
  test.each(['https://api.example.com/payroll', 'https://api.example.com', 'urn:example:payroll', 'api://payroll?v=2'])(
    'may be %s',
    (audience) => expect(audienceFault(audience)).toBeUndefined(),
  );

  // It is compared byte by byte with a token's `aud`, so nothing that a parser would have to repair.
  test.each([
    '',
    'payroll',
    '/payroll',
    '//api.example.com/payroll',
    'https://api.example.com/payroll#v2',
    'https://api.example.com/pay roll',
    'https://api.example.com/pay\nroll',
    'https://api.example.com/\u0000',
    'https://exämple.com/payroll',
    'https:\\\\api.example.com',
    'https://api.example.com/"',
  ])('is not %j', (audience) => expect(audienceFault(audience)).toHaveLength(1));
});

describe('the name of a scope', () => {
  // Every scope-token of RFC 6749 §3.3, so URLs too.
  test.each(['payroll.read', 'https://api.example.com/payroll.read', 'a', '!', '[x]~', 'payroll:*'])(
    'may be %s',
    (name) => expect(ScopeName.parse(name)).toBe(name),
  );

  test.each(['', 'payroll read', 'payroll"read', 'payroll\\read', 'payroll\tread', 'päyroll', 'payroll\u007f'])(
    'is not %j',
    (name) => expect(ScopeName.safeParse(name).success).toBe(false),
  );
});
