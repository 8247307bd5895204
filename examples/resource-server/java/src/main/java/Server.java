import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A small API. */
final class Server {
  public static void main(String[] arguments) throws Exception {
    var environment = System.getenv();
    var tokens =
        new AccessTokens(environment.get("ISSUER"), environment.get("AUDIENCE"), environment.get("ACCOUNT"));
    var port = Integer.parseInt(environment.getOrDefault("PORT", "5000"));
    var server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext("/payslips", exchange -> payslips(exchange, tokens));
    server.start();
    System.out.println("Listening on port " + server.getAddress().getPort() + ".");
  }

  private static void payslips(HttpExchange exchange, AccessTokens tokens) throws IOException {
    try {
      var claims = tokens.check(exchange.getRequestHeaders().getFirst("Authorization"), "payroll.read");
      var body = "{\"payslips\":[],\"for\":\"%s\",\"by\":\"%s\"}"
          .formatted(claims.getSubject(), claims.getStringClaim("client_id"));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      answer(exchange, 200, body);
    } catch (AccessTokens.Refused refused) {
      exchange.getResponseHeaders().set("WWW-Authenticate", refused.challenge);
      answer(exchange, refused.status, "");
    } catch (Exception unexpected) {
      unexpected.printStackTrace();
      answer(exchange, 503, "");
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
