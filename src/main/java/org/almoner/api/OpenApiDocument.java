package org.almoner.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Ids;
import org.joda.money.Money;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the API describes itself in OpenAPI 3.1. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    static {
        var document = SpringDocUtils.getConfig();
        document.addRequestWrapperToIgnore(SignedIn.class);
        Ids.types().forEach(id -> document.replaceWithSchema(id, new StringSchema().format("uuid")));
        var money = new ObjectSchema()
                .addProperty(
                        "amount",
                        new StringSchema().pattern("^-?\\d+\\.\\d{2}$").example("85000.00"))
                .addProperty("currency", new StringSchema().example("GBP"));
        document.replaceWithSchema(Money.class, money);
    }

    @Bean
    OpenAPI almonerApi() {
        var bearer = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return new OpenAPI()
                .info(new Info()
                        .title("Almoner")
                        .version("1")
                        .description(
                                "Every act of the pages, with the same refusals. Errors are application/problem+json"
                                        + " (RFC 9457) with a stable code. Lists are read with limit and cursor. Acts that could"
                                        + " be sent twice take an Idempotency-Key; changes take If-Match.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components().addSecuritySchemes("token", bearer))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** Says what an operation does: message {@code api.<Resource>.<method>}, or the name of the method in plain letters. */
    @Bean
    OperationCustomizer operationSummaries(MessageSource messages) {
        return (operation, handler) -> {
            var method = handler.getMethod();
            var key = "api." + handler.getBeanType().getSimpleName() + "." + method.getName();
            return operation.summary(messages.getMessage(key, null, words(method.getName()), Locale.UK));
        };
    }

    /** Operations stand together by what they are about: the first word of the path. */
    @Bean
    OpenApiCustomizer operationsByResource() {
        return document -> document.getPaths()
                .forEach((path, item) ->
                        item.readOperations().forEach(operation -> operation.setTags(List.of(path.split("/")[3]))));
    }

    private static String words(String name) {
        var spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
