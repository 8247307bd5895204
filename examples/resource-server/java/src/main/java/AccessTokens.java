import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Set;

/** Checks the access tokens that callers of one API bring. */
final class AccessTokens {
  /** A refusal as RFC 6750 §3.1 words it. */
  static final class Refused extends Exception {
    final int status;
    final String challenge;

    Refused(int status, String error) {
      this.status = status;
      this.challenge = error == null ? "Bearer" : "Bearer error=\"" + error + "\"";
    }
  }

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  AccessTokens(String issuer, String audience, String account) throws Exception {
    // Fetched when first needed, then kept; fetched anew when a token names a key that is not in it.
    var keys = JWKSourceBuilder.create(URI.create(issuer + "/.well-known/jwks.json").toURL()).build();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
    // RFC 9068 §4: an ID token is signed with the same keys, and is no access token.
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
    // Every account has the same issuer, and may give a module of its own any audience: hence the account as well.
    var exactly = new JWTClaimsSet.Builder().issuer(issuer).claim("account", account).build();
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(audience, exactly, Set.of("exp", "sub", "client_id")));
  }

  /** The claims of the access token in an Authorization header, if it is good here and has the scope. */
  JWTClaimsSet check(String authorization, String scope) throws Refused, JOSEException, ParseException {
    if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) throw new Refused(401, null);
    var claims = verified(authorization.substring(7));
    var scopes = claims.getStringClaim("scope");
    if (scopes == null || !List.of(scopes.split(" ")).contains(scope)) throw new Refused(403, "insufficient_scope");
    return claims;
  }

  private JWTClaimsSet verified(String token) throws Refused, JOSEException {
    try {
      return processor.process(token, null);
    } catch (RemoteKeySourceException keysCannotBeHad) {
      throw keysCannotBeHad; // Our trouble, not the caller's.
    } catch (ParseException | BadJOSEException bad) {
      throw new Refused(401, "invalid_token");
    }
  }
}
