-- What drizzle-kit cannot say. Part of a name is looked for by its trigrams, within one account.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS "btree_gin";
--> statement-breakpoint
CREATE INDEX "clients_trigrams" ON "clients" USING gin ("account_id", "folded_name" gin_trgm_ops) WHERE deleted_at is null;
