-- What drizzle-kit cannot say. What lists ask for stands once more beside the last use; it follows the client's own row.
CREATE FUNCTION "last_uses_follow"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
	UPDATE "last_uses" SET "folded_name" = new."folded_name", "type" = new."type", "enabled" = new."enabled", "environment" = new."environment", "owner_email" = new."owner_email", "marks" = new."marks" WHERE "client_id" = new."id";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "clients_listed" AFTER UPDATE OF "folded_name", "type", "enabled", "environment", "owner_email", "marks" ON "clients" FOR EACH ROW EXECUTE FUNCTION "last_uses_follow"();
