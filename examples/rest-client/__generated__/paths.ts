// Emitted by the server (pnpm --filter @countersign/server openapi); a test fails when it is stale.

export interface paths {
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a token
         * @description RFC 6749 §3.2. The client says who it is by HTTP Basic (client_secret_basic), by client_id and client_secret among the parameters (client_secret_post), or by a signed assertion (private_key_jwt); a public client by client_id alone.
         */
        post: operations["token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/connect/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a token (the same, by another name)
         * @description RFC 6749 §3.2. The client says who it is by HTTP Basic (client_secret_basic), by client_id and client_secret among the parameters (client_secret_post), or by a signed assertion (private_key_jwt); a public client by client_id alone.
         */
        post: operations["connectToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/introspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask about a token
         * @description RFC 7662. A client may ask about its own tokens, an API about those that are for it. A caller that may not know is told that the token is not active.
         */
        post: operations["introspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a token
         * @description RFC 7009. With a refresh token go all the tokens that follow from the same consent.
         */
        post: operations["revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/authorize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask a person to let an application act for them
         * @description RFC 6749 §4.1 with PKCE (RFC 7636). A browser goes here; the answer goes to redirect_uri.
         */
        get: operations["authorize"];
        put?: never;
        /** The same, as a form */
        post: operations["authorizeByForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign a person out of Countersign
         * @description OpenID Connect RP-Initiated Logout 1.0. A browser goes here.
         */
        get: operations["logout"];
        put?: never;
        /** The same, as a form */
        post: operations["logoutByForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/userinfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the person is
         * @description OpenID Connect Core §5.3, with an access token that has the scope openid.
         */
        get: operations["userinfo"];
        put?: never;
        /** The same */
        post: operations["userinfoByPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-authorization-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a client library needs to know
         * @description RFC 8414.
         */
        get: operations["metadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same, for OpenID Connect
         * @description OpenID Connect Discovery.
         */
        get: operations["openidConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys that tokens are checked with
         * @description RFC 7517 §5. A key is published a day before it signs, and until its last token has expired.
         */
        get: operations["jwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/whoami": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who asks
         * @description The program, its scopes, when its token ends, and what is left of its limits. Any scope of Countersign management will do.
         */
        get: operations["whoami"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List clients */
        get: operations["listClientsInOtherWords"];
        put?: never;
        /**
         * Make a client
         * @description With a token of the module Countersign management. It is granted exactly the scopes that are named, and none that their modules have besides. An administrator scope also needs the permission admin, in upper or lower case, which gives none by itself; any other permission names an access type. The secret is told once.
         */
        post: operations["createClientInOtherWords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a client */
        get: operations["readClientInOtherWords"];
        put?: never;
        post?: never;
        /** Delete a client */
        delete: operations["deleteClientInOtherWords"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the secret
         * @description The old one stops now, or at overlapUntil where the account allows that.
         */
        post: operations["rotateClientSecretInOtherWords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description With a token of the module Countersign vendor, as everything here.
         */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an account */
        get: operations["readAccount"];
        /**
         * Make an account, unless it is there
         * @description Invites the first administrator by mail. The same reference again answers the same account: it changes nothing, and mails nobody.
         */
        put: operations["createAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{reference}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend an account
         * @description Its people do not come in and its clients get no tokens, from the very next request on.
         */
        post: operations["suspendAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{reference}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume an account */
        post: operations["resumeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{reference}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rename an account */
        post: operations["renameAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{reference}/reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an account another reference
         * @description It always waits for a second admin of the vendor: tokens of the account carry it.
         */
        post: operations["setReference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{reference}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an account a plan, or limits of its own
         * @description What is over a new limit stays, and nothing is added.
         */
        post: operations["assignPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{reference}/admins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite the first admin of an account
         * @description Only while nobody of the account has ever come in.
         */
        post: operations["inviteAccountAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{reference}/admins/{adminId}/resend-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again
         * @description The link from before stops working.
         */
        post: operations["resendAccountInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/-/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find a person by their address
         * @description Their places in the accounts of customers, at most 100.
         */
        get: operations["findPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/-/trouble": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the clients in trouble
         * @description Of all accounts, at most 100: at whose secrets somebody guesses, which still try a secret that has ended, or which are refused again and again.
         */
        get: operations["listClientsInTrouble"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/-/factor-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List resets of second factors that support asked for
         * @description Of people of all accounts, the newest first, at most 100.
         */
        get: operations["listFactorResets"];
        put?: never;
        /**
         * Ask for a reset of second factors
         * @description For people whose account has too few left to do it. It always waits for people of the vendor’s; a day after they agree the second factors go, unless anybody who hears of it stops it. All admins of every account of these people are told by mail.
         */
        post: operations["requestFactorReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/-/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find a client of any account
         * @description Whose it is, and whether it gets tokens: nothing of what it may do.
         */
        get: operations["findCustomerClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/-/clients/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable a client in an emergency
         * @description It gets no tokens from the very next request on, and nobody of its account enables it until it is released. Its admins and owner are told by mail.
         */
        post: operations["emergencyDisableClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/-/clients/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a client that support disabled
         * @description It stays disabled until an admin of its account enables it.
         */
        post: operations["releaseClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export/clients.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Clients as CSV
         * @description Everything that the filters let through, in one answer. That it was taken out stands in the audit.
         */
        get: operations["exportClientsAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audit as CSV
         * @description Everything that the filters let through, in one answer. That it was taken out stands in the audit.
         */
        get: operations["exportAuditAsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export/clients.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Clients as JSON
         * @description Everything that the filters let through, in one answer. That it was taken out stands in the audit.
         */
        get: operations["exportClientsAsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export/audit.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Audit as JSON
         * @description Everything that the filters let through, in one answer. That it was taken out stands in the audit.
         */
        get: operations["exportAuditAsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report leaked credentials
         * @description For anybody who found secrets, tokens or links of this server. It needs no token. The answer is the same whatever was found.
         */
        post: operations["reportLeaks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaks/github": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report what GitHub’s secret scanning found
         * @description The secret scanning partner program: the body is signed by GitHub.
         */
        post: operations["reportScannedMatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaks/patterns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how credentials look
         * @description For programs that scan for leaked ones: regular expressions without look-around.
         */
        get: operations["readLeakPatterns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: clients */
        get: operations["listClients"];
        put?: never;
        /** Make a client */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read: client */
        get: operations["readClient"];
        put?: never;
        post?: never;
        /** Delete a client */
        delete: operations["deleteClient"];
        options?: never;
        head?: never;
        /** Change a client */
        patch: operations["updateClient"];
        trace?: never;
    };
    "/api/clients/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable a client */
        post: operations["enableClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable a client
         * @description From the very next token request on. Never waits.
         */
        post: operations["disableClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}/revoke-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End every token of a client
         * @description Its secrets stay. Never waits.
         */
        post: operations["revokeClientTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a secret
         * @description The others stay valid.
         */
        post: operations["addClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}/secrets/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a secret, or every one
         * @description The old one stops now, or at overlapUntil where the account allows that. Until then the rotation is finished by revoking the old one, or cancelled. With secretShareLink the answer has a link that shows the secret once, and not the secret.
         */
        post: operations["rotateClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}/secrets/{secretId}/cancel-rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to what a new secret was to replace
         * @description The new secret, which the path names, stops at once; the old one goes on as if it had never been replaced.
         */
        post: operations["cancelSecretRotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clients/{id}/secrets/{secretId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a secret */
        delete: operations["revokeClientSecret"];
        options?: never;
        head?: never;
        /** Change the label or the end of a secret */
        patch: operations["updateClientSecret"];
        trace?: never;
    };
    "/api/clients/{id}/secrets/{secretId}/share-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link that shows a secret once */
        post: operations["createSecretShareLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: modules */
        get: operations["listModules"];
        put?: never;
        /** Make a module */
        post: operations["createModule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/modules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read: module */
        get: operations["readModule"];
        put?: never;
        post?: never;
        /** Delete a module */
        delete: operations["deleteModule"];
        options?: never;
        head?: never;
        /** Change a module */
        patch: operations["updateModule"];
        trace?: never;
    };
    "/api/modules/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move it onto a published module, clients and all */
        post: operations["moveModule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: access types */
        get: operations["listAccessTypes"];
        put?: never;
        /** Make an access type */
        post: operations["createAccessType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access-types/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read: access type */
        get: operations["readAccessType"];
        put?: never;
        post?: never;
        /** Delete an access type */
        delete: operations["deleteAccessType"];
        options?: never;
        head?: never;
        /** Change an access type */
        patch: operations["updateAccessType"];
        trace?: never;
    };
    "/api/change-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: change requests */
        get: operations["listChangeRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/change-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read: change request */
        get: operations["readChangeRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/change-requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw one’s own request */
        post: operations["withdrawChangeRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/change-requests/{id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the same change again, on what is true now */
        post: operations["resubmitChangeRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: admins */
        get: operations["listAdmins"];
        put?: never;
        /** Invite an admin */
        post: operations["inviteAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read: admin */
        get: operations["readAdmin"];
        put?: never;
        post?: never;
        /** Remove an admin */
        delete: operations["removeAdmin"];
        options?: never;
        head?: never;
        /** Change the privileges of an admin */
        patch: operations["updateAdmin"];
        trace?: never;
    };
    "/api/admins/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable an admin */
        post: operations["enableAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admins/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable an admin */
        post: operations["disableAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admins/{id}/resend-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite once more
         * @description Makes a new link; the one before stops working.
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admins/{id}/revoke-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an invitation back */
        post: operations["revokeInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admins/{id}/reset-second-factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have an admin set up new second factors */
        post: operations["resetSecondFactors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: audit */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/modules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: catalogue */
        get: operations["listCatalogueModules"];
        put?: never;
        /** Draft a module */
        post: operations["createCatalogueModule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/modules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read: module in the catalogue */
        get: operations["readCatalogueModule"];
        put?: never;
        post?: never;
        /** Drop a draft */
        delete: operations["deleteCatalogueModule"];
        options?: never;
        head?: never;
        /** Change a module of the catalogue */
        patch: operations["updateCatalogueModule"];
        trace?: never;
    };
    "/api/catalogue/modules/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a draft */
        post: operations["publishModule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/modules/{id}/deprecate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say when a module ends */
        post: operations["deprecateModule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/modules/{id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take its end back */
        post: operations["reinstateModule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/modules/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a deprecated module */
        post: operations["withdrawModule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/modules/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Entitle an account, a plan or every account */
        post: operations["grantEntitlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/modules/entitlements/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an entitlement, at once or at a moment */
        post: operations["endEntitlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: plans */
        get: operations["listPlans"];
        put?: never;
        /** Make a plan */
        post: operations["createPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read: plan */
        get: operations["readPlan"];
        put?: never;
        post?: never;
        /** Delete a plan that no account has */
        delete: operations["deletePlan"];
        options?: never;
        head?: never;
        /** Change a plan */
        patch: operations["updatePlan"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Token: {
            access_token: string;
            /** @constant */
            token_type: "Bearer";
            /** @description Seconds. */
            expires_in: number;
            refresh_token?: string;
            /** @description For the scope openid. */
            id_token?: string;
            /** @description The granted scopes; omitted when there are none. */
            scope?: string;
        };
        Program: {
            /** @description The id of the client, or of the personal token. */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "CLIENT" | "PERSONAL_TOKEN";
            account: {
                id: string;
                name: string;
            };
            /** @description Of the client; null of a personal token. */
            environment: string | null;
            /** @description The admin in whose name it acts; null where it acts for itself. */
            onBehalfOf: {
                id: string;
                name: string;
            } | null;
            /** @description Those of Countersign itself that its token has, that it still has, and that the person may use. */
            scopes: string[];
            /** @description The clients that it manages and sees; null for all. */
            managedClients: {
                environments: string[];
                label: string | null;
                ownClients: boolean;
            } | null;
            /**
             * Format: date-time
             * @description When the token ends.
             */
            expiresAt: string;
            /** @description The limits that this request was counted by, as its RateLimit headers have them. */
            rateLimits: {
                name: string;
                quota: number;
                unit: string;
                remaining: number;
                windowSeconds: number;
                resetsInSeconds: number;
            }[];
        };
        Introspection: {
            active: boolean;
            /** @constant */
            token_type?: "Bearer";
            iss?: string;
            /** @description The client, or the person for whom it acts. */
            sub?: string;
            aud?: string[];
            client_id?: string;
            scope?: string;
            iat?: number;
            exp?: number;
            jti?: string;
            account?: string;
            /** @description The vendor’s own id of the account, as it is now; omitted where it has none. */
            account_reference?: string;
            environment?: string;
            access_types?: string[];
            /** @description The same for all tokens that follow from one consent. */
            grant_id?: string;
        };
        UserInfo: {
            sub: string;
            /** @description For the scope profile. */
            name?: string;
            /** @description For the scope email. */
            email?: string;
            /** @description For the scope email: whether they opened a link mailed there, or its domain’s owner vouched. */
            email_verified?: boolean;
        };
        Error: {
            /** @description For programs: invalid_client, invalid_grant, invalid_scope, … */
            error: string;
            /** @description For developers. Its words may change. */
            error_description: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /**
             * @description For programs. Keeps its meaning for ever.
             * @enum {string}
             */
            code: "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND" | "INVALID_INPUT" | "QUERY_TOO_COSTLY" | "ANSWER_TOO_LARGE" | "CONFLICT" | "IDEMPOTENCY_KEY_REUSED" | "IDEMPOTENCY_KEY_IN_USE" | "ACCOUNT_SUSPENDED" | "STEP_UP_REQUIRED" | "VIEWER_CHANGED" | "RATE_LIMITED" | "UNAVAILABLE" | "INTERNAL";
            /** @description Every field at fault. */
            issues?: {
                path: (string | number)[];
                message: string;
                limit?: {
                    /** @enum {string} */
                    limit: "maxClients" | "maxSecretsPerClient" | "maxTokensPerHour" | "maxAccessTokenLifetimeSeconds" | "maxSecretLifetimeDays";
                    value: number;
                    /** @enum {string} */
                    by: "PLAN" | "VENDOR" | "ACCOUNT" | "OPERATOR";
                };
            }[];
            /** @description Of a CONFLICT: the version that it has now. */
            currentVersion?: number;
            /** @description Of a CONFLICT: the limit that it meets, and whose word it is. */
            limit?: {
                /** @enum {string} */
                limit: "maxClients" | "maxSecretsPerClient" | "maxTokensPerHour" | "maxAccessTokenLifetimeSeconds" | "maxSecretLifetimeDays";
                value: number;
                /** @enum {string} */
                by: "PLAN" | "VENDOR" | "ACCOUNT" | "OPERATOR";
            };
            /** @description For the operator, who can find it in the log. */
            requestId?: string;
        };
        OneClient: {
            client: {
                clientId: string;
                grantTypes: string[];
                secrets: {
                    secretId: string;
                    label: string;
                    hint: string;
                    expiresAt: string | null;
                }[];
                teamName: string;
                displayName: string;
                scopes: string[];
                allowAccessTokensViaBrowser: boolean;
                clientPermissions: string[];
                /**
                 * @description Where a person may be taken after signing out, character by character.
                 * @default []
                 */
                postLogoutRedirectUris: string[];
                /** @default production */
                environment: string;
                /**
                 * @description Words of the account’s own, by which clients are found.
                 * @default []
                 */
                labels: {
                    /** @description Such as team, or example.com/team. */
                    key: string;
                    /** @description Such as payments; empty where the key says it all. */
                    value: string;
                }[];
                /**
                 * @default RS256
                 * @enum {string}
                 */
                idTokenSignedResponseAlg: "ES256" | "RS256" | "EdDSA";
                /**
                 * @description Whether its ID tokens contain the claims that userinfo answers.
                 * @default false
                 */
                userinfoInIdToken: boolean;
                /**
                 * @description Addresses and networks (CIDR) that it may come from, IPv4 and IPv6; empty for anywhere.
                 * @default []
                 */
                allowedIpRanges: unknown[];
                /**
                 * @description The caller’s own id of the client, by which it is found: no other client of the account has it.
                 * @default null
                 */
                reference: string | null;
                /**
                 * @description Of a program that acts in Countersign itself: the clients that it manages; null for all.
                 * @default null
                 */
                managedClients: {
                    /**
                     * @description Only clients of these environments; empty for every one.
                     * @default []
                     */
                    environments: string[];
                    /**
                     * @description Only clients with this label: “team=payments”, or “team” for any value. Null for whatever labels.
                     * @default null
                     */
                    label: string | null;
                    /**
                     * @description Only clients that it made itself.
                     * @default false
                     */
                    ownClients: boolean;
                } | null;
                /** @default true */
                enabled: boolean;
            };
        };
        MadeClient: {
            client: {
                clientId: string;
                grantTypes: string[];
                secrets: {
                    secretId: string;
                    label: string;
                    hint: string;
                    expiresAt: string | null;
                }[];
                teamName: string;
                displayName: string;
                scopes: string[];
                allowAccessTokensViaBrowser: boolean;
                clientPermissions: string[];
                /**
                 * @description Where a person may be taken after signing out, character by character.
                 * @default []
                 */
                postLogoutRedirectUris: string[];
                /** @default production */
                environment: string;
                /**
                 * @description Words of the account’s own, by which clients are found.
                 * @default []
                 */
                labels: {
                    /** @description Such as team, or example.com/team. */
                    key: string;
                    /** @description Such as payments; empty where the key says it all. */
                    value: string;
                }[];
                /**
                 * @default RS256
                 * @enum {string}
                 */
                idTokenSignedResponseAlg: "ES256" | "RS256" | "EdDSA";
                /**
                 * @description Whether its ID tokens contain the claims that userinfo answers.
                 * @default false
                 */
                userinfoInIdToken: boolean;
                /**
                 * @description Addresses and networks (CIDR) that it may come from, IPv4 and IPv6; empty for anywhere.
                 * @default []
                 */
                allowedIpRanges: unknown[];
                /**
                 * @description The caller’s own id of the client, by which it is found: no other client of the account has it.
                 * @default null
                 */
                reference: string | null;
                /**
                 * @description Of a program that acts in Countersign itself: the clients that it manages; null for all.
                 * @default null
                 */
                managedClients: {
                    /**
                     * @description Only clients of these environments; empty for every one.
                     * @default []
                     */
                    environments: string[];
                    /**
                     * @description Only clients with this label: “team=payments”, or “team” for any value. Null for whatever labels.
                     * @default null
                     */
                    label: string | null;
                    /**
                     * @description Only clients that it made itself.
                     * @default false
                     */
                    ownClients: boolean;
                } | null;
                /** @default true */
                enabled: boolean;
            };
            /** @description Returned only once. */
            newSecret?: string;
        };
        ClientList: {
            clients: components["schemas"]["Client"][];
            /** @description Send it as after; null at the end. */
            next: string | null;
        };
        Waiting: {
            changeRequest: {
                id: string;
                number: number;
            };
            /** @description Returned only once, and not valid until the change is approved. */
            newSecret?: string;
        };
        OneAccount: {
            account: {
                id: string;
                reference: string | null;
                name: string;
                /** @enum {string} */
                state: "OPEN" | "SUSPENDED";
                /** @description Why it is suspended; empty while it is open. */
                reason: string;
                /** Format: date-time */
                stateSince: string;
                /** Format: date-time */
                createdAt: string;
            };
        };
        OneCustomerClient: {
            client: {
                id: string;
                name: string;
                account: {
                    id: string;
                    name: string;
                };
                environment: string;
                enabled: boolean;
                /** @description Why support disabled it; until it is released, nobody of its account enables it. */
                hold: {
                    /** Format: date-time */
                    at: string;
                    by: string;
                    reason: string;
                } | null;
                owner: {
                    name: string;
                    email: string;
                    phone: string;
                };
                /** @description The code that it received last, as far back as that is kept. */
                lastRefusal: {
                    code: string;
                    /** Format: date-time */
                    at: string;
                } | null;
            };
        };
        FoundPeople: {
            people: {
                /** @description The id of their admin there. */
                id: string;
                account: {
                    id: string;
                    name: string;
                };
                name: string;
                email: string;
                /** @enum {string} */
                state: "INVITED" | "ACTIVE" | "DISABLED";
                hasSecondFactor: boolean;
                lastSignInAt: string | null;
            }[];
        };
        FactorResetList: {
            factorResets: {
                id: string;
                account: {
                    id: string;
                    name: string;
                };
                admin: {
                    id: string;
                    name: string;
                };
                reason: string;
                /** @enum {string} */
                state: "PENDING" | "DONE" | "STOPPED";
                /** @description Who asked; a second person of yours agreed. */
                requestedBy: string;
                /** Format: date-time */
                requestedAt: string;
                /**
                 * Format: date-time
                 * @description When the second factors go, unless somebody stops it.
                 */
                effectiveAt: string;
                /** @description Who stopped it; null where nobody did. */
                endedBy: string | null;
                endedAt: string | null;
            }[];
        };
        TroubleList: {
            clients: {
                client: {
                    id: string;
                    name: string;
                    account: {
                        id: string;
                        name: string;
                    };
                    environment: string;
                    enabled: boolean;
                    /** @description Why support disabled it; until it is released, nobody of its account enables it. */
                    hold: {
                        /** Format: date-time */
                        at: string;
                        by: string;
                        reason: string;
                    } | null;
                    owner: {
                        name: string;
                        email: string;
                        phone: string;
                    };
                    /** @description The code that it received last, as far back as that is kept. */
                    lastRefusal: {
                        code: string;
                        /** Format: date-time */
                        at: string;
                    } | null;
                };
                /** @description The worst first. */
                troubles: ("SECRET_GUESSING" | "EXPIRED_SECRET" | "SUSTAINED_REFUSALS")[];
                answeredPastDay: number;
                refusedPastDay: number;
                /** @description When the last of its secrets that have ended did. */
                secretEndedAt: string | null;
            }[];
        };
        AccountList: {
            accounts: {
                id: string;
                reference: string | null;
                name: string;
                /** @enum {string} */
                state: "OPEN" | "SUSPENDED";
                /** @description Why it is suspended; empty while it is open. */
                reason: string;
                /** Format: date-time */
                stateSince: string;
                /** Format: date-time */
                createdAt: string;
            }[];
            next: string | null;
        };
        WaitingAccount: {
            changeRequest: {
                id: string;
                number: number;
            };
        };
        LeaksReceived: {
            /** @description How many values were received. */
            received: number;
        };
        ScanFeedback: {
            token_raw: string;
            token_type: string;
            /** @enum {string} */
            label: "true_positive" | "false_positive";
        }[];
        LeakPatterns: {
            reportTo: string;
            before: string;
            after: string;
            patterns: {
                type: string;
                name: string;
                regex: string;
                checksum: boolean;
            }[];
        };
        KeySet: {
            keys: ({
                kty: string;
                kid: string;
                alg: string;
                use: string;
            } & {
                [key: string]: unknown;
            })[];
        };
        Metadata: {
            issuer: string;
            token_endpoint: string;
            jwks_uri: string;
        } & {
            [key: string]: unknown;
        };
        Preview: {
            /** @constant */
            outcome: "PREVIEWED";
            wouldWait: boolean;
            changes: {
                field: string;
                /** @description Null where there was nothing. */
                before: unknown;
                /** @description Null where there is nothing. */
                after: unknown;
            }[];
            risks: {
                code: string;
                message: string;
            }[];
        };
        WaitingChange: {
            /** @constant */
            outcome: "PENDING_APPROVAL";
            changeRequest: {
                id: string;
                number: number;
            };
            /** @description Told only once; not valid while the change waits for approval. */
            secret?: {
                id: string;
                hint: string;
                value: string;
            };
            changes: {
                field: string;
                /** @description Null where there was nothing. */
                before: unknown;
                /** @description Null where there is nothing. */
                after: unknown;
            }[];
            risks: {
                code: string;
                message: string;
            }[];
        };
        Client: {
            /** @description The client_id: never changes, and is never used again. */
            id: string;
            version: number;
            name: string;
            /** @default  */
            description: string;
            /**
             * @default CONFIDENTIAL
             * @enum {string}
             */
            type: "CONFIDENTIAL" | "PUBLIC";
            grantTypes: ("CLIENT_CREDENTIALS" | "AUTHORIZATION_CODE")[];
            /** @default [] */
            redirectUris: string[];
            /**
             * @description Where a person may be taken after signing out, character by character.
             * @default []
             */
            postLogoutRedirectUris: string[];
            /** @default production */
            environment: string;
            /**
             * @description Words of the account’s own, by which clients are found.
             * @default []
             */
            labels: {
                /** @description Such as team, or example.com/team. */
                key: string;
                /** @description Such as payments; empty where the key says it all. */
                value: string;
            }[];
            /** @default [] */
            accessTypeIds: string[];
            /** @description Seconds. */
            accessTokenLifetime: number;
            /**
             * @default RS256
             * @enum {string}
             */
            idTokenSignedResponseAlg: "ES256" | "RS256" | "EdDSA";
            /**
             * @description Whether its ID tokens contain the claims that userinfo answers.
             * @default false
             */
            userinfoInIdToken: boolean;
            /**
             * @description Addresses and networks (CIDR) that it may come from, IPv4 and IPv6; empty for anywhere.
             * @default []
             */
            allowedIpRanges: unknown[];
            /**
             * @description The caller’s own id of the client, by which it is found: no other client of the account has it.
             * @default null
             */
            reference: string | null;
            /**
             * @description Of a program that acts in Countersign itself: the clients that it manages; null for all.
             * @default null
             */
            managedClients: {
                /**
                 * @description Only clients of these environments; empty for every one.
                 * @default []
                 */
                environments: string[];
                /**
                 * @description Only clients with this label: “team=payments”, or “team” for any value. Null for whatever labels.
                 * @default null
                 */
                label: string | null;
                /**
                 * @description Only clients that it made itself.
                 * @default false
                 */
                ownClients: boolean;
            } | null;
            /** @default true */
            enabled: boolean;
            owner: {
                /** @default  */
                name: string;
                email: string;
                /** @default  */
                phone: string;
            };
            modules: {
                moduleId: string;
                /** @description Whether its administrator scopes are granted as well. */
                administrator: boolean;
                /** @description Only these, by name; null for all of the level, and what it comes to have. */
                scopes: string[] | null;
            }[];
            /** @description The JSON Web Key Set that it signs assertions with; empty for none. */
            publicKeys: string;
            secrets: {
                id: string;
                label: string;
                /** @description The prefix and the last four characters. */
                hint: string;
                /** Format: date-time */
                createdAt: string;
                expiresAt: string | null;
                /** @description The secret that takes its place, while the two overlap. */
                replacedBy: string | null;
                /** @description Of a secret that is being replaced: when it ends should the rotation be cancelled; null for never. */
                endsOtherwise: string | null;
                /** @description That it was reported as leaked. */
                leak: {
                    /** Format: date-time */
                    at: string;
                    /** @enum {string} */
                    by: "GITHUB" | "ANYBODY";
                    url: string | null;
                    /**
                     * @description What was done about it at once.
                     * @enum {string}
                     */
                    measure: "NONE" | "STOPPED" | "CLIENT_DISABLED";
                } | null;
                /** @description Up to a second behind; null while it was never used. */
                lastUsedAt: string | null;
            }[];
            /** @description That the vendor disabled it in an emergency. */
            hold: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            } | null;
            /** @description Every token issued before this moment is invalid. */
            tokensRevokedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ChangedClient: {
            /** @description Shows the secret once, to whoever opens it first. Told only here. */
            link?: string;
            /** @enum {unknown} */
            outcome: "APPLIED" | "PREVIEWED";
            client?: components["schemas"]["Client"] | null;
            /** @description Of a dry run: whether it would wait. */
            wouldWait?: boolean;
            /** @description Told only once; not valid while the change waits for approval. */
            secret?: {
                id: string;
                hint: string;
                value: string;
            };
            changes: {
                field: string;
                /** @description Null where there was nothing. */
                before: unknown;
                /** @description Null where there is nothing. */
                after: unknown;
            }[];
            risks: {
                code: string;
                message: string;
            }[];
        };
        Module: {
            id: string;
            version: number;
            key: string;
            name: string;
            description: string;
            audience: string;
            /** @enum {string} */
            accessTokenFormat: "JWT" | "OPAQUE";
            /** @enum {string} */
            signingAlgorithm: "ES256" | "RS256" | "EdDSA";
            resourceServerIds: string[];
            scopes: {
                name: string;
                /** @description Left out: as it is, and '' of a new scope. */
                description?: string;
                /**
                 * @description Left out: as it is, and STANDARD of a new scope.
                 * @enum {string}
                 */
                level?: "STANDARD" | "ADMINISTRATOR";
            }[];
            /** @description Ours: an account cannot change it. */
            builtIn: boolean;
            /**
             * @description OWN is one of the account; any other is published by the vendor.
             * @enum {string}
             */
            state: "OWN" | "DRAFT" | "PUBLISHED" | "DEPRECATED" | "WITHDRAWN";
            /** @description From then on no token is for it. */
            sunsetAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        ModuleList: {
            modules: components["schemas"]["Module"][];
            /** @description Send it as after; null at the end. */
            next: string | null;
        };
        ChangedModule: {
            /** @enum {unknown} */
            outcome: "APPLIED" | "PREVIEWED";
            module?: components["schemas"]["Module"] | null;
            /** @description Of a dry run: whether it would wait. */
            wouldWait?: boolean;
            /** @description Told only once; not valid while the change waits for approval. */
            secret?: {
                id: string;
                hint: string;
                value: string;
            };
            changes: {
                field: string;
                /** @description Null where there was nothing. */
                before: unknown;
                /** @description Null where there is nothing. */
                after: unknown;
            }[];
            risks: {
                code: string;
                message: string;
            }[];
        };
        AccessType: {
            id: string;
            version: number;
            name: string;
            description: string;
            permissions: {
                object: string;
                operations: ("READ" | "WRITE" | "LINK")[];
                /** @description Null: all fields. Left out: as it is for these operations, and all fields of a new object. */
                fields?: string[] | null;
            }[];
            /** Format: date-time */
            createdAt: string;
        };
        AccessTypeList: {
            accessTypes: components["schemas"]["AccessType"][];
            /** @description Send it as after; null at the end. */
            next: string | null;
        };
        ChangedAccessType: {
            /** @enum {unknown} */
            outcome: "APPLIED" | "PREVIEWED";
            accessType?: components["schemas"]["AccessType"] | null;
            /** @description Of a dry run: whether it would wait. */
            wouldWait?: boolean;
            /** @description Told only once; not valid while the change waits for approval. */
            secret?: {
                id: string;
                hint: string;
                value: string;
            };
            changes: {
                field: string;
                /** @description Null where there was nothing. */
                before: unknown;
                /** @description Null where there is nothing. */
                after: unknown;
            }[];
            risks: {
                code: string;
                message: string;
            }[];
        };
        ChangeRequest: {
            id: string;
            /** @description A decision is bound to the version that was shown: send its ETag in If-Match. */
            version: number;
            /** @description The number that people refer to; 1 for the first of an account. */
            number: number;
            /** @description The command that was asked for, such as createClient. */
            command: string;
            /** @description Its title, before the name of its subject. */
            title: string;
            /** @description Its input as submitted, without secrets. */
            input: unknown;
            subject: {
                kind: string;
                id: string;
                /** @description At that time. */
                name: string;
            };
            changes: {
                field: string;
                /** @description Null where there was nothing. */
                before: unknown;
                /** @description Null where there is nothing. */
                after: unknown;
            }[];
            risks: {
                code: string;
                message: string;
            }[];
            requester: {
                /** @enum {string} */
                kind: "admin" | "client" | "operator" | "recipient" | "service";
                id: string;
                /** @description At that time. */
                name: string;
                onBehalfOf: {
                    id: string;
                    name: string;
                } | null;
            };
            /** @description Why, in the requester’s words. */
            comment: string;
            approversNeeded: number;
            /** @description Whether the person in whose name a program asked has said that they want it. */
            confirmation: {
                needed: boolean;
                at: string | null;
            };
            votes: {
                voter: {
                    /** @enum {string} */
                    kind: "admin" | "client" | "operator" | "recipient" | "service";
                    id: string;
                    /** @description At that time. */
                    name: string;
                    onBehalfOf: {
                        id: string;
                        name: string;
                    } | null;
                };
                /** @enum {string} */
                vote: "APPROVE" | "REJECT";
                reason: string;
                /** Format: date-time */
                at: string;
            }[];
            /** @enum {string} */
            state: "OPEN" | "APPLIED" | "REJECTED" | "WITHDRAWN" | "EXPIRED" | "SUPERSEDED";
            /** @description The reason of the decision; empty while the request is open. */
            reason: string;
            /** @description The request that took its place. */
            replacedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            decidedAt: string | null;
        };
        ChangeRequestList: {
            changeRequests: components["schemas"]["ChangeRequest"][];
            /** @description Send it as after; null at the end. */
            next: string | null;
        };
        ChangedChangeRequest: {
            /** @enum {unknown} */
            outcome: "APPLIED" | "PREVIEWED";
            changeRequest?: components["schemas"]["ChangeRequest"] | null;
            /** @description Of a dry run: whether it would wait. */
            wouldWait?: boolean;
            /** @description Told only once; not valid while the change waits for approval. */
            secret?: {
                id: string;
                hint: string;
                value: string;
            };
            changes: {
                field: string;
                /** @description Null where there was nothing. */
                before: unknown;
                /** @description Null where there is nothing. */
                after: unknown;
            }[];
            risks: {
                code: string;
                message: string;
            }[];
        };
        Admin: {
            id: string;
            version: number;
            name: string;
            email: string;
            /** @description No more than the inviting admin holds. */
            privileges: ("MANAGE_USERS" | "MANAGE_CLIENTS" | "MANAGE_MODULES" | "APPROVE_CHANGES" | "VIEW_AUDIT" | "ADMINISTER_ACCOUNT" | "MANAGE_CATALOGUE" | "MANAGE_ACCOUNTS" | "SUPPORT_ACCOUNTS" | "VIEW_INSTALLATION")[];
            /** @enum {string} */
            state: "INVITED" | "ACTIVE" | "DISABLED";
            invitationExpiresAt: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        AdminList: {
            admins: components["schemas"]["Admin"][];
            /** @description Send it as after; null at the end. */
            next: string | null;
        };
        ChangedAdmin: {
            /**
             * @description What became of the invitation.
             * @enum {string}
             */
            delivery?: "MAILED" | "FAILED" | "LINK" | "WITHHELD";
            /** @description Told only here, and only where there is no mail. */
            link?: string | null;
            /** @enum {unknown} */
            outcome: "APPLIED" | "PREVIEWED";
            admin?: components["schemas"]["Admin"] | null;
            /** @description Of a dry run: whether it would wait. */
            wouldWait?: boolean;
            /** @description Told only once; not valid while the change waits for approval. */
            secret?: {
                id: string;
                hint: string;
                value: string;
            };
            changes: {
                field: string;
                /** @description Null where there was nothing. */
                before: unknown;
                /** @description Null where there is nothing. */
                after: unknown;
            }[];
            risks: {
                code: string;
                message: string;
            }[];
        };
        AuditEntry: {
            id: string;
            /** @description 1 for the account’s first entry. */
            seq: number;
            /** Format: date-time */
            at: string;
            /** @description The command that ran, such as createClient. */
            action: string;
            actor: {
                /** @enum {string} */
                kind: "admin" | "client" | "operator" | "recipient" | "service";
                id: string;
                /** @description At that time. */
                name: string;
                onBehalfOf: {
                    id: string;
                    name: string;
                } | null;
            };
            subject: {
                kind: string;
                id: string;
                /** @description At that time. */
                name: string;
            };
            changes: {
                field: string;
                /** @description Null where there was nothing. */
                before: unknown;
                /** @description Null where there is nothing. */
                after: unknown;
            }[];
            /** @description Where the request came from; empty for the operator’s own machine. */
            address: string;
            changeRequestId: string | null;
            /** @description By which the next entry follows from it. */
            hash: string;
        };
        AuditEntryList: {
            auditEntries: components["schemas"]["AuditEntry"][];
            /** @description Send it as after; null at the end. */
            next: string | null;
        };
        CatalogueModule: {
            id: string;
            version: number;
            key: string;
            name: string;
            description: string;
            audience: string;
            /** @enum {string} */
            accessTokenFormat: "JWT" | "OPAQUE";
            /** @enum {string} */
            signingAlgorithm: "ES256" | "RS256" | "EdDSA";
            resourceServerIds: string[];
            scopes: {
                name: string;
                /** @description Left out: as it is, and '' of a new scope. */
                description?: string;
                /**
                 * @description Left out: as it is, and STANDARD of a new scope.
                 * @enum {string}
                 */
                level?: "STANDARD" | "ADMINISTRATOR";
            }[];
            documentationUrl: string | null;
            /** @enum {string} */
            state: "DRAFT" | "PUBLISHED" | "DEPRECATED" | "WITHDRAWN";
            /** @description Null for a draft. */
            publishedAt: string | null;
            deprecatedAt: string | null;
            /** @description From then on no token is for it. */
            sunsetAt: string | null;
            /** @description The module that takes its place. */
            successorId: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        CatalogueModuleList: {
            catalogueModules: components["schemas"]["CatalogueModule"][];
            /** @description Send it as after; null at the end. */
            next: string | null;
        };
        ChangedCatalogueModule: {
            /** @enum {unknown} */
            outcome: "APPLIED" | "PREVIEWED";
            catalogueModule?: components["schemas"]["CatalogueModule"] | null;
            /** @description Of a dry run: whether it would wait. */
            wouldWait?: boolean;
            /** @description Told only once; not valid while the change waits for approval. */
            secret?: {
                id: string;
                hint: string;
                value: string;
            };
            changes: {
                field: string;
                /** @description Null where there was nothing. */
                before: unknown;
                /** @description Null where there is nothing. */
                after: unknown;
            }[];
            risks: {
                code: string;
                message: string;
            }[];
        };
        Plan: {
            id: string;
            version: number;
            key: string;
            name: string;
            description: string;
            limits: {
                /** @description Clients of the account. */
                maxClients?: number | null;
                /** @description Live secrets of one client. */
                maxSecretsPerClient?: number | null;
                /** @description Tokens of all its clients in an hour. */
                maxTokensPerHour?: number | null;
                /** @description Seconds. */
                maxAccessTokenLifetimeSeconds?: number | null;
                /** @description Days. */
                maxSecretLifetimeDays?: number | null;
            };
            /** Format: date-time */
            createdAt: string;
        };
        PlanList: {
            plans: components["schemas"]["Plan"][];
            /** @description Send it as after; null at the end. */
            next: string | null;
        };
        ChangedPlan: {
            /** @enum {unknown} */
            outcome: "APPLIED" | "PREVIEWED";
            plan?: components["schemas"]["Plan"] | null;
            /** @description Of a dry run: whether it would wait. */
            wouldWait?: boolean;
            /** @description Told only once; not valid while the change waits for approval. */
            secret?: {
                id: string;
                hint: string;
                value: string;
            };
            changes: {
                field: string;
                /** @description Null where there was nothing. */
                before: unknown;
                /** @description Null where there is nothing. */
                after: unknown;
            }[];
            risks: {
                code: string;
                message: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    token: {
        parameters: {
            query?: never;
            header?: {
                /** @description The environment that is meant, in upper or lower case; refused unless the client lives there. Also x-ws-env. */
                "x-environment"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @constant */
                    grant_type: "client_credentials";
                    /** @description Scopes with a space between them. Left out, everything that the client was granted. */
                    scope?: string;
                    /** @description Audiences of modules, to narrow a token down to them (RFC 8707). Repeated in a form. */
                    resource?: string[];
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                } | {
                    /** @constant */
                    grant_type: "authorization_code";
                    /** @description From the answer to the authorization request. Good once, for a minute. */
                    code: string;
                    /** @description The same as in the authorization request, if it named one. */
                    redirect_uri?: string;
                    /** @description What the code_challenge was made of. */
                    code_verifier: string;
                    /** @description Audiences of modules, to narrow a token down to them (RFC 8707). Repeated in a form. */
                    resource?: string[];
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                } | {
                    /** @constant */
                    grant_type: "refresh_token";
                    /** @description The last one that was answered: each is good once. */
                    refresh_token: string;
                    /** @description Scopes with a space between them. Left out, everything that the client was granted. */
                    scope?: string;
                    /** @description Audiences of modules, to narrow a token down to them (RFC 8707). Repeated in a form. */
                    resource?: string[];
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                };
                "application/json": {
                    /** @constant */
                    grant_type: "client_credentials";
                    /** @description Scopes with a space between them. Left out, everything that the client was granted. */
                    scope?: string;
                    /** @description Audiences of modules, to narrow a token down to them (RFC 8707). Repeated in a form. */
                    resource?: string[];
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                } | {
                    /** @constant */
                    grant_type: "authorization_code";
                    /** @description From the answer to the authorization request. Good once, for a minute. */
                    code: string;
                    /** @description The same as in the authorization request, if it named one. */
                    redirect_uri?: string;
                    /** @description What the code_challenge was made of. */
                    code_verifier: string;
                    /** @description Audiences of modules, to narrow a token down to them (RFC 8707). Repeated in a form. */
                    resource?: string[];
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                } | {
                    /** @constant */
                    grant_type: "refresh_token";
                    /** @description The last one that was answered: each is good once. */
                    refresh_token: string;
                    /** @description Scopes with a space between them. Left out, everything that the client was granted. */
                    scope?: string;
                    /** @description Audiences of modules, to narrow a token down to them (RFC 8707). Repeated in a form. */
                    resource?: string[];
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                };
            };
        };
        responses: {
            /** @description A token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description invalid_request, invalid_grant, invalid_scope, invalid_target, unauthorized_client or unsupported_grant_type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description invalid_client: unknown, disabled, or not proved. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is neither a form nor JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description temporarily_unavailable: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    connectToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The environment that is meant, in upper or lower case; refused unless the client lives there. Also x-ws-env. */
                "x-environment"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @constant */
                    grant_type: "client_credentials";
                    /** @description Scopes with a space between them. Left out, everything that the client was granted. */
                    scope?: string;
                    /** @description Audiences of modules, to narrow a token down to them (RFC 8707). Repeated in a form. */
                    resource?: string[];
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                } | {
                    /** @constant */
                    grant_type: "authorization_code";
                    /** @description From the answer to the authorization request. Good once, for a minute. */
                    code: string;
                    /** @description The same as in the authorization request, if it named one. */
                    redirect_uri?: string;
                    /** @description What the code_challenge was made of. */
                    code_verifier: string;
                    /** @description Audiences of modules, to narrow a token down to them (RFC 8707). Repeated in a form. */
                    resource?: string[];
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                } | {
                    /** @constant */
                    grant_type: "refresh_token";
                    /** @description The last one that was answered: each is good once. */
                    refresh_token: string;
                    /** @description Scopes with a space between them. Left out, everything that the client was granted. */
                    scope?: string;
                    /** @description Audiences of modules, to narrow a token down to them (RFC 8707). Repeated in a form. */
                    resource?: string[];
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                };
                "application/json": {
                    /** @constant */
                    grant_type: "client_credentials";
                    /** @description Scopes with a space between them. Left out, everything that the client was granted. */
                    scope?: string;
                    /** @description Audiences of modules, to narrow a token down to them (RFC 8707). Repeated in a form. */
                    resource?: string[];
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                } | {
                    /** @constant */
                    grant_type: "authorization_code";
                    /** @description From the answer to the authorization request. Good once, for a minute. */
                    code: string;
                    /** @description The same as in the authorization request, if it named one. */
                    redirect_uri?: string;
                    /** @description What the code_challenge was made of. */
                    code_verifier: string;
                    /** @description Audiences of modules, to narrow a token down to them (RFC 8707). Repeated in a form. */
                    resource?: string[];
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                } | {
                    /** @constant */
                    grant_type: "refresh_token";
                    /** @description The last one that was answered: each is good once. */
                    refresh_token: string;
                    /** @description Scopes with a space between them. Left out, everything that the client was granted. */
                    scope?: string;
                    /** @description Audiences of modules, to narrow a token down to them (RFC 8707). Repeated in a form. */
                    resource?: string[];
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                };
            };
        };
        responses: {
            /** @description A token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description invalid_request, invalid_grant, invalid_scope, invalid_target, unauthorized_client or unsupported_grant_type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description invalid_client: unknown, disabled, or not proved. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is neither a form nor JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description temporarily_unavailable: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    introspect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description An access token or a refresh token. */
                    token: string;
                    /** @description May be left out or wrong: tokens show of what kind they are. */
                    token_type_hint?: string;
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                };
                "application/json": {
                    /** @description An access token or a refresh token. */
                    token: string;
                    /** @description May be left out or wrong: tokens show of what kind they are. */
                    token_type_hint?: string;
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                };
            };
        };
        responses: {
            /** @description What there is to know. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Introspection"];
                };
            };
            /** @description invalid_request, invalid_grant, invalid_scope, invalid_target, unauthorized_client or unsupported_grant_type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description invalid_client: unknown, disabled, or not proved. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is neither a form nor JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description temporarily_unavailable: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    revoke: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description An access token or a refresh token. */
                    token: string;
                    /** @description May be left out or wrong: tokens show of what kind they are. */
                    token_type_hint?: string;
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                };
                "application/json": {
                    /** @description An access token or a refresh token. */
                    token: string;
                    /** @description May be left out or wrong: tokens show of what kind they are. */
                    token_type_hint?: string;
                    client_id?: string;
                    /** @description client_secret_post (RFC 6749 §2.3.1). */
                    client_secret?: string;
                    /** @description private_key_jwt (RFC 7523): urn:ietf:params:oauth:client-assertion-type:jwt-bearer. */
                    client_assertion_type?: string;
                    /** @description A JWT that the client signed with a key of its own. */
                    client_assertion?: string;
                };
            };
        };
        responses: {
            /** @description The token is not valid, or never was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description invalid_request, invalid_grant, invalid_scope, invalid_target, unauthorized_client or unsupported_grant_type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description invalid_client: unknown, disabled, or not proved. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The body is neither a form nor JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description temporarily_unavailable: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    authorize: {
        parameters: {
            query: {
                /** @description Always code. */
                response_type: string;
                /** @description The application. */
                client_id: string;
                /** @description Exactly as registered; on localhost, 127.0.0.1 and [::1] with any port. May be left out when there is but one. */
                redirect_uri?: string;
                /** @description Scopes with a space between them. Left out, everything that the client was granted. */
                scope?: string;
                /** @description Comes back with the answer. */
                state?: string;
                /** @description BASE64URL(SHA256(code_verifier)). */
                code_challenge: string;
                code_challenge_method: "S256";
                /** @description How the answer comes: in the address, or as a form that the browser posts there. */
                response_mode?: "query" | "form_post";
                /** @description Comes back in the ID token. At most 1,000 characters. */
                nonce?: string;
                /** @description Some of none, login, consent, select_account, with a space between them. */
                prompt?: string;
                /** @description Seconds; a person who signed in longer ago signs in again. */
                max_age?: string;
                /** @description An ID token of the person that is meant. With prompt=none, login_required where it is somebody else. */
                id_token_hint?: string;
                /** @description The email address of the person, if the application knows it. */
                login_hint?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page that asks the person for consent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description To redirect_uri with code, state and iss (RFC 9207), or with error; or to the sign-in. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A page with the error, if redirect_uri cannot be trusted. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A page that says that the person does not belong to the company. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    authorizeByForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description Always code. */
                    response_type: string;
                    /** @description The application. */
                    client_id: string;
                    /** @description Exactly as registered; on localhost, 127.0.0.1 and [::1] with any port. May be left out when there is but one. */
                    redirect_uri?: string;
                    /** @description Scopes with a space between them. Left out, everything that the client was granted. */
                    scope?: string;
                    /** @description Comes back with the answer. */
                    state?: string;
                    /** @description BASE64URL(SHA256(code_verifier)). */
                    code_challenge: string;
                    /** @constant */
                    code_challenge_method: "S256";
                    /**
                     * @description How the answer comes: in the address, or as a form that the browser posts there.
                     * @enum {string}
                     */
                    response_mode?: "query" | "form_post";
                    /** @description Comes back in the ID token. At most 1,000 characters. */
                    nonce?: string;
                    /** @description Some of none, login, consent, select_account, with a space between them. */
                    prompt?: string;
                    /** @description Seconds; a person who signed in longer ago signs in again. */
                    max_age?: string;
                    /** @description An ID token of the person that is meant. With prompt=none, login_required where it is somebody else. */
                    id_token_hint?: string;
                    /** @description The email address of the person, if the application knows it. */
                    login_hint?: string;
                };
            };
        };
        responses: {
            /** @description To the same request as an address. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests of this address: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A page with the error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    logout: {
        parameters: {
            query?: {
                /** @description An ID token of the person that is meant, also one that has expired. */
                id_token_hint?: string;
                /** @description The email address of the person that is meant. */
                logout_hint?: string;
                /** @description The application; the one that id_token_hint is for. */
                client_id?: string;
                /** @description Exactly as registered. */
                post_logout_redirect_uri?: string;
                /** @description Comes back with the person. */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page that asks the person, unless id_token_hint names who is signed in; or that says that it is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description To post_logout_redirect_uri, with state. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A page with the error; nobody is sent to an address that is not registered. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    logoutByForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description An ID token of the person that is meant, also one that has expired. */
                    id_token_hint?: string;
                    /** @description The email address of the person that is meant. */
                    logout_hint?: string;
                    /** @description The application; the one that id_token_hint is for. */
                    client_id?: string;
                    /** @description Exactly as registered. */
                    post_logout_redirect_uri?: string;
                    /** @description Comes back with the person. */
                    state?: string;
                };
            };
        };
        responses: {
            /** @description To the same request as an address. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests of this address: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A page with the error. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    userinfo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserInfo"];
                };
            };
            /** @description invalid_token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description insufficient_scope. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    userinfoByPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserInfo"];
                };
            };
            /** @description invalid_token. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    metadata: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Addresses and abilities. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Metadata"];
                };
            };
            /** @description Too many requests of this address: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    openidConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Addresses and abilities. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Metadata"];
                };
            };
            /** @description Too many requests of this address: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    jwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JSON Web Key Set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
            /** @description Too many requests of this address: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    whoami: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The program that asks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Program"];
                };
            };
            /** @description INVALID_INPUT: there are no parameters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClientsInOtherWords: {
        parameters: {
            query?: {
                /** @description Only these, at most 100. */
                ids?: string;
                /** @description Beginnings of words of the name, or of the client_id. In the order of names, those that begin with it come first. */
                search?: string;
                type?: "CONFIDENTIAL" | "PUBLIC";
                enabled?: "true" | "false";
                moduleId?: string;
                accessTypeId?: string;
                environment?: string;
                /** @description The caller’s own id of it, whole. */
                reference?: string;
                /** @description With each of these: “team=payments”, or “team” for any value. */
                labels?: string;
                /** @description The beginning of the owner's email. */
                owner?: string;
                /** @description With a secret that is good, but for no longer than so many days, and that no other has replaced. */
                secretExpiresWithinDays?: number;
                /** @description Made at least so many days ago, and not used in any of them. */
                unusedForDays?: number;
                /** @description Refused at the token endpoint in one of so many days, whoever sent its client_id. */
                refusedWithinDays?: number;
                /** @description 1 to 100; 25 unless it says otherwise. */
                limit?: number;
                /** @description The next of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of clients. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientList"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope), or STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since; currentVersion is its version now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createClientInOtherWords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default [] */
                    scopes?: string[];
                    /** @default [] */
                    permissions?: string[];
                    clientId?: string;
                    description?: string;
                    /**
                     * @default CONFIDENTIAL
                     * @enum {string}
                     */
                    type?: "CONFIDENTIAL" | "PUBLIC";
                    grantTypes?: ("CLIENT_CREDENTIALS" | "AUTHORIZATION_CODE" | "client_credentials" | "authorization_code")[];
                    redirectUris?: string[];
                    /** @description Where a person may be taken after signing out, character by character. */
                    postLogoutRedirectUris?: string[];
                    owner?: {
                        name?: string;
                        email: string;
                        /** @default  */
                        phone?: string;
                    };
                    /** @default production */
                    environment?: string;
                    /** @description Words of the account’s own, by which clients are found. */
                    labels?: {
                        /** @description Such as team, or example.com/team. */
                        key: string;
                        /** @description Such as payments; empty where the key says it all. */
                        value: string;
                    }[];
                    /** @description Seconds. */
                    accessTokenLifetime?: number;
                    /**
                     * @default RS256
                     * @enum {string}
                     */
                    idTokenSignedResponseAlg?: "ES256" | "RS256" | "EdDSA";
                    /**
                     * @description Whether its ID tokens contain the claims that userinfo answers.
                     * @default false
                     */
                    userinfoInIdToken?: boolean;
                    /** @description Addresses and networks (CIDR) that it may come from, IPv4 and IPv6; empty for anywhere. */
                    allowedIpRanges?: string[];
                    /**
                     * @description The caller’s own id of the client, by which it is found: no other client of the account has it.
                     * @default null
                     */
                    reference?: string | null;
                    /** @description Of a program that acts in Countersign itself: the clients that it manages; null for all. */
                    managedClients?: {
                        /** @description Only clients of these environments; empty for every one. */
                        environments?: string[];
                        /**
                         * @description Only clients with this label: “team=payments”, or “team” for any value. Null for whatever labels.
                         * @default null
                         */
                        label?: string | null;
                        /**
                         * @description Only clients that it made itself.
                         * @default false
                         */
                        ownClients?: boolean;
                    } | null;
                    /** @default true */
                    enabled?: boolean;
                    /** @description The first secret of a confidential client. One with public keys needs none, and has none unless it is named. */
                    secret?: {
                        label?: string;
                        /** @description Left out: as late as the account allows. */
                        expiresAt?: string;
                    };
                };
            };
        };
        responses: {
            /** @description The client, and its secret. */
            201: {
                headers: {
                    /** @description Where the client is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeClient"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiting"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope), or STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since; currentVersion is its version now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readClientInOtherWords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The client id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client, with an ETag. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneClient"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope), or STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since; currentVersion is its version now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteClientInOtherWords: {
        parameters: {
            query?: {
                /** @description The name of the client, if the account requires typed confirmations. */
                confirmation?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where the client has another by now, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The client id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiting"];
                };
            };
            /** @description It is deleted, and every token of it is revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope), or STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since; currentVersion is its version now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateClientSecretInOtherWords: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was last seen; or several, or *; where the client has another by now, the answer is 412. */
                "If-Match"?: string;
            };
            path: {
                /** @description The client id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description The client's name, if the account requires typed confirmations. */
                    confirmation?: string;
                    /** @description The secret to replace. Left out: every one. */
                    secretId?: string;
                    /** @description The end of the overlap, if the account allows one. Omitted: the replaced secret stops now. */
                    overlapUntil?: string;
                    /** @description Left out: the label of the secret that is replaced. */
                    label?: string;
                    /** @description Left out: as late as the account allows. */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description The client, and its new secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeClient"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiting"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope), or STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since; currentVersion is its version now. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description Beginnings of words of the name, or of the reference. */
                search?: string;
                state?: "OPEN" | "SUSPENDED";
                planId?: string;
                /** @description 1 to 100; 25 unless it says otherwise. */
                limit?: number;
                /** @description The next of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountList"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:accounts:read or countersign:accounts:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it is not in the state for that, or has changed meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The vendor’s own id of the customer. */
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneAccount"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:accounts:read or countersign:accounts:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: no account has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it is not in the state for that, or has changed meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The vendor’s own id of the customer. */
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description Production, unless others are named. */
                    environments?: string[];
                    /** @description The first administrator. */
                    admin: {
                        name: string;
                        email: string;
                    };
                };
            };
        };
        responses: {
            /** @description It was there already, as it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneAccount"];
                };
            };
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneAccount"];
                };
            };
            /** @description It waits for a second admin of the vendor. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingAccount"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:accounts:read or countersign:accounts:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it is not in the state for that, or has changed meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The vendor’s own id of the customer. */
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Told to the people of the account. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneAccount"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:accounts:read or countersign:accounts:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: no account has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it is not in the state for that, or has changed meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The vendor’s own id of the customer. */
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneAccount"];
                };
            };
            /** @description It waits for a second admin of the vendor. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingAccount"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:accounts:read or countersign:accounts:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: no account has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it is not in the state for that, or has changed meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The vendor’s own id of the customer. */
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneAccount"];
                };
            };
            /** @description It waits for a second admin of the vendor. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingAccount"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:accounts:read or countersign:accounts:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: no account has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it is not in the state for that, or has changed meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setReference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The vendor’s own id of the customer. */
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reference: string | null;
                };
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneAccount"];
                };
            };
            /** @description It waits for a second admin of the vendor. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingAccount"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:accounts:read or countersign:accounts:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: no account has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it is not in the state for that, or has changed meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The vendor’s own id of the customer. */
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Null for none. */
                    planId: string | null;
                    /** @description In place of the plan’s, each that is named; null for no limit. Left out, they stay as they are. */
                    limits?: {
                        /** @description Clients of the account. */
                        maxClients?: number | null;
                        /** @description Live secrets of one client. */
                        maxSecretsPerClient?: number | null;
                        /** @description Tokens of all its clients in an hour. */
                        maxTokensPerHour?: number | null;
                        /** @description Seconds. */
                        maxAccessTokenLifetimeSeconds?: number | null;
                        /** @description Days. */
                        maxSecretLifetimeDays?: number | null;
                    };
                };
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneAccount"];
                };
            };
            /** @description It waits for a second admin of the vendor. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingAccount"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:accounts:read or countersign:accounts:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: no account has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it is not in the state for that, or has changed meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteAccountAdmin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The vendor’s own id of the customer. */
                reference: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    email: string;
                };
            };
        };
        responses: {
            /** @description The account: the admin is invited by mail. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneAccount"];
                };
            };
            /** @description It waits for a second admin of the vendor. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingAccount"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:accounts:read or countersign:accounts:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: no account has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it is not in the state for that, or has changed meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendAccountInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The vendor’s own id of the customer. */
                reference: string;
                adminId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneAccount"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:accounts:read or countersign:accounts:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: no account has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it is not in the state for that, or has changed meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findPerson: {
        parameters: {
            query: {
                email: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Their places; none where nobody has the address. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPeople"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:support:read or countersign:support:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClientsInTrouble: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clients. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TroubleList"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:support:read or countersign:support:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFactorResets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorResetList"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:support:read or countersign:support:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestFactorReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The id of the customer’s account. */
                    accountId: string;
                    /** @description Everybody of that account who lost theirs: who is named cannot help the others. */
                    adminIds: string[];
                    /** @description Told to all admins of every account of these people. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description It waits for admins of the vendor. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingAccount"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:support:read or countersign:support:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: there is no such customer, or no such admin of it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: the account can do it by itself, or they have no second factor, or it is under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findCustomerClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The client_id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneCustomerClient"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:support:read or countersign:support:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: no customer has such a client. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    emergencyDisableClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The client_id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Told to the admins of the account and to the client’s owner. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneCustomerClient"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:support:read or countersign:support:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: no customer has such a client. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it is not in the state for that, or has changed meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: too many were disabled within an hour. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The client_id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneCustomerClient"];
                };
            };
            /** @description It waits for a second admin of the vendor. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingAccount"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it needs countersign:support:read or countersign:support:write, in the vendor’s account. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND: no customer has such a client. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it is not in the state for that, or has changed meanwhile. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportClientsAsCsv: {
        parameters: {
            query?: {
                order?: "NAME_ASC" | "NAME_DESC" | "CREATED_ASC" | "CREATED_DESC" | "LAST_USED_ASC" | "LAST_USED_DESC";
                /** @description Only these, at most 100. */
                ids?: string;
                /** @description Beginnings of words of the name, or of the client_id. In the order of names, those that begin with it come first. */
                search?: string;
                type?: "CONFIDENTIAL" | "PUBLIC";
                enabled?: "true" | "false";
                moduleId?: string;
                accessTypeId?: string;
                environment?: string;
                /** @description The caller’s own id of it, whole. */
                reference?: string;
                /** @description With each of these: “team=payments”, or “team” for any value. */
                labels?: string;
                /** @description The beginning of the owner's email. */
                owner?: string;
                /** @description With a secret that is good, but for no longer than so many days, and that no other has replaced. */
                secretExpiresWithinDays?: number;
                /** @description Made at least so many days ago, and not used in any of them. */
                unusedForDays?: number;
                /** @description Refused at the token endpoint in one of so many days, whoever sent its client_id. */
                refusedWithinDays?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The signed head of the account’s audit (RFC 7515): keep it to have the audit checked against it. */
                    "Countersign-Audit-Anchor"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description INVALID_INPUT, with the name of each filter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAuditAsCsv: {
        parameters: {
            query?: {
                subjectId?: string;
                action?: string;
                /** @description Of the admin, or the client acting for itself. */
                actorId?: string;
                /** @description From this moment on. */
                since?: string;
                /** @description Before this moment. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The signed head of the account’s audit (RFC 7515): keep it to have the audit checked against it. */
                    "Countersign-Audit-Anchor"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description INVALID_INPUT, with the name of each filter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportClientsAsJson: {
        parameters: {
            query?: {
                order?: "NAME_ASC" | "NAME_DESC" | "CREATED_ASC" | "CREATED_DESC" | "LAST_USED_ASC" | "LAST_USED_DESC";
                /** @description Only these, at most 100. */
                ids?: string;
                /** @description Beginnings of words of the name, or of the client_id. In the order of names, those that begin with it come first. */
                search?: string;
                type?: "CONFIDENTIAL" | "PUBLIC";
                enabled?: "true" | "false";
                moduleId?: string;
                accessTypeId?: string;
                environment?: string;
                /** @description The caller’s own id of it, whole. */
                reference?: string;
                /** @description With each of these: “team=payments”, or “team” for any value. */
                labels?: string;
                /** @description The beginning of the owner's email. */
                owner?: string;
                /** @description With a secret that is good, but for no longer than so many days, and that no other has replaced. */
                secretExpiresWithinDays?: number;
                /** @description Made at least so many days ago, and not used in any of them. */
                unusedForDays?: number;
                /** @description Refused at the token endpoint in one of so many days, whoever sent its client_id. */
                refusedWithinDays?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The signed head of the account’s audit (RFC 7515): keep it to have the audit checked against it. */
                    "Countersign-Audit-Anchor"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>[];
                };
            };
            /** @description INVALID_INPUT, with the name of each filter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAuditAsJson: {
        parameters: {
            query?: {
                subjectId?: string;
                action?: string;
                /** @description Of the admin, or the client acting for itself. */
                actorId?: string;
                /** @description From this moment on. */
                since?: string;
                /** @description Before this moment. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The signed head of the account’s audit (RFC 7515): keep it to have the audit checked against it. */
                    "Countersign-Audit-Anchor"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>[];
                };
            };
            /** @description INVALID_INPUT, with the name of each filter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportLeaks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    values: string[];
                    /** @default  */
                    url?: string;
                };
            };
        };
        responses: {
            /** @description It was received. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaksReceived"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportScannedMatches: {
        parameters: {
            query?: never;
            header: {
                /** @description Which of GitHub’s keys signed the body. */
                "Github-Public-Key-Identifier": string;
                /** @description Of the body as it is: ECDSA over P-256 with SHA-256. */
                "Github-Public-Key-Signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    type: string;
                    url?: string | null;
                    source?: string | null;
                }[];
            };
        };
        responses: {
            /** @description Of each match, whether it was one of ours. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanFeedback"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN: GitHub did not sign it. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLeakPatterns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The patterns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeakPatterns"];
                };
            };
            /** @description INVALID_INPUT: it takes no parameter. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClients: {
        parameters: {
            query?: {
                /** @description Only these, at most 100. */
                ids?: string;
                /** @description Beginnings of words of the name, or of the client_id. In the order of names, those that begin with it come first. */
                search?: string;
                type?: "CONFIDENTIAL" | "PUBLIC";
                enabled?: "true" | "false";
                moduleId?: string;
                accessTypeId?: string;
                environment?: string;
                /** @description The caller’s own id of it, whole. */
                reference?: string;
                /** @description With each of these: “team=payments”, or “team” for any value. */
                labels?: string;
                /** @description The beginning of the owner's email. */
                owner?: string;
                /** @description With a secret that is good, but for no longer than so many days, and that no other has replaced. */
                secretExpiresWithinDays?: number;
                /** @description Made at least so many days ago, and not used in any of them. */
                unusedForDays?: number;
                /** @description Refused at the token endpoint in one of so many days, whoever sent its client_id. */
                refusedWithinDays?: number;
                /** @description NAME_ASC unless it says otherwise. */
                orderBy?: "NAME_ASC" | "NAME_DESC" | "CREATED_ASC" | "CREATED_DESC" | "LAST_USED_ASC" | "LAST_USED_DESC";
                /** @description 1 to 100; 25 unless it says otherwise. */
                limit?: number;
                /** @description The next of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page: fewer than limit where they are large, and next reads on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientList"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:clients:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createClient: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    description?: string;
                    /**
                     * @default CONFIDENTIAL
                     * @enum {string}
                     */
                    type?: "CONFIDENTIAL" | "PUBLIC";
                    grantTypes: ("CLIENT_CREDENTIALS" | "AUTHORIZATION_CODE")[];
                    redirectUris?: string[];
                    /** @description Where a person may be taken after signing out, character by character. */
                    postLogoutRedirectUris?: string[];
                    owner: {
                        name?: string;
                        email: string;
                        /** @default  */
                        phone?: string;
                    };
                    /** @default production */
                    environment?: string;
                    /** @description Words of the account’s own, by which clients are found. */
                    labels?: {
                        /** @description Such as team, or example.com/team. */
                        key: string;
                        /** @description Such as payments; empty where the key says it all. */
                        value: string;
                    }[];
                    modules?: {
                        moduleId: string;
                        /** @description Left out: as it is, and false of a module that the client does not have. */
                        administrator?: boolean;
                        /** @description Null is all that the module has of the level, and comes to have; else these by name, and no others. Left out: as it is, and null of a module that the client does not have. */
                        scopes?: string[] | null;
                    }[];
                    accessTypeIds?: string[];
                    /** @description Seconds. */
                    accessTokenLifetime?: number;
                    /**
                     * @default RS256
                     * @enum {string}
                     */
                    idTokenSignedResponseAlg?: "ES256" | "RS256" | "EdDSA";
                    /**
                     * @description Whether its ID tokens contain the claims that userinfo answers.
                     * @default false
                     */
                    userinfoInIdToken?: boolean;
                    /** @description A JSON Web Key Set, for private_key_jwt (RFC 7523). */
                    publicKeys?: string | unknown[];
                    /** @description Addresses and networks (CIDR) that it may come from, IPv4 and IPv6; empty for anywhere. */
                    allowedIpRanges?: string[];
                    /** @description Required where admins choose client ids; refused elsewhere. The client_id is this and the clientIdSuffix of the account. */
                    id?: string;
                    /**
                     * @description The caller’s own id of the client, by which it is found: no other client of the account has it.
                     * @default null
                     */
                    reference?: string | null;
                    /** @description Of a program that acts in Countersign itself: the clients that it manages; null for all. */
                    managedClients?: {
                        /** @description Only clients of these environments; empty for every one. */
                        environments?: string[];
                        /**
                         * @description Only clients with this label: “team=payments”, or “team” for any value. Null for whatever labels.
                         * @default null
                         */
                        label?: string | null;
                        /**
                         * @description Only clients that it made itself.
                         * @default false
                         */
                        ownClients?: boolean;
                    } | null;
                    /** @default true */
                    enabled?: boolean;
                    /** @description The first secret of a confidential client. One with public keys needs none, and has none unless it is named. */
                    secret?: {
                        label?: string;
                        /** @description Left out: as late as the account allows. */
                        expiresAt?: string;
                    };
                };
            };
        };
        responses: {
            /** @description With dryRun: what would change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description What became of it, and the client. */
            201: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    /** @description Where the client is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:clients:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was last seen. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the client, or `reference:` and its reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client, as it may be written back. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description It is as it was. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:clients:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteClient: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
                /** @description The client's name, if the account requires typed confirmations. */
                confirmation?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the client, or `reference:` and its reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the client. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:clients:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateClient: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the client, or `reference:` and its reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/merge-patch+json": {
                    name?: string;
                    description?: string;
                    /** @enum {string} */
                    type?: "CONFIDENTIAL" | "PUBLIC";
                    grantTypes?: ("CLIENT_CREDENTIALS" | "AUTHORIZATION_CODE")[];
                    redirectUris?: string[];
                    postLogoutRedirectUris?: string[];
                    /** @description A field that is left out stays as it is. */
                    owner?: {
                        name?: string;
                        email?: string;
                        phone?: string;
                    };
                    environment?: string;
                    /** @description All that it has from then on. */
                    labels?: {
                        /** @description Such as team, or example.com/team. */
                        key: string;
                        /** @description Such as payments; empty where the key says it all. */
                        value: string;
                    }[];
                    modules?: {
                        moduleId: string;
                        /** @description Left out: as it is, and false of a module that the client does not have. */
                        administrator?: boolean;
                        /** @description Null is all that the module has of the level, and comes to have; else these by name, and no others. Left out: as it is, and null of a module that the client does not have. */
                        scopes?: string[] | null;
                    }[];
                    accessTypeIds?: string[];
                    /** @description Seconds. */
                    accessTokenLifetime?: number;
                    /** @enum {string} */
                    idTokenSignedResponseAlg?: "ES256" | "RS256" | "EdDSA";
                    userinfoInIdToken?: boolean;
                    /** @description A JSON Web Key Set; '' for none. */
                    publicKeys?: string | unknown[];
                    /** @description Addresses and networks (CIDR) that it may come from; empty for anywhere. */
                    allowedIpRanges?: string[];
                    /** @description Null takes it away. The caller’s own id of the client, which no other client of the account has. */
                    reference?: string | null;
                    /** @description Null for all clients. The clients that it manages in Countersign itself. */
                    managedClients?: {
                        /** @description Only clients of these environments; empty for every one. */
                        environments?: string[];
                        /** @description Null for whatever labels. Only clients with this one: “team=payments”, or “team” for any value. */
                        label?: string | null;
                        /** @description Only clients that it made itself. */
                        ownClients?: boolean;
                    } | null;
                    /** @description True where the ranges are to shut out every address of the past week, which is refused otherwise. */
                    allowShutOut?: boolean;
                };
            };
        };
        responses: {
            /** @description What became of it, and the client. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:clients:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableClient: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the client, or `reference:` and its reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the client. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:clients:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableClient: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the client, or `reference:` and its reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why, for the owner, who is told by mail, and for the audit. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description What became of it, and the client. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:clients:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeClientTokens: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the client, or `reference:` and its reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the client. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:clients:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addClientSecret: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the client, or `reference:` and its reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label?: string;
                    /** @description Left out: as late as the account allows. */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description What became of it, and the client. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:secrets:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateClientSecret: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the client, or `reference:` and its reference. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The client's name, if the account requires typed confirmations. */
                    confirmation?: string;
                    /** @description The secret to replace. Left out: every one. */
                    secretId?: string;
                    /** @description The end of the overlap, if the account allows one. Omitted: the replaced secret stops now. */
                    overlapUntil?: string;
                    /** @description Left out: the label of the secret that is replaced. */
                    label?: string;
                    /** @description Left out: as late as the account allows. */
                    expiresAt?: string;
                    /** @description Makes a link that shows the new secret once. Its requester is told the link instead of the secret. */
                    secretShareLink?: {
                        /**
                         * @description How many hours the link is good for, counted from the moment when the secret works. Left out: 24.
                         * @default 24
                         */
                        hours?: number;
                    };
                };
            };
        };
        responses: {
            /** @description What became of it, and the client. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:secrets:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelSecretRotation: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the client, or `reference:` and its reference. */
                id: string;
                secretId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The client's name, if the account requires typed confirmations. */
                    confirmation?: string;
                };
            };
        };
        responses: {
            /** @description What became of it, and the client. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:secrets:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeClientSecret: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
                /** @description The client's name, if the account requires typed confirmations. */
                confirmation?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the client, or `reference:` and its reference. */
                id: string;
                secretId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the client. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:secrets:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateClientSecret: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the client, or `reference:` and its reference. */
                id: string;
                secretId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/merge-patch+json": {
                    /** @description Left out: as it is. */
                    label?: string;
                    /** @description Null: never, where the account allows it. Of a secret that is being replaced: the end of the overlap. Left out: as it is. */
                    expiresAt?: (string) | null;
                };
            };
        };
        responses: {
            /** @description What became of it, and the client. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:secrets:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSecretShareLink: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the client, or `reference:` and its reference. */
                id: string;
                secretId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The value of the secret. Omitted: the recoverable copy, if the account keeps one. */
                    value?: string;
                    /** @description The change request with which the secret waits. */
                    changeRequestId?: string;
                    /** @description Left out: in a day. */
                    expiresAt?: string;
                    /** @description A passphrase that opening the link requires. */
                    passphrase?: string;
                };
            };
        };
        responses: {
            /** @description What became of it, and the client. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedClient"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:secrets:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listModules: {
        parameters: {
            query?: {
                /** @description 1 to 100; 25 unless it says otherwise. */
                limit?: number;
                /** @description The next of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page: fewer than limit where they are large, and next reads on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModuleList"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:catalogue:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createModule: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    name: string;
                    description?: string;
                    audience: string;
                    /**
                     * @default JWT
                     * @enum {string}
                     */
                    accessTokenFormat?: "JWT" | "OPAQUE";
                    /**
                     * @default ES256
                     * @enum {string}
                     */
                    signingAlgorithm?: "ES256" | "RS256" | "EdDSA";
                    /** @description The clients as which the API itself may ask about tokens. */
                    resourceServerIds?: string[];
                    scopes?: {
                        name: string;
                        /** @description Left out: as it is, and '' of a new scope. */
                        description?: string;
                        /**
                         * @description Left out: as it is, and STANDARD of a new scope.
                         * @enum {string}
                         */
                        level?: "STANDARD" | "ADMINISTRATOR";
                    }[];
                };
            };
        };
        responses: {
            /** @description With dryRun: what would change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description What became of it, and the module. */
            201: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    /** @description Where the module is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedModule"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:catalogue:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readModule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was last seen. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the module, or `key:` and its key. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The module, as it may be written back. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Module"];
                };
            };
            /** @description It is as it was. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:catalogue:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteModule: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the module, or `key:` and its key. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the module. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedModule"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:catalogue:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateModule: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the module, or `key:` and its key. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/merge-patch+json": {
                    name?: string;
                    description?: string;
                    audience?: string;
                    /** @enum {string} */
                    accessTokenFormat?: "JWT" | "OPAQUE";
                    /** @enum {string} */
                    signingAlgorithm?: "ES256" | "RS256" | "EdDSA";
                    /** @description The clients as which the API itself may ask about tokens. */
                    resourceServerIds?: string[];
                    scopes?: {
                        name: string;
                        /** @description Left out: as it is, and '' of a new scope. */
                        description?: string;
                        /**
                         * @description Left out: as it is, and STANDARD of a new scope.
                         * @enum {string}
                         */
                        level?: "STANDARD" | "ADMINISTRATOR";
                    }[];
                };
            };
        };
        responses: {
            /** @description What became of it, and the module. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedModule"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:catalogue:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveModule: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the module, or `key:` and its key. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The published module that takes its place. */
                    ontoId: string;
                    /**
                     * @description Which scope takes the place of which. One that is not named here, and has no namesake, is lost.
                     * @default []
                     */
                    scopes?: {
                        from: string;
                        to: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description What became of it, and the module. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedModule"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:catalogue:write` and `countersign:clients:write` and `countersign:grants:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccessTypes: {
        parameters: {
            query?: {
                /** @description 1 to 100; 25 unless it says otherwise. */
                limit?: number;
                /** @description The next of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page: fewer than limit where they are large, and next reads on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTypeList"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:catalogue:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccessType: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    description?: string;
                    permissions?: {
                        object: string;
                        operations: ("READ" | "WRITE" | "LINK")[];
                        /** @description Null: all fields. Left out: as it is for these operations, and all fields of a new object. */
                        fields?: string[] | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description With dryRun: what would change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description What became of it, and the access type. */
            201: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    /** @description Where the access type is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAccessType"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:catalogue:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAccessType: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was last seen. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The id of the access type, or `name:` and its name. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The access type, as it may be written back. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessType"];
                };
            };
            /** @description It is as it was. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:catalogue:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccessType: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the access type, or `name:` and its name. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the access type. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAccessType"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:catalogue:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAccessType: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The id of the access type, or `name:` and its name. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/merge-patch+json": {
                    name?: string;
                    description?: string;
                    permissions?: {
                        object: string;
                        operations: ("READ" | "WRITE" | "LINK")[];
                        /** @description Null: all fields. Left out: as it is for these operations, and all fields of a new object. */
                        fields?: string[] | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description What became of it, and the access type. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAccessType"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:catalogue:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChangeRequests: {
        parameters: {
            query?: {
                state?: "OPEN" | "APPLIED" | "REJECTED" | "WITHDRAWN" | "EXPIRED" | "SUPERSEDED";
                /** @description An object that it is about, alone or with others. */
                subjectId?: string;
                /** @description True for one’s own requests, false for those of others. */
                mine?: "true" | "false";
                /** @description Of the admin, or the client, that asked, or in whose name a program did. */
                requestedBy?: string;
                /** @description What it is about. */
                kind?: "CLIENT" | "MODULE" | "ACCESS_TYPE" | "ADMIN" | "ACCOUNT" | "PLAN";
                /** @description About a client there, or that would be made there or moved there. */
                environment?: string;
                /** @description With something that a reviewer should not miss, or without. */
                risky?: "true" | "false";
                /** @description Decided from this moment on, whatever came of them. */
                decidedSince?: string;
                /** @description True for open requests of others that one may decide on, and has not yet, and for those that a program asked in one’s name and one has yet to confirm. */
                toReview?: "true" | "false";
                /** @description NEWEST unless it says otherwise. */
                orderBy?: "NEWEST" | "OLDEST";
                /** @description 1 to 100; 25 unless it says otherwise. */
                limit?: number;
                /** @description The next of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page: fewer than limit where they are large, and next reads on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequestList"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:changes:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readChangeRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was last seen. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The change request, as it may be written back. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRequest"];
                };
            };
            /** @description It is as it was. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:changes:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawChangeRequest: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the change request. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedChangeRequest"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:changes:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resubmitChangeRequest: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the change request. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedChangeRequest"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:changes:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAdmins: {
        parameters: {
            query?: {
                /** @description 1 to 100; 25 unless it says otherwise. */
                limit?: number;
                /** @description The next of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page: fewer than limit where they are large, and next reads on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminList"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:admins:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteAdmin: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name: string;
                    /** @description No more than the inviting admin holds. */
                    privileges: ("MANAGE_USERS" | "MANAGE_CLIENTS" | "MANAGE_MODULES" | "APPROVE_CHANGES" | "VIEW_AUDIT" | "ADMINISTER_ACCOUNT" | "MANAGE_CATALOGUE" | "MANAGE_ACCOUNTS" | "SUPPORT_ACCOUNTS" | "VIEW_INSTALLATION")[];
                };
            };
        };
        responses: {
            /** @description With dryRun: what would change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description What became of it, and the admin. */
            201: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    /** @description Where the admin is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAdmin"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:admins:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAdmin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was last seen. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The admin, as it may be written back. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Admin"];
                };
            };
            /** @description It is as it was. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:admins:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeAdmin: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the admin. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAdmin"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:admins:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateAdmin: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/merge-patch+json": {
                    privileges: ("MANAGE_USERS" | "MANAGE_CLIENTS" | "MANAGE_MODULES" | "APPROVE_CHANGES" | "VIEW_AUDIT" | "ADMINISTER_ACCOUNT" | "MANAGE_CATALOGUE" | "MANAGE_ACCOUNTS" | "SUPPORT_ACCOUNTS" | "VIEW_INSTALLATION")[];
                };
            };
        };
        responses: {
            /** @description What became of it, and the admin. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAdmin"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:admins:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableAdmin: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the admin. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAdmin"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:admins:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableAdmin: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the admin. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAdmin"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:admins:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendInvitation: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the admin. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAdmin"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:admins:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the admin. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAdmin"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:admins:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetSecondFactors: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the admin. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedAdmin"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:admins:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                subjectId?: string;
                action?: string;
                /** @description Of the admin, or the client acting for itself. */
                actorId?: string;
                /** @description From this moment on. */
                since?: string;
                /** @description Before this moment. */
                until?: string;
                /** @description 1 to 100; 25 unless it says otherwise. */
                limit?: number;
                /** @description The next of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page: fewer than limit where they are large, and next reads on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryList"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:audit:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCatalogueModules: {
        parameters: {
            query?: {
                /** @description Only modules in this state. */
                state?: "DRAFT" | "PUBLISHED" | "DEPRECATED" | "WITHDRAWN";
                /** @description 1 to 100; 25 unless it says otherwise. */
                limit?: number;
                /** @description The next of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page: fewer than limit where they are large, and next reads on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueModuleList"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:publishing:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCatalogueModule: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    name: string;
                    description?: string;
                    audience: string;
                    /**
                     * @default JWT
                     * @enum {string}
                     */
                    accessTokenFormat?: "JWT" | "OPAQUE";
                    /**
                     * @default ES256
                     * @enum {string}
                     */
                    signingAlgorithm?: "ES256" | "RS256" | "EdDSA";
                    /** @description The clients as which the API itself may ask about tokens. */
                    resourceServerIds?: string[];
                    scopes?: {
                        name: string;
                        /** @description Left out: as it is, and '' of a new scope. */
                        description?: string;
                        /**
                         * @description Left out: as it is, and STANDARD of a new scope.
                         * @enum {string}
                         */
                        level?: "STANDARD" | "ADMINISTRATOR";
                    }[];
                    /** @default null */
                    documentationUrl?: string | null;
                };
            };
        };
        responses: {
            /** @description With dryRun: what would change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description What became of it, and the module in the catalogue. */
            201: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    /** @description Where the module in the catalogue is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedCatalogueModule"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:publishing:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCatalogueModule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was last seen. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The module in the catalogue, as it may be written back. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueModule"];
                };
            };
            /** @description It is as it was. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:publishing:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCatalogueModule: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the module in the catalogue. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedCatalogueModule"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:publishing:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateCatalogueModule: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/merge-patch+json": {
                    name?: string;
                    description?: string;
                    audience?: string;
                    /** @enum {string} */
                    accessTokenFormat?: "JWT" | "OPAQUE";
                    /** @enum {string} */
                    signingAlgorithm?: "ES256" | "RS256" | "EdDSA";
                    /** @description The clients as which the API itself may ask about tokens. */
                    resourceServerIds?: string[];
                    scopes?: {
                        name: string;
                        /** @description Left out: as it is, and '' of a new scope. */
                        description?: string;
                        /**
                         * @description Left out: as it is, and STANDARD of a new scope.
                         * @enum {string}
                         */
                        level?: "STANDARD" | "ADMINISTRATOR";
                    }[];
                    documentationUrl?: string | null;
                };
            };
        };
        responses: {
            /** @description What became of it, and the module in the catalogue. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedCatalogueModule"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:publishing:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishModule: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the module in the catalogue. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedCatalogueModule"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:publishing:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deprecateModule: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From then on no token is for it. */
                    sunsetAt: string;
                    /** @description The published module that takes its place. */
                    successorId?: string;
                    /** @description Needed where it ends in less than 30 days. */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description What became of it, and the module in the catalogue. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedCatalogueModule"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:publishing:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reinstateModule: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the module in the catalogue. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedCatalogueModule"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:publishing:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawModule: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The key of the module, typed by a person. */
                    confirmation?: string;
                };
            };
        };
        responses: {
            /** @description What became of it, and the module in the catalogue. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedCatalogueModule"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:publishing:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantEntitlement: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    moduleId: string;
                    /** @description Left out, without a plan either: every account. */
                    accountId?: string;
                    /** @description Every account that has this plan. */
                    planId?: string;
                    /**
                     * @description Its administrator scopes, too.
                     * @default false
                     */
                    administrator?: boolean;
                    /** @description In these alone; null for all. */
                    environments?: string[] | null;
                    /** @description Null for no end. */
                    endsAt?: (string) | null;
                };
            };
        };
        responses: {
            /** @description What became of it, and the module in the catalogue. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedCatalogueModule"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:accounts:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endEntitlement: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    moduleId: string;
                    /** @description Left out, without a plan either: every account. */
                    accountId?: string;
                    /** @description Every account that has this plan. */
                    planId?: string;
                    /** @description Left out: at once. */
                    endsAt?: string;
                };
            };
        };
        responses: {
            /** @description What became of it, and the module in the catalogue. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedCatalogueModule"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:accounts:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlans: {
        parameters: {
            query?: {
                /** @description 1 to 100; 25 unless it says otherwise. */
                limit?: number;
                /** @description The next of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page: fewer than limit where they are large, and next reads on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanList"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:publishing:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPlan: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    name: string;
                    description?: string;
                    /**
                     * @description What is left out has no limit.
                     * @default {}
                     */
                    limits?: {
                        /** @description Clients of the account. */
                        maxClients?: number | null;
                        /** @description Live secrets of one client. */
                        maxSecretsPerClient?: number | null;
                        /** @description Tokens of all its clients in an hour. */
                        maxTokensPerHour?: number | null;
                        /** @description Seconds. */
                        maxAccessTokenLifetimeSeconds?: number | null;
                        /** @description Days. */
                        maxSecretLifetimeDays?: number | null;
                    };
                };
            };
        };
        responses: {
            /** @description With dryRun: what would change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description What became of it, and the plan. */
            201: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    /** @description Where the plan is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPlan"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:publishing:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was last seen. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, as it may be written back. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description It is as it was. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:publishing:read`. ACCOUNT_SUSPENDED. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePlan: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of it, and the plan. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPlan"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:publishing:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePlan: {
        parameters: {
            query?: {
                /** @description Everything but the commit: answers what would change. */
                dryRun?: "true" | "false";
                /** @description The reason, for the reviewer. */
                comment?: string;
            };
            header?: {
                /** @description The ETag that was last seen; or several, or *; where it has another by now, the answer is 412. */
                "If-Match"?: string;
                /** @description A UUID or longer, drawn for this request alone: sent again with it, it is done once and answered alike for a day. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/merge-patch+json": {
                    name?: string;
                    description?: string;
                    limits?: {
                        /** @description Clients of the account. */
                        maxClients?: number | null;
                        /** @description Live secrets of one client. */
                        maxSecretsPerClient?: number | null;
                        /** @description Tokens of all its clients in an hour. */
                        maxTokensPerHour?: number | null;
                        /** @description Seconds. */
                        maxAccessTokenLifetimeSeconds?: number | null;
                        /** @description Days. */
                        maxSecretLifetimeDays?: number | null;
                    };
                };
            };
        };
        responses: {
            /** @description What became of it, and the plan. */
            200: {
                headers: {
                    /** @description Its version, for If-Match and If-None-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedPlan"];
                };
            };
            /** @description It waits for a second admin. */
            202: {
                headers: {
                    /** @description Where the change request is read. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingChange"];
                };
            };
            /** @description INVALID_INPUT, with the path of each field or parameter at fault in issues. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAUTHENTICATED: the token is not valid, or not for Countersign management. WWW-Authenticate says so. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description FORBIDDEN (insufficient_scope): it takes `countersign:publishing:write`, and what its input touches besides. ACCOUNT_SUSPENDED. STEP_UP_REQUIRED where the account wants a person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description NOT_FOUND. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: it has changed since, or is not in the state for that. IDEMPOTENCY_KEY_IN_USE: come again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description CONFLICT: If-Match names another version than currentVersion. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description INVALID_INPUT: the body is not JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED: the key came with another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description RATE_LIMITED: try again after Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description UNAVAILABLE: try again after Retry-After. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
