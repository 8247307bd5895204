// This example was never compiled: there was no .NET SDK where it was written. Read it as a draft.
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Tokens;

static class AccessTokens
{
    /// <summary>Checks the access tokens that callers of this API bring.</summary>
    public static IServiceCollection AddAccessTokens(this IServiceCollection services, IConfiguration settings)
    {
        string issuer = settings["ISSUER"]!, audience = settings["AUDIENCE"]!, account = settings["ACCOUNT"]!;
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            // Finds the keys by discovery, keeps them, and fetches them anew when a token names one that is not there.
            options.Authority = issuer;
            options.RequireHttpsMetadata = issuer.StartsWith("https:");
            options.MapInboundClaims = false;
            options.TokenValidationParameters = new TokenValidationParameters
            {
                ValidIssuer = issuer,
                ValidAudience = audience,
                ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                // RFC 9068 §4: an ID token is signed with the same keys, and is no access token.
                ValidTypes = ["at+jwt"],
                ClockSkew = TimeSpan.FromMinutes(1),
            };
            options.Events = new JwtBearerEvents
            {
                OnTokenValidated = context =>
                {
                    // Every account has the same issuer, and may give a module of its own any audience.
                    if (context.Principal?.FindFirst("account")?.Value != account)
                        context.Fail("The token is of another account.");
                    return Task.CompletedTask;
                },
                // RFC 6750 §3.1. By itself a 403 says nothing of why.
                OnForbidden = context =>
                {
                    context.Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
                    return Task.CompletedTask;
                },
            };
        });
        return services.AddAuthorization();
    }

    /// <summary>Asks for a scope: they stand in one claim, with a space between them.</summary>
    public static AuthorizationPolicyBuilder RequireScope(this AuthorizationPolicyBuilder policy, string scope) =>
        policy.RequireAuthenticatedUser().RequireAssertion(context =>
            context.User.FindFirst("scope")?.Value.Split(' ').Contains(scope) ?? false);
}
