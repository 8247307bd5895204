import type { Example } from './example';
import { headerEntry } from './headerEntry';

export const java: Example = {
  name: 'Java',
  run: 'Token.java, with Java 11 or newer: java Token.java, with the secret in CLIENT_SECRET.',
  code: (tokenEndpoint, clientId, environment) => `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

public class Token {
  public static void main(String[] args) throws Exception {
    var credentials = "${clientId}:" + System.getenv("CLIENT_SECRET");
    var request = HttpRequest.newBuilder(URI.create("${tokenEndpoint}"))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()))
        .header("Content-Type", "application/x-www-form-urlencoded")${headerEntry(environment, (name, value) => `\n        .header("${name}", "${value}")`)}
        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
        .build();
    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) throw new IllegalStateException(response.body());
    System.out.println(response.body());
  }
}`,
};
