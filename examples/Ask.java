import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What somebody said, as JSON Lines: {@code java Ask.java NAME}. The JDK alone; a program of yours has a JSON
 * library, or uses Isnad's own classes on the data folder.
 */
class Ask {
  public static void main(String[] arguments) throws Exception {
    String server = Optional.ofNullable(System.getenv("ISNAD_SERVER")).orElse("http://127.0.0.1:8087");
    String source = URLEncoder.encode(arguments[0], StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + "/api/v1/statements?source=" + source))
            .header("Accept", "application/x-ndjson");
    Optional.ofNullable(System.getenv("ISNAD_TOKEN"))
        .ifPresent(token -> request.header("Authorization", "Bearer " + token));
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      System.err.println(answer.body());
      System.exit(1);
    }
    System.out.print(answer.body());
  }
}
