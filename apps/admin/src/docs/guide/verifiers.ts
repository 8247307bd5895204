/** The core of the runnable examples in examples/resource-server, for readers without the source. */
export const verifiers = (publicUrl: string): readonly { readonly name: string; readonly code: string }[] => [
  {
    name: 'Node (jose)',
    code: `import { createRemoteJWKSet, jwtVerify } from 'jose';

const keys = createRemoteJWKSet(new URL('${publicUrl}/.well-known/jwks.json'));

const { payload } = await jwtVerify(token, keys, {
  issuer: '${publicUrl}',
  audience: 'https://api.example.com/payroll',
  algorithms: ['ES256'],
  typ: 'at+jwt',
});
if (payload.account !== account) throw new Error('a token of another account');
const mayRead = payload.scope?.split(' ').includes('payroll.read');`,
  },
  {
    name: 'Python (PyJWT)',
    code: `import jwt

keys = jwt.PyJWKClient("${publicUrl}/.well-known/jwks.json", lifespan=900, cooldown_duration=60)

if jwt.get_unverified_header(token).get("typ") != "at+jwt":
    raise PermissionError("not an access token")
claims = jwt.decode(
    token,
    keys.get_signing_key_from_jwt(token).key,
    algorithms=["ES256"],
    issuer="${publicUrl}",
    audience="https://api.example.com/payroll",
    options={"require": ["exp", "iss", "aud", "sub", "account"]},
)
if claims["account"] != account:
    raise PermissionError("a token of another account")
may_read = "payroll.read" in claims.get("scope", "").split()`,
  },
  {
    name: 'Java (Nimbus JOSE + JWT)',
    code: `var keys = JWKSourceBuilder.create(new URL("${publicUrl}/.well-known/jwks.json")).build();

var processor = new DefaultJWTProcessor<SecurityContext>();
processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
    "https://api.example.com/payroll",
    new JWTClaimsSet.Builder().issuer("${publicUrl}").claim("account", account).build(),
    Set.of("exp", "sub", "client_id")));

var claims = processor.process(token, null);
var mayRead = List.of(claims.getStringClaim("scope").split(" ")).contains("payroll.read");`,
  },
  {
    name: 'C# (ASP.NET Core)',
    code: `builder.Services.AddAuthentication().AddJwtBearer(options => {
  options.Authority = "${publicUrl}";
  options.MapInboundClaims = false;
  options.TokenValidationParameters = new() {
    ValidIssuer = "${publicUrl}",
    ValidAudience = "https://api.example.com/payroll",
    ValidAlgorithms = ["ES256"],
    ValidTypes = ["at+jwt"],
  };
  options.Events = new() {
    OnTokenValidated = context => {
      if (context.Principal?.FindFirst("account")?.Value != account) context.Fail("a token of another account");
      return Task.CompletedTask;
    },
  };
});
builder.Services.AddAuthorization(options => options.AddPolicy("payroll.read", policy => policy
  .RequireAssertion(context => context.User.FindFirst("scope")?.Value.Split(' ').Contains("payroll.read") ?? false)));`,
  },
];
