package org.almoner.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.support.AlmonerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@AlmonerTest
class OpenApiDocumentTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Test
    void saysOfEveryOperationWhatItDoesAndWhereItBelongs() throws Exception {
        var document = json.readTree(
                mvc.get().uri("/api/v1/openapi.json").exchange().getResponse().getContentAsByteArray());
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        for (var path : document.path("paths").properties())
            for (var operation : path.getValue().properties()) {
                var told = operation.getValue();
                assertThat(told.path("summary").asString(""))
                        .as(operation.getKey() + " " + path.getKey())
                        .isNotBlank();
                assertThat(path.getKey())
                        .startsWith("/api/v1/" + told.path("tags").path(0).asString(""));
            }
        assertThat(mvc.get().uri("/api-docs").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Payment runs", "Release a payment run that somebody else prepared");
    }
}
