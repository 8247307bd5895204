import os

import jwt

ISSUER = os.environ["ISSUER"]
AUDIENCE = os.environ["AUDIENCE"]
ACCOUNT = os.environ["ACCOUNT"]

# Fetched when first needed, then kept; fetched anew when a token names a key that is not in it, at most once a minute: a
# caller can name as many keys as they like. PyJWT before 2.15 has no cooldown, and fetches for each of them.
keys = jwt.PyJWKClient(f"{ISSUER}/.well-known/jwks.json", lifespan=900, cooldown_duration=60)


class Refused(Exception):
    """A refusal as RFC 6750 §3.1 words it."""

    def __init__(self, status: int, error: str | None = None):
        self.status = status
        self.challenge = f'Bearer error="{error}"' if error else "Bearer"


def access_token(authorization: str | None, scope: str) -> dict:
    """The claims of the access token in an Authorization header, if it is good here and has the scope."""
    scheme, _, token = (authorization or "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Refused(401)
    claims = verified(token)
    # Every account has the same issuer, and may give a module of its own any audience.
    if claims["account"] != ACCOUNT:
        raise Refused(401, "invalid_token")
    if scope not in claims.get("scope", "").split():
        raise Refused(403, "insufficient_scope")
    return claims


def verified(token: str) -> dict:
    try:
        # RFC 9068 §4: an ID token is signed with the same keys, and is no access token.
        if jwt.get_unverified_header(token).get("typ") != "at+jwt":
            raise Refused(401, "invalid_token")
        return jwt.decode(
            token,
            keys.get_signing_key_from_jwt(token).key,
            algorithms=["ES256"],
            issuer=ISSUER,
            audience=AUDIENCE,
            options={"require": ["exp", "iss", "aud", "sub", "client_id", "account"]},
        )
    except jwt.PyJWKClientConnectionError:
        # That the keys could not be had is our trouble, not the caller's.
        raise
    except jwt.PyJWTError as error:
        raise Refused(401, "invalid_token") from error
