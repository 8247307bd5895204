import type { Example } from './example';
import { headerEntry } from './headerEntry';

export const csharp: Example = {
  name: 'C#',
  run: 'Program.cs of a console project, .NET 6 or newer: dotnet run, with the secret in CLIENT_SECRET.',
  code: (tokenEndpoint, clientId, environment) => `using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

var secret = Environment.GetEnvironmentVariable("CLIENT_SECRET");
var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"${clientId}:{secret}"));

using var http = new HttpClient();
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);${headerEntry(environment, (name, value) => `\nhttp.DefaultRequestHeaders.Add("${name}", "${value}");`)}
var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
var response = await http.PostAsync("${tokenEndpoint}", new FormUrlEncodedContent(form));
response.EnsureSuccessStatusCode();

var token = await response.Content.ReadFromJsonAsync<JsonElement>();
Console.WriteLine($"{token.GetProperty("access_token")} good for {token.GetProperty("expires_in")} seconds");`,
};
