package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent's client, of today and of before. */
final class McpIT {
  private static final String VERSION = "2026-07-28";

  @TempDir static Path folder;
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    site = TestSite.withPages(folder);
  }

  @AfterAll
  static void stop() {
    assertThat(site.log()).isEmpty();
    site.close();
  }

  private static HttpResponse<String> ask(String method, String parameters, String name) throws Exception {
    String body =
        """
        {"jsonrpc":"2.0","id":7,"method":"%s","params":{%s"_meta":{"io.modelcontextprotocol/protocolVersion":"%s",
        "io.modelcontextprotocol/clientInfo":{"name":"test","version":"1"},"io.modelcontextprotocol/clientCapabilities":{}}}}"""
            .formatted(method, parameters.isEmpty() ? "" : parameters + ",", VERSION);
    return site.post(
        "/mcp", body, "Content-Type", "application/json", "Accept", "application/json, text/event-stream",
        "MCP-Protocol-Version", VERSION, "Mcp-Method", method, "Mcp-Name", name);
  }

  private static JsonObject result(HttpResponse<String> answer) {
    JsonObject message = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(message.get("jsonrpc").getAsString()).isEqualTo("2.0");
    return message.getAsJsonObject("result");
  }

  private static int error(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("error").get("code").getAsInt();
  }

  private static JsonObject call(String tool, String arguments) throws Exception {
    HttpResponse<String> answer =
        ask("tools/call", "\"name\":\"" + tool + "\",\"arguments\":" + arguments, tool);
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonObject result = result(answer);
    assertThat(result.get("resultType").getAsString()).isEqualTo("complete");
    return result;
  }

  @Test
  void aServerSaysWhatItSpeaks() throws Exception {
    JsonObject found = result(ask("server/discover", "", "-"));
    assertThat(found.getAsJsonArray("supportedVersions").toString()).contains(VERSION).contains("2025-11-25");
    assertThat(found.getAsJsonObject("capabilities").has("tools")).isTrue();
    assertThat(found.getAsJsonObject("_meta").has("io.modelcontextprotocol/serverInfo")).isTrue();
  }

  @Test
  void toolsAreListedAndOnlyRead() throws Exception {
    JsonObject list = result(ask("tools/list", "", "-"));
    assertThat(list.getAsJsonArray("tools")).hasSize(5);
    for (JsonElement tool : list.getAsJsonArray("tools")) {
      assertThat(tool.getAsJsonObject().getAsJsonObject("annotations").get("readOnlyHint").getAsBoolean()).isTrue();
      assertThat(tool.getAsJsonObject().getAsJsonObject("inputSchema").get("type").getAsString()).isEqualTo("object");
    }
  }

  @Test
  void storiesAndArticlesCanBeAskedFor() throws Exception {
    JsonObject stories = call("list_stories", "{\"min_articles\":1,\"limit\":3}").getAsJsonObject("structuredContent");
    String story = stories.getAsJsonArray("entries").get(0).getAsJsonObject().get("id").getAsString();
    assertThat(stories.has("next")).isTrue();
    JsonObject full = call("get_story", "{\"id\":\"" + story + "\"}").getAsJsonObject("structuredContent");
    String article = full.getAsJsonArray("articles").get(0).getAsJsonObject().get("id").getAsString();
    JsonObject got = call("get_article", "{\"id\":\"" + article + "\"}");
    assertThat(got.getAsJsonObject("structuredContent").getAsJsonObject("article").has("text")).isTrue();
    assertThat(JsonParser.parseString(got.getAsJsonArray("content").get(0).getAsJsonObject().get("text").getAsString()))
        .isEqualTo(got.getAsJsonObject("structuredContent"));
  }

  @Test
  void whatIsSaidCanBeSearched() throws Exception {
    JsonObject found = call("search", "{\"query\":\"kind:statement lang:ar\",\"limit\":3}").getAsJsonObject("structuredContent");
    assertThat(found.getAsJsonArray("entries")).hasSize(3);
    String source = found.getAsJsonArray("entries").get(0).getAsJsonObject().get("source").getAsString();
    JsonObject said = call("who_said_what", "{\"source\":\"" + source + "\"}").getAsJsonObject("structuredContent");
    assertThat(said.get("kind").getAsString()).isEqualTo("statement");
    assertThat(said.getAsJsonArray("entries")).isNotEmpty();
    assertThat(call("search", "{\"query\":\"sorce:x\"}").get("isError").getAsBoolean()).isTrue();
    assertThat(call("who_said_what", "{}").get("isError").getAsBoolean()).isTrue();
  }

  @Test
  void aModelIsToldWhatItAskedWrongly() throws Exception {
    for (String[] wrong :
        new String[][] {{"get_article", "{\"id\":\"nix\"}"}, {"get_article", "{}"}, {"list_stories", "{\"limit\":0}"}, {"get_story", "{\"ID\":1}"}}) {
      JsonObject result = call(wrong[0], wrong[1]);
      assertThat(result.get("isError").getAsBoolean()).as(wrong[1]).isTrue();
    }
    assertThat(error(ask("tools/call", "\"name\":\"nix\"", "nix"))).isEqualTo(-32602);
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() throws Exception {
    HttpResponse<String> other = ask("tools/call", "\"name\":\"get_story\"", "get_article");
    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(error(other)).isEqualTo(-32020);
    HttpResponse<String> unknown = ask("resources/list", "", "-");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(error(unknown)).isEqualTo(-32601);
    HttpResponse<String> bare = site.post("/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\"}");
    assertThat(bare.statusCode()).isEqualTo(400);
    assertThat(error(bare)).isEqualTo(-32602);
    assertThat(error(site.post("/mcp", "{nix"))).isEqualTo(-32700);
    assertThat(error(site.post("/mcp", "[]"))).isEqualTo(-32700);
    assertThat(error(site.post("/mcp", "{\"method\":\"ping\"}"))).isEqualTo(-32600);
    assertThat(site.get("/mcp").statusCode()).isEqualTo(405);
  }

  @Test
  void thoseWhoShakeHandsFirstAreServedToo() throws Exception {
    JsonObject hello =
        result(site.post("/mcp", "{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{}}}"));
    assertThat(hello.get("protocolVersion").getAsString()).isEqualTo("2025-06-18");
    assertThat(site.post("/mcp", "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}").statusCode()).isEqualTo(202);
    JsonObject list =
        result(site.post("/mcp", "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}", "MCP-Protocol-Version", "2025-06-18"));
    assertThat(list.getAsJsonArray("tools")).hasSize(5);
    assertThat(list.has("resultType")).isFalse();
    assertThat(error(site.post("/mcp", "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/list\"}", "MCP-Protocol-Version", "1900-01-01")))
        .isEqualTo(-32022);
  }
}
