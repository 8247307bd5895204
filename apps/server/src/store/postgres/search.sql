-- What drizzle-kit cannot say. Part of a name is looked for by its trigrams, within one account.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS "btree_gin";
--> statement-breakpoint
CREATE INDEX "clients_trigrams" ON "clients" USING gin ("account_id", "folded_name" gin_trgm_ops) WHERE deleted_at is null;
--> statement-breakpoint
-- Of one or two characters there is no trigram. What the function costs keeps PostgreSQL from asking it of row after row.
CREATE FUNCTION "short_parts"("name" text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$
	SELECT array(SELECT DISTINCT substr("name", "at", "length") FROM generate_series(1, char_length("name")) "at", generate_series(1, 2) "length")
$$;
--> statement-breakpoint
CREATE INDEX "clients_short_parts" ON "clients" USING gin ("account_id", "short_parts"("folded_name")) WHERE deleted_at is null;
--> statement-breakpoint
-- What lists ask for stands once more beside the last use; it follows the client's own row.
CREATE FUNCTION "last_uses_follow"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
	UPDATE "last_uses" SET "folded_name" = new."folded_name", "type" = new."type", "enabled" = new."enabled", "environment" = new."environment", "owner_email" = new."owner_email" WHERE "client_id" = new."id";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "clients_listed" AFTER UPDATE OF "folded_name", "type", "enabled", "environment", "owner_email" ON "clients" FOR EACH ROW EXECUTE FUNCTION "last_uses_follow"();
