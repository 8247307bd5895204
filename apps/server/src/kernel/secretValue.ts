import { inspect } from 'node:util';

/**
 * A secret on its way to the one person who may see it. It prints, serialises and interpolates as `[secret]`, so that no
 * log line, audit entry or error can carry the value by accident; {@link reveal} is the only way to read it.
 */
export class SecretValue {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect.custom](): string {
    return '[secret]';
  }
}
