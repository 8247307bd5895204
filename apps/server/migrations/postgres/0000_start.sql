CREATE TABLE "access_types" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"name" text collate "C" NOT NULL,
	"description" text collate "C" NOT NULL,
	"permissions" json NOT NULL,
	"permissions_length" integer NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_search_terms" (
	"term" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	CONSTRAINT "account_search_terms_term_account_id_pk" PRIMARY KEY("term","account_id")
);
--> statement-breakpoint
CREATE TABLE "account_usage" (
	"account_id" text collate "C" NOT NULL,
	"hour" bigint NOT NULL,
	"outcome" text collate "C" NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "account_usage_account_id_hour_outcome_pk" PRIMARY KEY("account_id","hour","outcome")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"name" text collate "C" NOT NULL,
	"normalized_name" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"client_id_suffix" text collate "C" NOT NULL,
	"environments" json NOT NULL,
	"settings" json NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "admin_access_types" (
	"admin_id" text collate "C" NOT NULL,
	"access_type_id" text collate "C" NOT NULL,
	CONSTRAINT "admin_access_types_admin_id_access_type_id_pk" PRIMARY KEY("admin_id","access_type_id")
);
--> statement-breakpoint
CREATE TABLE "admins" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"privileges" json NOT NULL,
	"enabled" boolean NOT NULL,
	"accepted_at" bigint,
	"only_by_provider" boolean NOT NULL,
	"invitation_hash" text collate "C",
	"invitation_expires_at" bigint,
	"second_factors_reset_at" bigint,
	"created_at" bigint NOT NULL,
	CONSTRAINT "admins_invitation_hash_unique" UNIQUE("invitation_hash")
);
--> statement-breakpoint
CREATE TABLE "anchor_keys" (
	"kid" text collate "C" PRIMARY KEY NOT NULL,
	"generation" integer NOT NULL,
	"public_jwk" json NOT NULL,
	"sealed_private_key" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "anchor_keys_generation_unique" UNIQUE("generation")
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"grantee_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"changes" json NOT NULL,
	"ends_at" bigint,
	"cursor" text collate "C" NOT NULL,
	"done" boolean NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"account_id" text collate "C" NOT NULL,
	"seq" integer NOT NULL,
	"form" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"at" bigint NOT NULL,
	"action" text collate "C" NOT NULL,
	"actor_kind" text collate "C" NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"actor_name" text collate "C" NOT NULL,
	"actor_account_id" text collate "C",
	"on_behalf_of_id" text collate "C",
	"on_behalf_of_name" text collate "C",
	"subject_kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"subject_name" text collate "C" NOT NULL,
	"fields" json NOT NULL,
	"changes" json NOT NULL,
	"address" text collate "C",
	"change_request_id" text collate "C",
	"previous_hash" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	CONSTRAINT "audit_entries_account_id_seq_pk" PRIMARY KEY("account_id","seq"),
	CONSTRAINT "audit_entries_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"account_id" text collate "C" PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text collate "C" NOT NULL,
	"anchored_seq" integer NOT NULL,
	"last_anchor" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "audit_values" (
	"ref" text collate "C" PRIMARY KEY NOT NULL,
	"sealed" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "backup_codes" (
	"hash" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "catalogues" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"own_modules" boolean
);
--> statement-breakpoint
CREATE TABLE "change_dependencies" (
	"request_id" text collate "C" NOT NULL,
	"row_id" text collate "C" NOT NULL,
	CONSTRAINT "change_dependencies_row_id_request_id_pk" PRIMARY KEY("row_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "change_requests" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"number" integer NOT NULL,
	"command" text collate "C" NOT NULL,
	"input" json,
	"generated" json,
	"dependencies" json NOT NULL,
	"subject_kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"subject_name" text collate "C" NOT NULL,
	"changes" json NOT NULL,
	"owner" json,
	"risks" json NOT NULL,
	"requester_kind" text collate "C" NOT NULL,
	"requester_id" text collate "C" NOT NULL,
	"requester_person_id" text collate "C" NOT NULL,
	"requester_name" text collate "C" NOT NULL,
	"on_behalf_of_id" text collate "C",
	"on_behalf_of_name" text collate "C",
	"comment" text collate "C" NOT NULL,
	"approvers_needed" integer NOT NULL,
	"confirmed_at" bigint,
	"state" text collate "C" NOT NULL,
	"reason" text collate "C" NOT NULL,
	"replaced_by" text collate "C",
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"decided_at" bigint
);
--> statement-breakpoint
CREATE TABLE "change_subjects" (
	"request_id" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	CONSTRAINT "change_subjects_subject_id_request_id_pk" PRIMARY KEY("subject_id","request_id")
);
--> statement-breakpoint
CREATE TABLE "change_votes" (
	"request_id" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"admin_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"vote" text collate "C" NOT NULL,
	"reason" text collate "C" NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "change_votes_request_id_person_id_pk" PRIMARY KEY("request_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "client_access_types" (
	"client_id" text collate "C" NOT NULL,
	"access_type_id" text collate "C" NOT NULL,
	CONSTRAINT "client_access_types_client_id_access_type_id_pk" PRIMARY KEY("client_id","access_type_id")
);
--> statement-breakpoint
CREATE TABLE "client_addresses" (
	"client_id" text collate "C" NOT NULL,
	"network" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"last_at" bigint NOT NULL,
	CONSTRAINT "client_addresses_client_id_network_pk" PRIMARY KEY("client_id","network")
);
--> statement-breakpoint
CREATE TABLE "client_labels" (
	"account_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"value" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	CONSTRAINT "client_labels_account_id_key_value_client_id_pk" PRIMARY KEY("account_id","key","value","client_id")
);
--> statement-breakpoint
CREATE TABLE "client_modules" (
	"client_id" text collate "C" NOT NULL,
	"module_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"administrator" boolean NOT NULL,
	"scopes" text collate "C",
	CONSTRAINT "client_modules_client_id_module_id_pk" PRIMARY KEY("client_id","module_id")
);
--> statement-breakpoint
CREATE TABLE "client_refusals" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"at" bigint NOT NULL,
	"address" text collate "C" NOT NULL,
	"secret_hint" text collate "C" NOT NULL,
	"reason" text collate "C" NOT NULL,
	"detail" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "client_scopes" (
	"module_id" text collate "C" NOT NULL,
	"scope" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"administrator" boolean NOT NULL,
	CONSTRAINT "client_scopes_module_id_scope_client_id_pk" PRIMARY KEY("module_id","scope","client_id")
);
--> statement-breakpoint
CREATE TABLE "client_search_terms" (
	"account_id" text collate "C" NOT NULL,
	"term" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"starts_name" boolean NOT NULL,
	"normalized_name" text collate "C" NOT NULL,
	CONSTRAINT "client_search_terms_account_id_starts_name_term_normalized_name_client_id_pk" PRIMARY KEY("account_id","starts_name","term","normalized_name","client_id")
);
--> statement-breakpoint
CREATE TABLE "client_secrets" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"label" text collate "C" NOT NULL,
	"hint" text collate "C" NOT NULL,
	"secret_hash" text collate "C" NOT NULL,
	"sealed" text collate "C",
	"created_at" bigint NOT NULL,
	"created_by" json NOT NULL,
	"expires_at" bigint,
	"warned_days" integer NOT NULL,
	"replaced_by" text collate "C",
	"ends_otherwise" bigint,
	"leak" json
);
--> statement-breakpoint
CREATE TABLE "client_usage" (
	"client_id" text collate "C" NOT NULL,
	"hour" bigint NOT NULL,
	"outcome" text collate "C" NOT NULL,
	"count" integer NOT NULL,
	"last_at" bigint NOT NULL,
	CONSTRAINT "client_usage_client_id_hour_outcome_pk" PRIMARY KEY("client_id","hour","outcome")
);
--> statement-breakpoint
CREATE TABLE "client_usage_days" (
	"client_id" text collate "C" NOT NULL,
	"day" bigint NOT NULL,
	"outcome" text collate "C" NOT NULL,
	"count" integer NOT NULL,
	"last_at" bigint NOT NULL,
	CONSTRAINT "client_usage_days_client_id_day_outcome_pk" PRIMARY KEY("client_id","day","outcome")
);
--> statement-breakpoint
CREATE TABLE "client_usage_parts" (
	"client_id" text collate "C" NOT NULL,
	"day" bigint NOT NULL,
	"kind" text collate "C" NOT NULL,
	"value" text collate "C" NOT NULL,
	"answered" integer NOT NULL,
	"refused" integer NOT NULL,
	CONSTRAINT "client_usage_parts_client_id_day_kind_value_pk" PRIMARY KEY("client_id","day","kind","value")
);
--> statement-breakpoint
CREATE TABLE "clients" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"name" text collate "C" NOT NULL,
	"normalized_name" text collate "C" NOT NULL,
	"name_skeleton" text collate "C" NOT NULL,
	"description" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"grant_types" json NOT NULL,
	"redirect_uris" json NOT NULL,
	"post_logout_redirect_uris" json NOT NULL,
	"owner_name" text collate "C" NOT NULL,
	"owner_email" text collate "C" NOT NULL,
	"owner_phone" text collate "C" NOT NULL,
	"environment" text collate "C" NOT NULL,
	"reference" text collate "C",
	"labels" json NOT NULL,
	"managed_clients" json,
	"created_by" text collate "C",
	"enabled" boolean NOT NULL,
	"access_token_lifetime" integer NOT NULL,
	"id_token_signed_response_alg" text collate "C" NOT NULL,
	"userinfo_in_id_token" boolean NOT NULL,
	"public_keys" json NOT NULL,
	"allowed_ip_ranges" json NOT NULL,
	"filter_bits" bigint NOT NULL,
	"tokens_revoked_at" bigint,
	"hold" json,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"admin_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"scopes" json NOT NULL,
	"manages_account" boolean NOT NULL,
	"redirects" json NOT NULL,
	"granted_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "consents_admin_id_client_id_pk" PRIMARY KEY("admin_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"reference" text collate "C",
	"state" text collate "C" NOT NULL,
	"state_before" text collate "C",
	"reason" text collate "C" NOT NULL,
	"state_since" bigint NOT NULL,
	"plan_id" text collate "C",
	"limits" json NOT NULL,
	"normalized_name" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_keys" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"subject_kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"wrapped" text collate "C",
	"created_at" bigint NOT NULL,
	"destroyed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "entitlements" (
	"grantee_id" text collate "C" NOT NULL,
	"thing_id" text collate "C" NOT NULL,
	"administrator" boolean NOT NULL,
	"environments" json,
	"ends_at" bigint,
	CONSTRAINT "entitlements_grantee_id_thing_id_pk" PRIMARY KEY("grantee_id","thing_id")
);
--> statement-breakpoint
CREATE TABLE "factor_resets" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"vendor_id" text collate "C" NOT NULL,
	"admin_id" text collate "C" NOT NULL,
	"admin_name" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"reason" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"requested_by" text collate "C" NOT NULL,
	"requested_at" bigint NOT NULL,
	"effective_at" bigint NOT NULL,
	"ended_by" text collate "C",
	"ended_in" text collate "C",
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "identity_domains" (
	"domain" text collate "C" PRIMARY KEY NOT NULL,
	"provider_id" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_links" (
	"provider_id" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"admin_id" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "identity_links_provider_id_subject_pk" PRIMARY KEY("provider_id","subject"),
	CONSTRAINT "identity_links_admin_id_unique" UNIQUE("admin_id")
);
--> statement-breakpoint
CREATE TABLE "identity_providers" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"issuer" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"sealed_client_secret" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "identity_providers_account_id_unique" UNIQUE("account_id")
);
--> statement-breakpoint
CREATE TABLE "kept_answers" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"request_hash" text collate "C" NOT NULL,
	"salt" text collate "C" NOT NULL,
	"answer" text collate "C" NOT NULL,
	"secret" text collate "C",
	"secret_id" text collate "C",
	"change_request_id" text collate "C",
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "last_uses" (
	"client_id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"used_at" bigint NOT NULL,
	"refused_at" bigint NOT NULL,
	"normalized_name" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"enabled" boolean NOT NULL,
	"environment" text collate "C" NOT NULL,
	"owner_email" text collate "C" NOT NULL,
	"filter_bits" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"holder" text collate "C" NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"key" text collate "C" PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"resets_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "module_names" (
	"kind" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"module_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"published" boolean NOT NULL,
	CONSTRAINT "module_names_kind_name_module_id_pk" PRIMARY KEY("kind","name","module_id")
);
--> statement-breakpoint
CREATE TABLE "modules" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"key" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"description" text collate "C" NOT NULL,
	"audience" text collate "C" NOT NULL,
	"access_token_format" text collate "C" NOT NULL,
	"signing_algorithm" text collate "C" NOT NULL,
	"resource_server_ids" json NOT NULL,
	"built_in" boolean NOT NULL,
	"standard_scopes" text collate "C" NOT NULL,
	"administrator_scopes" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"sunset_at" bigint,
	"scopes" json NOT NULL,
	"documentation_url" text collate "C",
	"published_at" bigint,
	"deprecated_at" bigint,
	"successor_id" text collate "C",
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"told" json NOT NULL,
	"attempts" integer NOT NULL,
	"due_at" bigint NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"public_key" text collate "C" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" json NOT NULL,
	"created_at" bigint NOT NULL,
	"last_used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "past_secrets" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"hint" text collate "C" NOT NULL,
	"secret_hash" text collate "C" NOT NULL,
	"expires_at" bigint NOT NULL,
	"leak" json
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"email" text collate "C" NOT NULL,
	"account_id" text collate "C",
	"password_hash" text collate "C",
	"email_verified_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "personal_tokens" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"admin_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"scopes" json NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	CONSTRAINT "personal_tokens_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"key" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"description" text collate "C" NOT NULL,
	"limits" json NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revoked_tokens" (
	"jti" text collate "C" PRIMARY KEY NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "secret_share_links" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"secret_id" text collate "C" NOT NULL,
	"hint" text collate "C" NOT NULL,
	"change_request_id" text collate "C",
	"token_hash" text collate "C" NOT NULL,
	"sealed" text collate "C",
	"salt" text collate "C",
	"attempts_left" integer NOT NULL,
	"state" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" json NOT NULL,
	"expires_at" bigint NOT NULL,
	"ended_at" bigint,
	"opened_from" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "secret_usage" (
	"secret_id" text collate "C" PRIMARY KEY NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"last_used_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "security_events" (
	"subject_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"began_at" bigint NOT NULL,
	"last_at" bigint NOT NULL,
	"count" integer NOT NULL,
	"addresses" text collate "C" NOT NULL,
	CONSTRAINT "security_events_subject_id_kind_pk" PRIMARY KEY("subject_id","kind")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint NOT NULL,
	"method" text collate "C" NOT NULL,
	"second_factor_at" bigint,
	"proved_for" text collate "C",
	"address" text collate "C" NOT NULL,
	"user_agent" text collate "C" NOT NULL,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"kid" text collate "C" PRIMARY KEY NOT NULL,
	"algorithm" text collate "C" NOT NULL,
	"generation" integer NOT NULL,
	"public_jwk" json NOT NULL,
	"sealed_private_key" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"signs_from" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spent_assertions" (
	"client_id" text collate "C" NOT NULL,
	"jti" text collate "C" NOT NULL,
	"expires_at" bigint NOT NULL,
	CONSTRAINT "spent_assertions_client_id_jti_pk" PRIMARY KEY("client_id","jti")
);
--> statement-breakpoint
CREATE TABLE "support_accesses" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"vendor_id" text collate "C" NOT NULL,
	"admin_id" text collate "C" NOT NULL,
	"admin_name" text collate "C" NOT NULL,
	"person_id" text collate "C" NOT NULL,
	"reason" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"hours" integer NOT NULL,
	"requested_at" bigint NOT NULL,
	"opened_by" text collate "C",
	"opened_at" bigint,
	"ends_at" bigint,
	"session_id" text collate "C",
	"closed_by" text collate "C",
	"closed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"hash" text collate "C" PRIMARY KEY NOT NULL,
	"kind" text collate "C" NOT NULL,
	"person_id" text collate "C",
	"data" json NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "token_families" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"admin_id" text collate "C",
	"environment" text collate "C" NOT NULL,
	"scopes" json NOT NULL,
	"resources" json NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"code_hash" text collate "C",
	"code_expires_at" bigint,
	"code_redeemed_at" bigint,
	"request" json,
	"handle" text collate "C",
	"refresh_hash" text collate "C",
	"refreshed_at" bigint,
	"spent_tokens" json,
	"sealed_token" text collate "C",
	"repeatable_until" bigint,
	"idle_expires_at" bigint,
	"revoked_at" bigint,
	CONSTRAINT "token_families_code_hash_unique" UNIQUE("code_hash"),
	CONSTRAINT "token_families_handle_unique" UNIQUE("handle")
);
--> statement-breakpoint
CREATE TABLE "totp_factors" (
	"person_id" text collate "C" PRIMARY KEY NOT NULL,
	"sealed_secret" text collate "C" NOT NULL,
	"last_used_step" integer NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"endpoint_id" text collate "C" NOT NULL,
	"sequence" integer NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"event_id" text collate "C" NOT NULL,
	"event_type" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"round" integer NOT NULL,
	"state" text collate "C" NOT NULL,
	"due_at" bigint NOT NULL,
	"attempts" integer NOT NULL,
	"log" json NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint,
	CONSTRAINT "webhook_deliveries_endpoint_id_sequence_pk" PRIMARY KEY("endpoint_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"version" integer NOT NULL,
	"name" text collate "C" NOT NULL,
	"url" text collate "C" NOT NULL,
	"url_since" bigint NOT NULL,
	"event_types" json,
	"state" text collate "C" NOT NULL,
	"paused_because" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_keys" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"endpoint_id" text collate "C" NOT NULL,
	"sealed" text collate "C" NOT NULL,
	"public_key" text collate "C" NOT NULL,
	"hint" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint
);
--> statement-breakpoint
CREATE TABLE "webhook_progress" (
	"endpoint_id" text collate "C" PRIMARY KEY NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"sequence" integer NOT NULL,
	"round" integer NOT NULL,
	"turn_at" bigint NOT NULL,
	"held_by" text collate "C" NOT NULL,
	"held_until" bigint NOT NULL,
	"failed_turns" integer NOT NULL,
	"failing_since" bigint,
	"delivered_at" bigint,
	"skips_told_at" bigint
);
--> statement-breakpoint
ALTER TABLE "access_types" ADD CONSTRAINT "access_types_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_search_terms" ADD CONSTRAINT "account_search_terms_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_access_types" ADD CONSTRAINT "admin_access_types_admin_id_admins_id_fk" FOREIGN KEY ("admin_id") REFERENCES "public"."admins"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admin_access_types" ADD CONSTRAINT "admin_access_types_access_type_id_access_types_id_fk" FOREIGN KEY ("access_type_id") REFERENCES "public"."access_types"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admins" ADD CONSTRAINT "admins_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admins" ADD CONSTRAINT "admins_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backup_codes" ADD CONSTRAINT "backup_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogues" ADD CONSTRAINT "catalogues_id_accounts_id_fk" FOREIGN KEY ("id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_dependencies" ADD CONSTRAINT "change_dependencies_request_id_change_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."change_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_subjects" ADD CONSTRAINT "change_subjects_request_id_change_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."change_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_votes" ADD CONSTRAINT "change_votes_request_id_change_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."change_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_access_types" ADD CONSTRAINT "client_access_types_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_access_types" ADD CONSTRAINT "client_access_types_access_type_id_access_types_id_fk" FOREIGN KEY ("access_type_id") REFERENCES "public"."access_types"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_labels" ADD CONSTRAINT "client_labels_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_modules" ADD CONSTRAINT "client_modules_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_modules" ADD CONSTRAINT "client_modules_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_scopes" ADD CONSTRAINT "client_scopes_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_scopes" ADD CONSTRAINT "client_scopes_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_search_terms" ADD CONSTRAINT "client_search_terms_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_secrets" ADD CONSTRAINT "client_secrets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_secrets" ADD CONSTRAINT "client_secrets_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_admin_id_admins_id_fk" FOREIGN KEY ("admin_id") REFERENCES "public"."admins"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_id_accounts_id_fk" FOREIGN KEY ("id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_keys" ADD CONSTRAINT "data_keys_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factor_resets" ADD CONSTRAINT "factor_resets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factor_resets" ADD CONSTRAINT "factor_resets_vendor_id_accounts_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_domains" ADD CONSTRAINT "identity_domains_provider_id_identity_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."identity_providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_links" ADD CONSTRAINT "identity_links_provider_id_identity_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."identity_providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_links" ADD CONSTRAINT "identity_links_admin_id_admins_id_fk" FOREIGN KEY ("admin_id") REFERENCES "public"."admins"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity_providers" ADD CONSTRAINT "identity_providers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_answers" ADD CONSTRAINT "kept_answers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "module_names" ADD CONSTRAINT "module_names_module_id_modules_id_fk" FOREIGN KEY ("module_id") REFERENCES "public"."modules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "modules" ADD CONSTRAINT "modules_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "past_secrets" ADD CONSTRAINT "past_secrets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_tokens" ADD CONSTRAINT "personal_tokens_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_tokens" ADD CONSTRAINT "personal_tokens_admin_id_admins_id_fk" FOREIGN KEY ("admin_id") REFERENCES "public"."admins"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secret_share_links" ADD CONSTRAINT "secret_share_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_accesses" ADD CONSTRAINT "support_accesses_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_accesses" ADD CONSTRAINT "support_accesses_vendor_id_accounts_id_fk" FOREIGN KEY ("vendor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "token_families" ADD CONSTRAINT "token_families_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "token_families" ADD CONSTRAINT "token_families_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."clients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totp_factors" ADD CONSTRAINT "totp_factors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_keys" ADD CONSTRAINT "webhook_keys_endpoint_id_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_progress" ADD CONSTRAINT "webhook_progress_endpoint_id_webhook_endpoints_id_fk" FOREIGN KEY ("endpoint_id") REFERENCES "public"."webhook_endpoints"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "access_types_account_name" ON "access_types" USING btree ("account_id","name");--> statement-breakpoint
CREATE INDEX "account_search_terms_account" ON "account_search_terms" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "account_usage_hour" ON "account_usage" USING btree ("hour");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_vendor" ON "accounts" USING btree ("kind") WHERE kind = 'VENDOR';--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_client_id_suffix" ON "accounts" USING btree ("client_id_suffix");--> statement-breakpoint
CREATE INDEX "admin_access_types_access_type" ON "admin_access_types" USING btree ("access_type_id");--> statement-breakpoint
CREATE UNIQUE INDEX "admins_account_person" ON "admins" USING btree ("account_id","person_id");--> statement-breakpoint
CREATE INDEX "admins_person" ON "admins" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "announcements_open" ON "announcements" USING btree ("done","created_at","id");--> statement-breakpoint
CREATE INDEX "announcements_subject" ON "announcements" USING btree ("subject_id","grantee_id","ends_at");--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("account_id","subject_id","seq");--> statement-breakpoint
CREATE INDEX "audit_entries_action" ON "audit_entries" USING btree ("account_id","action","seq");--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("account_id","actor_id","seq");--> statement-breakpoint
CREATE INDEX "audit_entries_time" ON "audit_entries" USING btree ("account_id","at","seq");--> statement-breakpoint
CREATE INDEX "backup_codes_person" ON "backup_codes" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "change_requests_number" ON "change_requests" USING btree ("account_id","number");--> statement-breakpoint
CREATE INDEX "change_requests_lapse" ON "change_requests" USING btree ("account_id","expires_at") WHERE state = 'OPEN';--> statement-breakpoint
CREATE INDEX "change_requests_state" ON "change_requests" USING btree ("account_id","state","number");--> statement-breakpoint
CREATE INDEX "change_requests_subject" ON "change_requests" USING btree ("account_id","subject_id","number");--> statement-breakpoint
CREATE INDEX "change_requests_requester" ON "change_requests" USING btree ("account_id","requester_person_id","number");--> statement-breakpoint
CREATE INDEX "change_requests_copies" ON "change_requests" USING btree ("expires_at") WHERE cast(generated as text) like '%"sealed":"%';--> statement-breakpoint
CREATE INDEX "client_access_types_access_type" ON "client_access_types" USING btree ("access_type_id","client_id");--> statement-breakpoint
CREATE INDEX "client_addresses_by_account" ON "client_addresses" USING btree ("account_id","last_at");--> statement-breakpoint
CREATE INDEX "client_addresses_last" ON "client_addresses" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "client_labels_client" ON "client_labels" USING btree ("client_id","key","value");--> statement-breakpoint
CREATE INDEX "client_modules_module" ON "client_modules" USING btree ("module_id","account_id","client_id");--> statement-breakpoint
CREATE INDEX "client_refusals_by_client" ON "client_refusals" USING btree ("client_id","at","id");--> statement-breakpoint
CREATE INDEX "client_refusals_at" ON "client_refusals" USING btree ("at");--> statement-breakpoint
CREATE INDEX "client_secrets_hash" ON "client_secrets" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "client_secrets_client" ON "client_secrets" USING btree ("client_id","expires_at");--> statement-breakpoint
CREATE INDEX "client_secrets_expiry" ON "client_secrets" USING btree ("account_id","expires_at","client_id");--> statement-breakpoint
CREATE INDEX "client_secrets_ending" ON "client_secrets" USING btree ("expires_at","id");--> statement-breakpoint
CREATE INDEX "client_usage_hour" ON "client_usage" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "client_usage_days_day" ON "client_usage_days" USING btree ("day");--> statement-breakpoint
CREATE INDEX "client_usage_parts_day" ON "client_usage_parts" USING btree ("day");--> statement-breakpoint
CREATE INDEX "clients_by_name" ON "clients" USING btree ("account_id","normalized_name","id","type","enabled","environment","owner_email","filter_bits","created_at") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "clients_by_age" ON "clients" USING btree ("account_id","created_at","id","type","enabled","environment","owner_email","filter_bits","normalized_name") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "clients_environment_by_name" ON "clients" USING btree ("account_id","environment","normalized_name","id","type","enabled","owner_email","filter_bits","created_at") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "clients_environment_by_age" ON "clients" USING btree ("account_id","environment","created_at","id","type","enabled","owner_email","filter_bits","normalized_name") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "clients_by_traits" ON "clients" USING btree ("account_id","enabled","type","environment","id","owner_email","filter_bits","normalized_name","created_at","deleted_at") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "clients_by_owner" ON "clients" USING btree ("account_id","owner_email","enabled","type","environment","id","filter_bits","normalized_name","created_at","deleted_at") WHERE deleted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "clients_reference" ON "clients" USING btree ("account_id","reference") WHERE deleted_at is null and reference is not null;--> statement-breakpoint
CREATE INDEX "clients_by_maker" ON "clients" USING btree ("account_id","created_by","id") WHERE deleted_at is null and created_by is not null;--> statement-breakpoint
CREATE INDEX "clients_by_skeleton" ON "clients" USING btree ("account_id","name_skeleton","id","name") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "consents_client" ON "consents" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "consents_managing_account" ON "consents" USING btree ("account_id","manages_account");--> statement-breakpoint
CREATE UNIQUE INDEX "customers_reference" ON "customers" USING btree ("reference") WHERE reference is not null;--> statement-breakpoint
CREATE INDEX "customers_name" ON "customers" USING btree ("normalized_name","id");--> statement-breakpoint
CREATE INDEX "customers_created" ON "customers" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "customers_state_name" ON "customers" USING btree ("state","normalized_name","id");--> statement-breakpoint
CREATE INDEX "customers_state_created" ON "customers" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "customers_plan" ON "customers" USING btree ("plan_id","id");--> statement-breakpoint
CREATE INDEX "customers_plan_name" ON "customers" USING btree ("plan_id","normalized_name","id");--> statement-breakpoint
CREATE INDEX "customers_plan_created" ON "customers" USING btree ("plan_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "data_keys_subject" ON "data_keys" USING btree ("account_id","subject_id","subject_kind") WHERE destroyed_at is null;--> statement-breakpoint
CREATE INDEX "entitlements_thing" ON "entitlements" USING btree ("thing_id","grantee_id");--> statement-breakpoint
CREATE INDEX "entitlements_ends" ON "entitlements" USING btree ("ends_at") WHERE ends_at is not null;--> statement-breakpoint
CREATE INDEX "factor_resets_account" ON "factor_resets" USING btree ("account_id","requested_at","id");--> statement-breakpoint
CREATE INDEX "factor_resets_vendor" ON "factor_resets" USING btree ("vendor_id","requested_at","id");--> statement-breakpoint
CREATE INDEX "factor_resets_person" ON "factor_resets" USING btree ("person_id","requested_at","id");--> statement-breakpoint
CREATE INDEX "factor_resets_due" ON "factor_resets" USING btree ("state","effective_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "factor_resets_pending" ON "factor_resets" USING btree ("person_id") WHERE state = 'PENDING';--> statement-breakpoint
CREATE INDEX "identity_domains_provider" ON "identity_domains" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "kept_answers_expiry" ON "kept_answers" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "kept_answers_told" ON "kept_answers" USING btree ("expires_at") WHERE "kept_answers"."secret" is not null;--> statement-breakpoint
CREATE INDEX "kept_answers_secret" ON "kept_answers" USING btree ("secret_id") WHERE "kept_answers"."secret_id" is not null;--> statement-breakpoint
CREATE INDEX "kept_answers_request" ON "kept_answers" USING btree ("change_request_id") WHERE "kept_answers"."change_request_id" is not null;--> statement-breakpoint
CREATE INDEX "last_uses_by_time" ON "last_uses" USING btree ("account_id","used_at","client_id","type","enabled","environment","owner_email","filter_bits","created_at","normalized_name");--> statement-breakpoint
CREATE INDEX "last_uses_never" ON "last_uses" USING btree ("account_id","created_at","client_id","type","enabled","environment","owner_email","filter_bits","normalized_name","used_at") WHERE used_at <= 0;--> statement-breakpoint
CREATE INDEX "last_uses_refused_lately" ON "last_uses" USING btree ("refused_at","client_id","enabled") WHERE refused_at > 0;--> statement-breakpoint
CREATE INDEX "last_uses_refused" ON "last_uses" USING btree ("account_id","refused_at","client_id") WHERE refused_at > 0;--> statement-breakpoint
CREATE INDEX "limits_reset" ON "limits" USING btree ("resets_at");--> statement-breakpoint
CREATE INDEX "module_names_module" ON "module_names" USING btree ("module_id");--> statement-breakpoint
CREATE UNIQUE INDEX "module_names_scope" ON "module_names" USING btree ("account_id","name") WHERE kind = 'SCOPE' and not published;--> statement-breakpoint
CREATE UNIQUE INDEX "modules_account_key" ON "modules" USING btree ("account_id","key");--> statement-breakpoint
CREATE INDEX "modules_account_state" ON "modules" USING btree ("account_id","state","key");--> statement-breakpoint
CREATE INDEX "modules_sunset" ON "modules" USING btree ("sunset_at") WHERE sunset_at is not null;--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("account_id","due_at");--> statement-breakpoint
CREATE INDEX "outbox_depth" ON "outbox" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "passkeys_person" ON "passkeys" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "past_secrets_hash" ON "past_secrets" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "past_secrets_end" ON "past_secrets" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "people_own_email" ON "people" USING btree ("email") WHERE "people"."account_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "people_account_email" ON "people" USING btree ("email","account_id");--> statement-breakpoint
CREATE INDEX "personal_tokens_admin" ON "personal_tokens" USING btree ("admin_id");--> statement-breakpoint
CREATE INDEX "personal_tokens_expiry" ON "personal_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "plans_key" ON "plans" USING btree ("key");--> statement-breakpoint
CREATE INDEX "revoked_tokens_expiry" ON "revoked_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "secret_share_links_token" ON "secret_share_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "secret_share_links_client" ON "secret_share_links" USING btree ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "secret_share_links_secret" ON "secret_share_links" USING btree ("secret_id");--> statement-breakpoint
CREATE INDEX "secret_share_links_expiry" ON "secret_share_links" USING btree ("state","expires_at");--> statement-breakpoint
CREATE INDEX "security_events_last" ON "security_events" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "security_events_account" ON "security_events" USING btree ("account_id","kind","subject_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "signing_keys_generation" ON "signing_keys" USING btree ("algorithm","generation");--> statement-breakpoint
CREATE INDEX "spent_assertions_expiry" ON "spent_assertions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "support_accesses_account" ON "support_accesses" USING btree ("account_id","requested_at","id");--> statement-breakpoint
CREATE INDEX "support_accesses_vendor" ON "support_accesses" USING btree ("vendor_id","requested_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "support_accesses_pending" ON "support_accesses" USING btree ("account_id","person_id") WHERE state in ('REQUESTED', 'OPEN');--> statement-breakpoint
CREATE INDEX "tickets_expiry" ON "tickets" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "tickets_person" ON "tickets" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "token_families_client" ON "token_families" USING btree ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "token_families_admin" ON "token_families" USING btree ("admin_id");--> statement-breakpoint
CREATE INDEX "token_families_expiry" ON "token_families" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "token_families_idle" ON "token_families" USING btree ("idle_expires_at");--> statement-breakpoint
CREATE INDEX "token_families_repeatable" ON "token_families" USING btree ("repeatable_until") WHERE repeatable_until is not null;--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("endpoint_id","due_at","sequence") WHERE state = 'PENDING';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_subject" ON "webhook_deliveries" USING btree ("endpoint_id","subject","sequence") WHERE state = 'PENDING';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_state" ON "webhook_deliveries" USING btree ("endpoint_id","state","sequence");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_ended" ON "webhook_deliveries" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "webhook_endpoints_account" ON "webhook_endpoints" USING btree ("account_id","name");--> statement-breakpoint
CREATE INDEX "webhook_keys_endpoint" ON "webhook_keys" USING btree ("endpoint_id");--> statement-breakpoint
CREATE INDEX "webhook_keys_expiry" ON "webhook_keys" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "webhook_progress_turn" ON "webhook_progress" USING btree ("turn_at");
--> statement-breakpoint
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
