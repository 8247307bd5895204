import { expect, test } from 'vitest';
import { examples } from './examples';

const endpoint = 'https://clients.example.com/oauth/token';

test.each(examples.map((example) => [example.name, example] as const))(
  'the example in %s names the environment by its header, and none for production',
  (_name, { code }) => {
    expect(code(endpoint, 'payroll', 'uat.example.com')).toMatch(/x-environment\W+uat\.example\.com/);
    expect(code(endpoint, 'payroll', 'production')).not.toMatch(/environment\W+production|x-environment/);
  },
);

test('and the one in JavaScript is a program with it, too', () => {
  const [, javascript] = examples;
  expect(() => new Function(`return async () => {${javascript?.code(endpoint, 'payroll', 'uat')}}`)).not.toThrow();
  expect(javascript?.code(endpoint, 'payroll', 'uat')).toContain("`, 'x-environment': 'uat' },");
});
