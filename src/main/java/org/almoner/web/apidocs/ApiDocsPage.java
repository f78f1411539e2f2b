package org.almoner.web.apidocs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The addresses of the API, read from its own OpenAPI document. */
@Controller
class ApiDocsPage {

    private static final String PREFIX = "/api/v1/";

    record Operation(String method, String path, String summary) {

        /** {@code payment-runs} as "Payment runs". */
        public String heading() {
            var noun = path.split("/")[3].replace('-', ' ');
            return Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
        }
    }

    private final OpenApiWebMvcResource document;
    private final JsonMapper json;

    ApiDocsPage(OpenApiWebMvcResource document, JsonMapper json) {
        this.document = document;
        this.json = json;
    }

    @GetMapping("/api-docs")
    String show(HttpServletRequest request, Model model) throws Exception {
        var told = json.readTree(document.openapiJson(request, "/api/v1/openapi.json", Locale.UK));
        model.addAttribute("resources", resources(told.path("paths")));
        return "support/api-docs";
    }

    private static Map<String, List<Operation>> resources(JsonNode paths) {
        var found = new TreeMap<String, List<Operation>>();
        for (var path : paths.properties()) {
            var noun = path.getKey().substring(PREFIX.length()).split("/", 2)[0];
            for (var operation : path.getValue().properties())
                found.computeIfAbsent(noun, none -> new ArrayList<>())
                        .add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue().path("summary").asString("")));
        }
        return found;
    }
}
