-- What drizzle-kit cannot say. Part of a name is looked for by its trigrams. The number that a name is kept under is given
-- by us: a VACUUM may change the rowid of a client. Two characters that no name has are put behind it, so that each of its
-- characters begins a trigram, and a search for one or two of them finds it.
CREATE TABLE "client_names" (
	"number" integer PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL UNIQUE,
	"account_id" text NOT NULL
);
--> statement-breakpoint
CREATE VIRTUAL TABLE "client_trigrams" USING fts5("folded_name", content='', contentless_delete=1, tokenize='trigram case_sensitive 1');
--> statement-breakpoint
CREATE VIRTUAL TABLE "client_terms" USING fts5vocab("client_trigrams", "row");
--> statement-breakpoint
CREATE TRIGGER "clients_named" AFTER INSERT ON "clients" WHEN new."deleted_at" IS NULL BEGIN
	INSERT INTO "client_names" ("client_id", "account_id") VALUES (new."id", new."account_id");
	INSERT INTO "client_trigrams" (rowid, "folded_name") SELECT "number", new."folded_name" || char(1, 1) FROM "client_names" WHERE "client_id" = new."id";
END;
--> statement-breakpoint
CREATE TRIGGER "clients_renamed" AFTER UPDATE OF "folded_name", "deleted_at" ON "clients" BEGIN
	DELETE FROM "client_trigrams" WHERE rowid = (SELECT "number" FROM "client_names" WHERE "client_id" = old."id");
	DELETE FROM "client_names" WHERE "client_id" = old."id";
	INSERT INTO "client_names" ("client_id", "account_id") SELECT new."id", new."account_id" WHERE new."deleted_at" IS NULL;
	INSERT INTO "client_trigrams" (rowid, "folded_name") SELECT "number", new."folded_name" || char(1, 1) FROM "client_names" WHERE "client_id" = new."id";
END;
--> statement-breakpoint
-- What lists ask for stands once more beside the last use; it follows the client's own row.
CREATE TRIGGER "clients_listed" AFTER UPDATE OF "folded_name", "type", "enabled", "environment", "owner_email" ON "clients" BEGIN
	UPDATE "last_uses" SET "folded_name" = new."folded_name", "type" = new."type", "enabled" = new."enabled", "environment" = new."environment", "owner_email" = new."owner_email" WHERE "client_id" = new."id";
END;
