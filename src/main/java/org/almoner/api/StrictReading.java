package org.almoner.api;

import java.util.Map;
import org.almoner.fund.RoundDefinition;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** In the definition of a round a name nobody knows is more likely misspelt than meant: it is refused, not passed over. */
@Configuration(proxyBeanMethods = false)
class StrictReading implements WebMvcConfigurer {

    private final JsonMapper strict;

    StrictReading(JsonMapper json) {
        strict = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConverters(this::read);
    }

    private void read(HttpMessageConverter<?> converter) {
        if (converter instanceof JacksonJsonHttpMessageConverter json)
            json.registerMappersForType(
                    RoundDefinition.class, mappers -> mappers.putAll(Map.of(MediaType.APPLICATION_JSON, strict)));
    }
}
