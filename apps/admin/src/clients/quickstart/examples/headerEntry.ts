import { environmentHeader } from '../../environmentHeader';

/** What an example says of the header that names the environment, in its own language; nothing for production. */
export function headerEntry(environment: string, write: (name: string, value: string) => string): string {
  const [name, value] = environmentHeader(environment)?.split(': ') ?? [];
  return name !== undefined && value !== undefined ? write(name, value) : '';
}
