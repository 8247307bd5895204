package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"os"
	"strings"

	"github.com/coreos/go-oidc/v3/oidc"
)

// refused is a refusal as RFC 6750 §3.1 words it.
type refused struct {
	status    int
	challenge string
}

func (r refused) Error() string { return r.challenge }

var invalid = refused{401, `Bearer error="invalid_token"`}

type claims struct {
	Subject  string `json:"sub"`
	ClientID string `json:"client_id"`
	Account  string `json:"account"`
	Scope    string `json:"scope"`
}

// newVerifier reads discovery: where the keys are, and by which algorithms tokens are signed. The keys are kept, and fetched
// anew when a token names one that is not among them.
func newVerifier(ctx context.Context) (*oidc.IDTokenVerifier, error) {
	provider, err := oidc.NewProvider(ctx, os.Getenv("ISSUER"))
	if err != nil {
		return nil, err
	}
	// What go-oidc calls ClientID is what it compares `aud` with.
	return provider.Verifier(&oidc.Config{ClientID: os.Getenv("AUDIENCE")}), nil
}

// accessToken answers the claims of the access token in an Authorization header, if it is good here and has the scope.
func accessToken(ctx context.Context, verifier *oidc.IDTokenVerifier, authorization, scope string) (claims, error) {
	var known claims
	scheme, token, _ := strings.Cut(authorization, " ")
	if !strings.EqualFold(scheme, "Bearer") || token == "" {
		return known, refused{401, "Bearer"}
	}
	// RFC 9068 §4: an ID token is signed with the same keys, and is no access token. go-oidc does not look at `typ`.
	if typeOf(token) != "at+jwt" {
		return known, invalid
	}
	verified, err := verifier.Verify(ctx, token)
	if err != nil {
		return known, invalid
	}
	if err := verified.Claims(&known); err != nil {
		return known, invalid
	}
	// Every account has the same issuer, and may give a module of its own any audience.
	if known.Account != os.Getenv("ACCOUNT") {
		return known, invalid
	}
	for _, each := range strings.Fields(known.Scope) {
		if each == scope {
			return known, nil
		}
	}
	return known, refused{403, `Bearer error="insufficient_scope"`}
}

func typeOf(token string) string {
	var header struct {
		Type string `json:"typ"`
	}
	first, _, _ := strings.Cut(token, ".")
	if text, err := base64.RawURLEncoding.DecodeString(first); err == nil {
		_ = json.Unmarshal(text, &header)
	}
	return header.Type
}
