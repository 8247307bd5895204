CREATE TABLE `access_types` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`permissions` text NOT NULL,
	`permissions_length` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `access_types_account_name` ON `access_types` (`account_id`,`name`);--> statement-breakpoint
CREATE TABLE `account_search_terms` (
	`term` text NOT NULL,
	`account_id` text NOT NULL,
	PRIMARY KEY(`term`, `account_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `account_search_terms_account` ON `account_search_terms` (`account_id`);--> statement-breakpoint
CREATE TABLE `account_usage` (
	`account_id` text NOT NULL,
	`hour` integer NOT NULL,
	`outcome` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`account_id`, `hour`, `outcome`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `account_usage_hour` ON `account_usage` (`hour`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`normalized_name` text NOT NULL,
	`kind` text NOT NULL,
	`client_id_suffix` text NOT NULL,
	`environments` text NOT NULL,
	`settings` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_vendor` ON `accounts` (`kind`) WHERE kind = 'VENDOR';--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_client_id_suffix` ON `accounts` (`client_id_suffix`);--> statement-breakpoint
CREATE TABLE `admin_access_types` (
	`admin_id` text NOT NULL,
	`access_type_id` text NOT NULL,
	PRIMARY KEY(`admin_id`, `access_type_id`),
	FOREIGN KEY (`admin_id`) REFERENCES `admins`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`access_type_id`) REFERENCES `access_types`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `admin_access_types_access_type` ON `admin_access_types` (`access_type_id`);--> statement-breakpoint
CREATE TABLE `admins` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`version` integer NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`privileges` text NOT NULL,
	`enabled` integer NOT NULL,
	`accepted_at` integer,
	`only_by_provider` integer NOT NULL,
	`invitation_hash` text,
	`invitation_expires_at` integer,
	`second_factors_reset_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `admins_invitation_hash_unique` ON `admins` (`invitation_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `admins_account_person` ON `admins` (`account_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `admins_person` ON `admins` (`person_id`);--> statement-breakpoint
CREATE TABLE `anchor_keys` (
	`kid` text PRIMARY KEY NOT NULL,
	`generation` integer NOT NULL,
	`public_jwk` text NOT NULL,
	`sealed_private_key` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `anchor_keys_generation_unique` ON `anchor_keys` (`generation`);--> statement-breakpoint
CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`grantee_id` text NOT NULL,
	`name` text NOT NULL,
	`changes` text NOT NULL,
	`ends_at` integer,
	`cursor` text NOT NULL,
	`done` integer NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `announcements_open` ON `announcements` (`done`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `announcements_subject` ON `announcements` (`subject_id`,`grantee_id`,`ends_at`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`account_id` text NOT NULL,
	`seq` integer NOT NULL,
	`form` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_account_id` text,
	`on_behalf_of_id` text,
	`on_behalf_of_name` text,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`subject_name` text NOT NULL,
	`fields` text NOT NULL,
	`changes` text NOT NULL,
	`address` text,
	`change_request_id` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`account_id`, `seq`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_id_unique` ON `audit_entries` (`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`account_id`,`subject_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_action` ON `audit_entries` (`account_id`,`action`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_actor` ON `audit_entries` (`account_id`,`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_time` ON `audit_entries` (`account_id`,`at`,`seq`);--> statement-breakpoint
CREATE TABLE `audit_heads` (
	`account_id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`anchored_seq` integer NOT NULL,
	`last_anchor` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_values` (
	`ref` text PRIMARY KEY NOT NULL,
	`sealed` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `backup_codes` (
	`hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `backup_codes_person` ON `backup_codes` (`person_id`);--> statement-breakpoint
CREATE TABLE `catalogues` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`own_modules` integer,
	FOREIGN KEY (`id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `change_dependencies` (
	`request_id` text NOT NULL,
	`row_id` text NOT NULL,
	PRIMARY KEY(`row_id`, `request_id`),
	FOREIGN KEY (`request_id`) REFERENCES `change_requests`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `change_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`version` integer NOT NULL,
	`number` integer NOT NULL,
	`command` text NOT NULL,
	`input` text,
	`generated` text,
	`dependencies` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`subject_name` text NOT NULL,
	`changes` text NOT NULL,
	`owner` text,
	`risks` text NOT NULL,
	`requester_kind` text NOT NULL,
	`requester_id` text NOT NULL,
	`requester_person_id` text NOT NULL,
	`requester_name` text NOT NULL,
	`on_behalf_of_id` text,
	`on_behalf_of_name` text,
	`comment` text NOT NULL,
	`approvers_needed` integer NOT NULL,
	`confirmed_at` integer,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`replaced_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`decided_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `change_requests_number` ON `change_requests` (`account_id`,`number`);--> statement-breakpoint
CREATE INDEX `change_requests_lapse` ON `change_requests` (`account_id`,`expires_at`) WHERE state = 'OPEN';--> statement-breakpoint
CREATE INDEX `change_requests_state` ON `change_requests` (`account_id`,`state`,`number`);--> statement-breakpoint
CREATE INDEX `change_requests_subject` ON `change_requests` (`account_id`,`subject_id`,`number`);--> statement-breakpoint
CREATE INDEX `change_requests_requester` ON `change_requests` (`account_id`,`requester_person_id`,`number`);--> statement-breakpoint
CREATE INDEX `change_requests_copies` ON `change_requests` (`expires_at`) WHERE cast(generated as text) like '%"sealed":"%';--> statement-breakpoint
CREATE TABLE `change_subjects` (
	`request_id` text NOT NULL,
	`subject_id` text NOT NULL,
	PRIMARY KEY(`subject_id`, `request_id`),
	FOREIGN KEY (`request_id`) REFERENCES `change_requests`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `change_votes` (
	`request_id` text NOT NULL,
	`person_id` text NOT NULL,
	`admin_id` text NOT NULL,
	`name` text NOT NULL,
	`vote` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`request_id`, `person_id`),
	FOREIGN KEY (`request_id`) REFERENCES `change_requests`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `client_access_types` (
	`client_id` text NOT NULL,
	`access_type_id` text NOT NULL,
	PRIMARY KEY(`client_id`, `access_type_id`),
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`access_type_id`) REFERENCES `access_types`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `client_access_types_access_type` ON `client_access_types` (`access_type_id`,`client_id`);--> statement-breakpoint
CREATE TABLE `client_addresses` (
	`client_id` text NOT NULL,
	`network` text NOT NULL,
	`account_id` text NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`client_id`, `network`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `client_addresses_by_account` ON `client_addresses` (`account_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `client_addresses_last` ON `client_addresses` (`last_at`);--> statement-breakpoint
CREATE TABLE `client_labels` (
	`account_id` text NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	`client_id` text NOT NULL,
	PRIMARY KEY(`account_id`, `key`, `value`, `client_id`),
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `client_labels_client` ON `client_labels` (`client_id`,`key`,`value`);--> statement-breakpoint
CREATE TABLE `client_modules` (
	`client_id` text NOT NULL,
	`module_id` text NOT NULL,
	`account_id` text NOT NULL,
	`administrator` integer NOT NULL,
	`scopes` text,
	PRIMARY KEY(`client_id`, `module_id`),
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`module_id`) REFERENCES `modules`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `client_modules_module` ON `client_modules` (`module_id`,`account_id`,`client_id`);--> statement-breakpoint
CREATE TABLE `client_refusals` (
	`id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`at` integer NOT NULL,
	`address` text NOT NULL,
	`secret_hint` text NOT NULL,
	`reason` text NOT NULL,
	`detail` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `client_refusals_by_client` ON `client_refusals` (`client_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `client_refusals_at` ON `client_refusals` (`at`);--> statement-breakpoint
CREATE TABLE `client_scopes` (
	`module_id` text NOT NULL,
	`scope` text NOT NULL,
	`client_id` text NOT NULL,
	`administrator` integer NOT NULL,
	PRIMARY KEY(`module_id`, `scope`, `client_id`),
	FOREIGN KEY (`module_id`) REFERENCES `modules`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `client_search_terms` (
	`account_id` text NOT NULL,
	`term` text NOT NULL,
	`client_id` text NOT NULL,
	`starts_name` integer NOT NULL,
	`normalized_name` text NOT NULL,
	PRIMARY KEY(`account_id`, `starts_name`, `term`, `normalized_name`, `client_id`),
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `client_secrets` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`client_id` text NOT NULL,
	`label` text NOT NULL,
	`hint` text NOT NULL,
	`secret_hash` text NOT NULL,
	`sealed` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` integer,
	`warned_days` integer NOT NULL,
	`replaced_by` text,
	`ends_otherwise` integer,
	`leak` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `client_secrets_hash` ON `client_secrets` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `client_secrets_client` ON `client_secrets` (`client_id`,`expires_at`);--> statement-breakpoint
CREATE INDEX `client_secrets_expiry` ON `client_secrets` (`account_id`,`expires_at`,`client_id`);--> statement-breakpoint
CREATE INDEX `client_secrets_ending` ON `client_secrets` (`expires_at`,`id`);--> statement-breakpoint
CREATE TABLE `client_usage` (
	`client_id` text NOT NULL,
	`hour` integer NOT NULL,
	`outcome` text NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`client_id`, `hour`, `outcome`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `client_usage_hour` ON `client_usage` (`hour`);--> statement-breakpoint
CREATE TABLE `client_usage_days` (
	`client_id` text NOT NULL,
	`day` integer NOT NULL,
	`outcome` text NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`client_id`, `day`, `outcome`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `client_usage_days_day` ON `client_usage_days` (`day`);--> statement-breakpoint
CREATE TABLE `client_usage_parts` (
	`client_id` text NOT NULL,
	`day` integer NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`answered` integer NOT NULL,
	`refused` integer NOT NULL,
	PRIMARY KEY(`client_id`, `day`, `kind`, `value`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `client_usage_parts_day` ON `client_usage_parts` (`day`);--> statement-breakpoint
CREATE TABLE `clients` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`normalized_name` text NOT NULL,
	`name_skeleton` text NOT NULL,
	`description` text NOT NULL,
	`type` text NOT NULL,
	`grant_types` text NOT NULL,
	`redirect_uris` text NOT NULL,
	`post_logout_redirect_uris` text NOT NULL,
	`owner_name` text NOT NULL,
	`owner_email` text NOT NULL,
	`owner_phone` text NOT NULL,
	`environment` text NOT NULL,
	`reference` text,
	`labels` text NOT NULL,
	`managed_clients` text,
	`created_by` text,
	`enabled` integer NOT NULL,
	`access_token_lifetime` integer NOT NULL,
	`id_token_signed_response_alg` text NOT NULL,
	`userinfo_in_id_token` integer NOT NULL,
	`public_keys` text NOT NULL,
	`allowed_ip_ranges` text NOT NULL,
	`filter_bits` integer NOT NULL,
	`tokens_revoked_at` integer,
	`hold` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `clients_by_name` ON `clients` (`account_id`,`normalized_name`,`id`,`type`,`enabled`,`environment`,`owner_email`,`filter_bits`,`created_at`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `clients_by_age` ON `clients` (`account_id`,`created_at`,`id`,`type`,`enabled`,`environment`,`owner_email`,`filter_bits`,`normalized_name`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `clients_environment_by_name` ON `clients` (`account_id`,`environment`,`normalized_name`,`id`,`type`,`enabled`,`owner_email`,`filter_bits`,`created_at`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `clients_environment_by_age` ON `clients` (`account_id`,`environment`,`created_at`,`id`,`type`,`enabled`,`owner_email`,`filter_bits`,`normalized_name`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `clients_by_traits` ON `clients` (`account_id`,`enabled`,`type`,`environment`,`id`,`owner_email`,`filter_bits`,`normalized_name`,`created_at`,`deleted_at`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `clients_by_owner` ON `clients` (`account_id`,`owner_email`,`enabled`,`type`,`environment`,`id`,`filter_bits`,`normalized_name`,`created_at`,`deleted_at`) WHERE deleted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `clients_reference` ON `clients` (`account_id`,`reference`) WHERE deleted_at is null and reference is not null;--> statement-breakpoint
CREATE INDEX `clients_by_maker` ON `clients` (`account_id`,`created_by`,`id`) WHERE deleted_at is null and created_by is not null;--> statement-breakpoint
CREATE INDEX `clients_by_skeleton` ON `clients` (`account_id`,`name_skeleton`,`id`,`name`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TABLE `consents` (
	`admin_id` text NOT NULL,
	`client_id` text NOT NULL,
	`account_id` text NOT NULL,
	`scopes` text NOT NULL,
	`manages_account` integer NOT NULL,
	`redirects` text NOT NULL,
	`granted_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`admin_id`, `client_id`),
	FOREIGN KEY (`admin_id`) REFERENCES `admins`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `consents_client` ON `consents` (`client_id`);--> statement-breakpoint
CREATE INDEX `consents_managing_account` ON `consents` (`account_id`,`manages_account`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`reference` text,
	`state` text NOT NULL,
	`state_before` text,
	`reason` text NOT NULL,
	`state_since` integer NOT NULL,
	`plan_id` text,
	`limits` text NOT NULL,
	`normalized_name` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_reference` ON `customers` (`reference`) WHERE reference is not null;--> statement-breakpoint
CREATE INDEX `customers_name` ON `customers` (`normalized_name`,`id`);--> statement-breakpoint
CREATE INDEX `customers_created` ON `customers` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `customers_state_name` ON `customers` (`state`,`normalized_name`,`id`);--> statement-breakpoint
CREATE INDEX `customers_state_created` ON `customers` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `customers_plan` ON `customers` (`plan_id`,`id`);--> statement-breakpoint
CREATE INDEX `customers_plan_name` ON `customers` (`plan_id`,`normalized_name`,`id`);--> statement-breakpoint
CREATE INDEX `customers_plan_created` ON `customers` (`plan_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `data_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`wrapped` text,
	`created_at` integer NOT NULL,
	`destroyed_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `data_keys_subject` ON `data_keys` (`account_id`,`subject_id`,`subject_kind`) WHERE destroyed_at is null;--> statement-breakpoint
CREATE TABLE `entitlements` (
	`grantee_id` text NOT NULL,
	`thing_id` text NOT NULL,
	`administrator` integer NOT NULL,
	`environments` text,
	`ends_at` integer,
	PRIMARY KEY(`grantee_id`, `thing_id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `entitlements_thing` ON `entitlements` (`thing_id`,`grantee_id`);--> statement-breakpoint
CREATE INDEX `entitlements_ends` ON `entitlements` (`ends_at`) WHERE ends_at is not null;--> statement-breakpoint
CREATE TABLE `factor_resets` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`account_id` text NOT NULL,
	`vendor_id` text NOT NULL,
	`admin_id` text NOT NULL,
	`admin_name` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`requested_by` text NOT NULL,
	`requested_at` integer NOT NULL,
	`effective_at` integer NOT NULL,
	`ended_by` text,
	`ended_in` text,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vendor_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `factor_resets_account` ON `factor_resets` (`account_id`,`requested_at`,`id`);--> statement-breakpoint
CREATE INDEX `factor_resets_vendor` ON `factor_resets` (`vendor_id`,`requested_at`,`id`);--> statement-breakpoint
CREATE INDEX `factor_resets_person` ON `factor_resets` (`person_id`,`requested_at`,`id`);--> statement-breakpoint
CREATE INDEX `factor_resets_due` ON `factor_resets` (`state`,`effective_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `factor_resets_pending` ON `factor_resets` (`person_id`) WHERE state = 'PENDING';--> statement-breakpoint
CREATE TABLE `identity_domains` (
	`domain` text PRIMARY KEY NOT NULL,
	`provider_id` text NOT NULL,
	FOREIGN KEY (`provider_id`) REFERENCES `identity_providers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `identity_domains_provider` ON `identity_domains` (`provider_id`);--> statement-breakpoint
CREATE TABLE `identity_links` (
	`provider_id` text NOT NULL,
	`subject` text NOT NULL,
	`admin_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`provider_id`, `subject`),
	FOREIGN KEY (`provider_id`) REFERENCES `identity_providers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`admin_id`) REFERENCES `admins`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `identity_links_admin_id_unique` ON `identity_links` (`admin_id`);--> statement-breakpoint
CREATE TABLE `identity_providers` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`version` integer NOT NULL,
	`issuer` text NOT NULL,
	`client_id` text NOT NULL,
	`sealed_client_secret` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `identity_providers_account_id_unique` ON `identity_providers` (`account_id`);--> statement-breakpoint
CREATE TABLE `kept_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`request_hash` text NOT NULL,
	`salt` text NOT NULL,
	`answer` text NOT NULL,
	`secret` text,
	`secret_id` text,
	`change_request_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `kept_answers_expiry` ON `kept_answers` (`expires_at`);--> statement-breakpoint
CREATE INDEX `kept_answers_told` ON `kept_answers` (`expires_at`) WHERE "kept_answers"."secret" is not null;--> statement-breakpoint
CREATE INDEX `kept_answers_secret` ON `kept_answers` (`secret_id`) WHERE "kept_answers"."secret_id" is not null;--> statement-breakpoint
CREATE INDEX `kept_answers_request` ON `kept_answers` (`change_request_id`) WHERE "kept_answers"."change_request_id" is not null;--> statement-breakpoint
CREATE TABLE `last_uses` (
	`client_id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`used_at` integer NOT NULL,
	`refused_at` integer NOT NULL,
	`normalized_name` text NOT NULL,
	`type` text NOT NULL,
	`enabled` integer NOT NULL,
	`environment` text NOT NULL,
	`owner_email` text NOT NULL,
	`filter_bits` integer NOT NULL,
	`created_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `last_uses_by_time` ON `last_uses` (`account_id`,`used_at`,`client_id`,`type`,`enabled`,`environment`,`owner_email`,`filter_bits`,`created_at`,`normalized_name`);--> statement-breakpoint
CREATE INDEX `last_uses_never` ON `last_uses` (`account_id`,`created_at`,`client_id`,`type`,`enabled`,`environment`,`owner_email`,`filter_bits`,`normalized_name`,`used_at`) WHERE used_at <= 0;--> statement-breakpoint
CREATE INDEX `last_uses_refused_lately` ON `last_uses` (`refused_at`,`client_id`,`enabled`) WHERE refused_at > 0;--> statement-breakpoint
CREATE INDEX `last_uses_refused` ON `last_uses` (`account_id`,`refused_at`,`client_id`) WHERE refused_at > 0;--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`expires_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `limits` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`resets_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `limits_reset` ON `limits` (`resets_at`);--> statement-breakpoint
CREATE TABLE `module_names` (
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`module_id` text NOT NULL,
	`account_id` text NOT NULL,
	`published` integer NOT NULL,
	PRIMARY KEY(`kind`, `name`, `module_id`),
	FOREIGN KEY (`module_id`) REFERENCES `modules`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `module_names_module` ON `module_names` (`module_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `module_names_scope` ON `module_names` (`account_id`,`name`) WHERE kind = 'SCOPE' and not published;--> statement-breakpoint
CREATE TABLE `modules` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`version` integer NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`audience` text NOT NULL,
	`access_token_format` text NOT NULL,
	`signing_algorithm` text NOT NULL,
	`resource_server_ids` text NOT NULL,
	`built_in` integer NOT NULL,
	`standard_scopes` text NOT NULL,
	`administrator_scopes` text NOT NULL,
	`state` text NOT NULL,
	`sunset_at` integer,
	`scopes` text NOT NULL,
	`documentation_url` text,
	`published_at` integer,
	`deprecated_at` integer,
	`successor_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `modules_account_key` ON `modules` (`account_id`,`key`);--> statement-breakpoint
CREATE INDEX `modules_account_state` ON `modules` (`account_id`,`state`,`key`);--> statement-breakpoint
CREATE INDEX `modules_sunset` ON `modules` (`sunset_at`) WHERE sunset_at is not null;--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`told` text NOT NULL,
	`attempts` integer NOT NULL,
	`due_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`account_id`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_depth` ON `outbox` (`due_at`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `passkeys_person` ON `passkeys` (`person_id`);--> statement-breakpoint
CREATE TABLE `past_secrets` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`client_id` text NOT NULL,
	`hint` text NOT NULL,
	`secret_hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	`leak` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `past_secrets_hash` ON `past_secrets` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `past_secrets_end` ON `past_secrets` (`expires_at`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`email` text NOT NULL,
	`account_id` text,
	`password_hash` text,
	`email_verified_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_own_email` ON `people` (`email`) WHERE "people"."account_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `people_account_email` ON `people` (`email`,`account_id`);--> statement-breakpoint
CREATE TABLE `personal_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`admin_id` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`admin_id`) REFERENCES `admins`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `personal_tokens_token_hash_unique` ON `personal_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `personal_tokens_admin` ON `personal_tokens` (`admin_id`);--> statement-breakpoint
CREATE INDEX `personal_tokens_expiry` ON `personal_tokens` (`expires_at`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`limits` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `plans_key` ON `plans` (`key`);--> statement-breakpoint
CREATE TABLE `revoked_tokens` (
	`jti` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `revoked_tokens_expiry` ON `revoked_tokens` (`expires_at`);--> statement-breakpoint
CREATE TABLE `secret_share_links` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`client_id` text NOT NULL,
	`secret_id` text NOT NULL,
	`hint` text NOT NULL,
	`change_request_id` text,
	`token_hash` text NOT NULL,
	`sealed` text,
	`salt` text,
	`attempts_left` integer NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`opened_from` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `secret_share_links_token` ON `secret_share_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `secret_share_links_client` ON `secret_share_links` (`client_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `secret_share_links_secret` ON `secret_share_links` (`secret_id`);--> statement-breakpoint
CREATE INDEX `secret_share_links_expiry` ON `secret_share_links` (`state`,`expires_at`);--> statement-breakpoint
CREATE TABLE `secret_usage` (
	`secret_id` text PRIMARY KEY NOT NULL,
	`client_id` text NOT NULL,
	`last_used_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `security_events` (
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`account_id` text NOT NULL,
	`began_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`count` integer NOT NULL,
	`addresses` text NOT NULL,
	PRIMARY KEY(`subject_id`, `kind`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `security_events_last` ON `security_events` (`last_at`);--> statement-breakpoint
CREATE INDEX `security_events_account` ON `security_events` (`account_id`,`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`person_id` text NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer NOT NULL,
	`method` text NOT NULL,
	`second_factor_at` integer,
	`proved_for` text,
	`address` text NOT NULL,
	`user_agent` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_hash_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `signing_keys` (
	`kid` text PRIMARY KEY NOT NULL,
	`algorithm` text NOT NULL,
	`generation` integer NOT NULL,
	`public_jwk` text NOT NULL,
	`sealed_private_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`signs_from` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `signing_keys_generation` ON `signing_keys` (`algorithm`,`generation`);--> statement-breakpoint
CREATE TABLE `spent_assertions` (
	`client_id` text NOT NULL,
	`jti` text NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`client_id`, `jti`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `spent_assertions_expiry` ON `spent_assertions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `support_accesses` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`account_id` text NOT NULL,
	`vendor_id` text NOT NULL,
	`admin_id` text NOT NULL,
	`admin_name` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`hours` integer NOT NULL,
	`requested_at` integer NOT NULL,
	`opened_by` text,
	`opened_at` integer,
	`ends_at` integer,
	`session_id` text,
	`closed_by` text,
	`closed_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vendor_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `support_accesses_account` ON `support_accesses` (`account_id`,`requested_at`,`id`);--> statement-breakpoint
CREATE INDEX `support_accesses_vendor` ON `support_accesses` (`vendor_id`,`requested_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `support_accesses_pending` ON `support_accesses` (`account_id`,`person_id`) WHERE state in ('REQUESTED', 'OPEN');--> statement-breakpoint
CREATE TABLE `tickets` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`data` text NOT NULL,
	`expires_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `tickets_expiry` ON `tickets` (`expires_at`);--> statement-breakpoint
CREATE INDEX `tickets_person` ON `tickets` (`person_id`);--> statement-breakpoint
CREATE TABLE `token_families` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`client_id` text NOT NULL,
	`admin_id` text,
	`environment` text NOT NULL,
	`scopes` text NOT NULL,
	`resources` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`code_hash` text,
	`code_expires_at` integer,
	`code_redeemed_at` integer,
	`request` text,
	`handle` text,
	`refresh_hash` text,
	`refreshed_at` integer,
	`spent_tokens` text,
	`sealed_token` text,
	`repeatable_until` integer,
	`idle_expires_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `token_families_code_hash_unique` ON `token_families` (`code_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `token_families_handle_unique` ON `token_families` (`handle`);--> statement-breakpoint
CREATE INDEX `token_families_client` ON `token_families` (`client_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `token_families_admin` ON `token_families` (`admin_id`);--> statement-breakpoint
CREATE INDEX `token_families_expiry` ON `token_families` (`expires_at`);--> statement-breakpoint
CREATE INDEX `token_families_idle` ON `token_families` (`idle_expires_at`);--> statement-breakpoint
CREATE INDEX `token_families_repeatable` ON `token_families` (`repeatable_until`) WHERE repeatable_until is not null;--> statement-breakpoint
CREATE TABLE `totp_factors` (
	`person_id` text PRIMARY KEY NOT NULL,
	`sealed_secret` text NOT NULL,
	`last_used_step` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`endpoint_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`account_id` text NOT NULL,
	`event_id` text NOT NULL,
	`event_type` text NOT NULL,
	`subject` text NOT NULL,
	`round` integer NOT NULL,
	`state` text NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`log` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`endpoint_id`, `sequence`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_due` ON `webhook_deliveries` (`endpoint_id`,`due_at`,`sequence`) WHERE state = 'PENDING';--> statement-breakpoint
CREATE INDEX `webhook_deliveries_subject` ON `webhook_deliveries` (`endpoint_id`,`subject`,`sequence`) WHERE state = 'PENDING';--> statement-breakpoint
CREATE INDEX `webhook_deliveries_state` ON `webhook_deliveries` (`endpoint_id`,`state`,`sequence`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_ended` ON `webhook_deliveries` (`ended_at`);--> statement-breakpoint
CREATE TABLE `webhook_endpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`url_since` integer NOT NULL,
	`event_types` text,
	`state` text NOT NULL,
	`paused_because` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_endpoints_account` ON `webhook_endpoints` (`account_id`,`name`);--> statement-breakpoint
CREATE TABLE `webhook_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`endpoint_id` text NOT NULL,
	`sealed` text NOT NULL,
	`public_key` text NOT NULL,
	`hint` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	FOREIGN KEY (`endpoint_id`) REFERENCES `webhook_endpoints`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_keys_endpoint` ON `webhook_keys` (`endpoint_id`);--> statement-breakpoint
CREATE INDEX `webhook_keys_expiry` ON `webhook_keys` (`expires_at`);--> statement-breakpoint
CREATE TABLE `webhook_progress` (
	`endpoint_id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`round` integer NOT NULL,
	`turn_at` integer NOT NULL,
	`held_by` text NOT NULL,
	`held_until` integer NOT NULL,
	`failed_turns` integer NOT NULL,
	`failing_since` integer,
	`delivered_at` integer,
	`skips_told_at` integer,
	FOREIGN KEY (`endpoint_id`) REFERENCES `webhook_endpoints`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_progress_turn` ON `webhook_progress` (`turn_at`);
--> statement-breakpoint
-- What drizzle-kit cannot say. What lists ask for stands once more beside the last use; it follows the client's own row.
CREATE TRIGGER "clients_listed" AFTER UPDATE OF "normalized_name", "type", "enabled", "environment", "owner_email", "filter_bits" ON "clients" BEGIN
	UPDATE "last_uses" SET "normalized_name" = new."normalized_name", "type" = new."type", "enabled" = new."enabled", "environment" = new."environment", "owner_email" = new."owner_email", "filter_bits" = new."filter_bits" WHERE "client_id" = new."id";
END;
--> statement-breakpoint
-- So does the name of an account, by which the vendor's list is sorted, beside what the vendor says of it.
CREATE TRIGGER "accounts_listed" AFTER UPDATE OF "normalized_name" ON "accounts" BEGIN
	UPDATE "customers" SET "normalized_name" = new."normalized_name" WHERE "id" = new."id";
END;
