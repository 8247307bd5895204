var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAccessTokens(builder.Configuration);

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapGet("/payslips", (HttpContext context) => new
{
    payslips = Array.Empty<string>(),
    @for = context.User.FindFirst("sub")?.Value,
    by = context.User.FindFirst("client_id")?.Value,
}).RequireAuthorization(policy => policy.RequireScope("payroll.read"));
app.Run($"http://localhost:{builder.Configuration["PORT"] ?? "5000"}");
