package org.isnad.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.app.web.Routes.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API, held against the running server. */
final class OpenApiIT {
  private static final String WORD = "port";

  @TempDir static Path folder;
  private static TestSite site;
  private static JsonObject description;
  private static Validator validator;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    site = TestSite.withPages(folder);
    String text = site.get("/api/v1/openapi.json").body();
    description = JsonParser.parseString(text).getAsJsonObject();
    validator = new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
    validator.registerSchema(site.get("/api/v1/schemas/record-1.json").body());
    JsonObject bundle = new JsonObject();
    bundle.addProperty("$id", "urn:isnad:api:1");
    bundle.add("$defs", description.getAsJsonObject("components").getAsJsonObject("schemas"));
    validator.registerSchema(inOneFile(bundle.toString()));
    site.post("/api/v1/read?keep=true", "<!doctype html><html><body></body></html>");
  }

  @AfterAll
  static void stop() {
    assertThat(site.log()).isEmpty();
    site.close();
  }

  private static String inOneFile(String schema) {
    return schema
        .replace("#/components/schemas/", "urn:isnad:api:1#/$defs/")
        .replace("schemas/record-1.json", "urn:isnad:record:1");
  }

  @Test
  void everyRouteIsDescribedAndNothingElse() {
    Set<String> described = new HashSet<>();
    for (String path : paths().keySet()) {
      for (String method : paths().getAsJsonObject(path).keySet()) {
        if (!method.equals("parameters")) {
          described.add(method.toUpperCase(Locale.ROOT) + " " + path);
        }
      }
    }
    Set<String> served = new HashSet<>();
    for (Route route : site.routes()) {
      if (route.path().matches("/(api/|mcp|health|metrics).*")) {
        served.add(route.method() + " " + route.path());
      }
    }
    assertThat(described).isEqualTo(served);
  }

  private static JsonObject paths() {
    return description.getAsJsonObject("paths");
  }

  @Test
  void whatCanBeLookedAtIsAsDescribed() throws Exception {
    Map<String, String> values = values();
    List<String> checked = new ArrayList<>();
    for (String path : paths().keySet()) {
      JsonObject item = paths().getAsJsonObject(path);
      if (!item.has("get") || path.endsWith("/events")) {
        continue;
      }
      String filled = fill(path, values);
      JsonObject operation = item.getAsJsonObject("get");
      for (String mediaType : operation.getAsJsonObject("responses").getAsJsonObject("200").getAsJsonObject("content").keySet()) {
        HttpResponse<String> answer = site.get(filled + query(path, '?'), "Accept", mediaType);
        assertThat(answer.statusCode()).as(filled).isEqualTo(200);
        check(operation, answer, filled);
        checked.add(filled);
      }
      HttpResponse<String> wrong = site.get(filled + "?nix=1");
      if (wrong.statusCode() != 200) {
        check(operation, wrong, filled + "?nix=1");
      }
      if (path.contains("{id}") && !path.startsWith("/api/v1/searches")) {
        HttpResponse<String> missing = site.get(path.replace("{id}", "nix"));
        assertThat(missing.statusCode()).as(path).isEqualTo(404);
        check(operation, missing, path);
      }
    }
    assertThat(checked).hasSizeGreaterThan(30);
  }

  /** What a path cannot be asked without. */
  private static String query(String path, char before) {
    return switch (path) {
      case "/api/v1/search" -> before + "q=" + WORD + "&facets=outlet,month";
      case "/api/v1/statements" -> before + "about=" + WORD;
      default -> "";
    };
  }

  /** Ids that there are, by the path that they stand in. */
  private static Map<String, String> values() throws Exception {
    Map<String, String> values = new TreeMap<>();
    String article = site.article().get("id").getAsString();
    values.put("/api/v1/articles/{id}", article);
    values.put("/api/v1/captures/{id}", site.json("/api/v1/articles/" + article).get("capture").getAsString());
    values.put("/api/v1/stories/{id}", site.first("/api/v1/stories").get("id").getAsString());
    values.put("/api/v1/entities/{id}", site.first("/api/v1/entities").get("id").getAsString());
    values.put("/api/v1/problems/{kind}", "no-date");
    HttpResponse<String> made = site.post("/api/v1/cases", "{\"name\":\"Harbour\"}");
    check(operation("/api/v1/cases", "post"), made, "make a case");
    String folder = made.headers().firstValue("Location").orElseThrow();
    site.send(site.to(folder + "/items/article/" + article).PUT(BodyPublishers.ofString("{\"note\":\"read\"}")));
    values.put("/api/v1/cases/{id}", folder.replaceFirst(".*/", ""));
    values.put("/api/v1/tags/{kind}/{item}", "article/" + article);
    values.put("/api/v1/corrections/{id}", rename(values.get("/api/v1/entities/{id}"), "X").headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
    return values;
  }

  private static HttpResponse<String> rename(String entity, String name) throws Exception {
    return site.post(
        "/api/v1/entities/" + entity + "/corrections",
        "{\"kind\":\"entity-rename\",\"value\":{\"name\":\"" + name + "\"},\"author\":\"test\"}",
        "If-Match", "*");
  }

  private static String fill(String path, Map<String, String> values) {
    for (Map.Entry<String, String> entry : values.entrySet()) {
      if (path.startsWith(entry.getKey())) {
        String names = entry.getKey().substring(entry.getKey().indexOf('{'));
        return path.replace(names, entry.getValue());
      }
    }
    assertThat(path).as("no value for it").doesNotContain("{");
    return path;
  }

  @Test
  void whatChangesSomethingIsAsDescribed() throws Exception {
    String entity = site.first("/api/v1/entities?type=PER").get("id").getAsString();
    HttpResponse<String> added = rename(entity, "Y");
    check(operation("/api/v1/entities/{id}/corrections", "post"), added, "rename");
    HttpRequest.Builder late =
        site.to("/api/v1/entities/" + entity + "/corrections")
            .header("If-Match", "\"r0\"")
            .POST(BodyPublishers.ofString("{\"kind\":\"entity-rename\",\"value\":{\"name\":\"Z\"},\"author\":\"test\"}"));
    HttpResponse<String> refused = site.send(late);
    assertThat(refused.statusCode()).isEqualTo(412);
    check(operation("/api/v1/entities/{id}/corrections", "post"), refused, "late rename");
    String correction = added.headers().firstValue("Location").orElseThrow();
    JsonObject undo = operation("/api/v1/corrections/{id}", "delete");
    check(undo, site.send(site.to(correction + "?author=test").DELETE()), "undo");
    check(undo, site.send(site.to(correction + "?author=test").DELETE()), "undo again");
    check(undo, site.send(site.to(correction).DELETE()), "undo by nobody");
    check(operation("/api/v1/corrections", "post"), site.post("/api/v1/corrections", ""), "take");
    JsonObject read = operation("/api/v1/read", "post");
    check(read, site.post("/api/v1/read", "x"), "read");
    check(read, site.post("/api/v1/read?keep=true", "page of nothing"), "keep");
    check(read, site.post("/api/v1/read", ""), "read nothing");
    String kept = site.post("/api/v1/read?keep=true", "a page to forget").headers().firstValue("Location").orElse("");
    JsonObject forget = operation("/api/v1/captures/{id}", "delete");
    check(forget, site.send(site.to(kept).DELETE()), "forget without a reason");
    check(forget, site.send(site.to(kept + "?reason=test").DELETE()), "forget");
    check(forget, site.send(site.to(kept + "?reason=test").DELETE()), "forget again");
    String folder = site.post("/api/v1/cases", "{\"name\":\"A\"}").headers().firstValue("Location").orElseThrow();
    String item = folder + "/items/entity/" + entity;
    check(operation("/api/v1/cases/{id}", "put"), site.send(site.to(folder).PUT(BodyPublishers.ofString("{\"name\":\"B\",\"note\":\"n\"}"))), "describe");
    check(operation("/api/v1/cases/{id}/items/{kind}/{item}", "put"), site.send(site.to(item).PUT(BodyPublishers.ofString(""))), "put");
    check(operation("/api/v1/cases/{id}/items/{kind}/{item}", "delete"), site.send(site.to(item).DELETE()), "take");
    check(operation("/api/v1/cases/{id}", "delete"), site.send(site.to(folder).DELETE()), "remove");
    check(operation("/api/v1/cases/{id}", "delete"), site.send(site.to(folder).DELETE()), "remove again");
    String tag = "/api/v1/tags/entity/" + entity + "/urgent";
    check(operation("/api/v1/tags/{kind}/{item}/{tag}", "put"), site.send(site.to(tag).PUT(BodyPublishers.ofString(""))), "tag");
    check(operation("/api/v1/tags/{kind}/{item}/{tag}", "delete"), site.send(site.to(tag).DELETE()), "untag");
    HttpResponse<String> saved = site.post("/api/v1/searches", "{\"name\":\"A\",\"query\":\"port\"}");
    check(operation("/api/v1/searches", "post"), saved, "save");
    String search = JsonParser.parseString(saved.body()).getAsJsonObject().get("id").getAsString();
    check(operation("/api/v1/searches/{id}", "delete"), site.send(site.to("/api/v1/searches/" + search).DELETE()), "unsave");
    check(operation("/mcp", "post"), site.post("/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"), "ping");
  }

  private static JsonObject operation(String path, String method) {
    return paths().getAsJsonObject(path).getAsJsonObject(method);
  }

  /** Fails where status, media type or body are not as the description says. */
  private static void check(JsonObject operation, HttpResponse<String> answer, String what) {
    JsonObject response = operation.getAsJsonObject("responses").getAsJsonObject(Integer.toString(answer.statusCode()));
    assertThat(response).as(what + " answers " + answer.statusCode() + ": " + answer.body()).isNotNull();
    if (response.has("$ref")) {
      String name = response.get("$ref").getAsString().replaceFirst(".*/", "");
      response = description.getAsJsonObject("components").getAsJsonObject("responses").getAsJsonObject(name);
    }
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    JsonObject content = response.getAsJsonObject("content");
    if (content == null) {
      assertThat(answer.body()).as(what).isEmpty();
      return;
    }
    assertThat(content.keySet()).as(what).contains(type);
    if (type.contains("json")) {
      JsonObject schema = content.getAsJsonObject(type).getAsJsonObject("schema");
      boolean lines = type.equals("application/x-ndjson");
      List<String> bodies = lines ? answer.body().lines().toList() : List.of(answer.body());
      bodies.forEach(body -> checkBody(schema, body, what));
    }
  }

  private static void checkBody(JsonObject schema, String body, String what) {
    String id = "urn:isnad:test:" + Integer.toHexString(schema.hashCode());
    JsonObject whole = JsonParser.parseString(inOneFile(schema.toString())).getAsJsonObject();
    whole.addProperty("$id", id);
    validator.registerSchema(whole.toString());
    Validator.Result result = validator.validate(URI.create(id), body);
    assertThat(result.getErrors())
        .as(what + ": " + body)
        .extracting(error -> error.getInstanceLocation() + ": " + error.getError())
        .isEmpty();
  }

  @Test
  void examplesAreAsTheirSchemasSay() {
    JsonObject schemas = description.getAsJsonObject("components").getAsJsonObject("schemas");
    for (String name : schemas.keySet()) {
      JsonElement examples = schemas.getAsJsonObject(name).get("examples");
      if (examples instanceof JsonArray all) {
        JsonObject reference = new JsonObject();
        reference.addProperty("$ref", "#/components/schemas/" + name);
        all.forEach(example -> checkBody(reference, example.toString(), name));
      }
    }
  }
}
