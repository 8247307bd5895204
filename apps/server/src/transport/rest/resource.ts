import type { CommandName } from '@countersign/schema';
import type { z } from 'zod';
import type { Answer, Context } from '../../execution/execute.js';
import type { Page, PageRequest, Place } from '../../kernel/page.js';
import type { AnyCommand } from '../../model/command.js';
import type { Mailer } from '../../model/ports/mailer.js';
import type { AccountReads } from '../../model/reads.js';
import type { RootTable } from '../../model/records.js';

/** What stands around one request. */
export interface Caller extends Context {
  readonly reads: AccountReads;
  readonly mailer: Mailer;
  readonly publicUrl: string;
}

/** A list over REST: its query, and how it is read. */
interface ListOf<Row, Query> {
  /** What a list is called in its answer, and in the table of reads. */
  readonly many: string;
  readonly query: z.ZodObject & z.ZodType<Query & Paging>;
  /** Names the order, so that the cursor of another one is refused. */
  order(query: Query): string;
  page(caller: Caller, query: Query, request: PageRequest): Promise<Page<Row>>;
  place(row: Row, query: Query): Place;
}

interface Paging {
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

/** What a command came to, of whatever kind. */
export type Result = Readonly<Record<string, unknown>>;

/** One route of a resource: the command that it asks for. */
export interface CommandRoute {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  /** Below the resource's own path. */
  readonly path: string;
  readonly command: AnyCommand & { readonly name: CommandName };
  readonly summary: string;
  readonly description?: string;
  /** It makes something: the answer is 201 where it takes effect. */
  readonly makes?: true;
  /** What a member of a list has where it says nothing of it: in a merge patch a list is replaced as a whole. */
  readonly items?: Readonly<Record<string, object>>;
  /** What its answer tells besides; the once-only secret unless it says so. */
  tell?(answer: Answer<Result>, caller: Caller): object | Promise<object>;
  /** What `tell` adds. */
  readonly told?: z.ZodObject;
}

interface Spec<Row extends Versioned, Query> {
  /** What one is called in an answer, and in the table of reads. */
  readonly one: string;
  /** In words. */
  readonly what: string;
  readonly tag: string;
  readonly path: string;
  readonly list: ListOf<Row, Query>;
  /** Of the id in its path. */
  readonly id?: z.ZodType<string>;
  /** Where its rows are, whose versions are its entity tags. */
  readonly table?: RootTable;
  /** Everything that is shown, and nothing else is. */
  readonly shown: z.ZodObject;
  /** Left out where one alone is not read. */
  find?(caller: Caller, id: string): Promise<Row | undefined>;
  /** All rows of a list at once. */
  show(rows: readonly Row[], caller: Caller): Promise<readonly object[]> | readonly object[];
  /** Which one the result of a command is about. */
  idOf(result: Result): unknown;
  readonly commands: readonly CommandRoute[];
}

interface Versioned {
  readonly id: string;
  readonly version?: number;
}

export type Shown = Readonly<Record<string, unknown>>;

/** A resource of whatever rows. */
export interface Resource
  extends Pick<
    Spec<Versioned, unknown>,
    'one' | 'what' | 'tag' | 'path' | 'id' | 'table' | 'shown' | 'idOf' | 'commands'
  > {
  readonly many: string;
  readonly query: z.ZodObject;
  readonly isReadAlone: boolean;
  list(caller: Caller, rawQuery: unknown): Promise<{ readonly items: readonly Shown[]; readonly next: string | null }>;
  read(caller: Caller, id: string): Promise<Shown | undefined>;
}

export type { Spec as ResourceSpec, Versioned };
