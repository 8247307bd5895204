-- What drizzle-kit cannot say. What lists ask for stands once more beside the last use; it follows the client's own row.
CREATE FUNCTION "last_uses_follow"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
	UPDATE "last_uses" SET "normalized_name" = new."normalized_name", "type" = new."type", "enabled" = new."enabled", "environment" = new."environment", "owner_email" = new."owner_email", "filter_bits" = new."filter_bits" WHERE "client_id" = new."id";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "clients_listed" AFTER UPDATE OF "normalized_name", "type", "enabled", "environment", "owner_email", "filter_bits" ON "clients" FOR EACH ROW EXECUTE FUNCTION "last_uses_follow"();
--> statement-breakpoint
-- So does the name of an account, by which the vendor's list is sorted, beside what the vendor says of it.
CREATE FUNCTION "customers_follow"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
	UPDATE "customers" SET "normalized_name" = new."normalized_name" WHERE "id" = new."id";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "accounts_listed" AFTER UPDATE OF "normalized_name" ON "accounts" FOR EACH ROW EXECUTE FUNCTION "customers_follow"();
