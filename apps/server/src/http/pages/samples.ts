/** The heart of the runnable examples in examples/resource-servers, for people who read this without the source. */
export const samples = (publicUrl: string): readonly { readonly language: string; readonly text: string }[] => [
  {
    language: 'Node (jose)',
    text: `import { createRemoteJWKSet, jwtVerify } from 'jose';

const keys = createRemoteJWKSet(new URL('${publicUrl}/.well-known/jwks.json'));

const { payload } = await jwtVerify(token, keys, {
  issuer: '${publicUrl}',
  audience: 'https://api.example.com/payroll',
  algorithms: ['ES256'],
  typ: 'at+jwt',
});
const mayRead = payload.scope?.split(' ').includes('payroll.read');`,
  },
  {
    language: 'Python (PyJWT)',
    text: `import jwt

keys = jwt.PyJWKClient("${publicUrl}/.well-known/jwks.json", lifespan=900)

if jwt.get_unverified_header(token).get("typ") != "at+jwt":
    raise PermissionError("not an access token")
claims = jwt.decode(
    token,
    keys.get_signing_key_from_jwt(token).key,
    algorithms=["ES256"],
    issuer="${publicUrl}",
    audience="https://api.example.com/payroll",
    options={"require": ["exp", "iss", "aud", "sub"]},
)
may_read = "payroll.read" in claims.get("scope", "").split()`,
  },
  {
    language: 'Java (Spring Security 6.5 or newer)',
    text: `@Bean
JwtDecoder jwtDecoder() {
  var decoder = NimbusJwtDecoder.withJwkSetUri("${publicUrl}/.well-known/jwks.json")
      .jwsAlgorithm(SignatureAlgorithm.ES256)
      .validateType(false) // the validator below asks for at+jwt
      .build();
  decoder.setJwtValidator(JwtValidators.createAtJwtValidator()
      .issuer("${publicUrl}")
      .audience("https://api.example.com/payroll")
      .validators(all -> all.put("client_id", new JwtClaimValidator<String>("client_id", Objects::nonNull)))
      .build());
  return decoder;
}
// and in the filter chain: .requestMatchers("/payroll/**").hasAuthority("SCOPE_payroll.read")`,
  },
  {
    language: 'C# (ASP.NET Core)',
    text: `builder.Services.AddAuthentication().AddJwtBearer(options => {
  options.Authority = "${publicUrl}";
  options.MapInboundClaims = false;
  options.TokenValidationParameters = new() {
    ValidIssuer = "${publicUrl}",
    ValidAudience = "https://api.example.com/payroll",
    ValidAlgorithms = ["ES256"],
    ValidTypes = ["at+jwt"],
  };
});
builder.Services.AddAuthorization(options => options.AddPolicy("payroll.read", policy => policy
  .RequireAssertion(context => context.User.FindFirst("scope")?.Value.Split(' ').Contains("payroll.read") ?? false)));`,
  },
];
