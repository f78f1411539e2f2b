package org.almoner.demo;

import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

@Component
class Proposals {

    private final JsonMapper json;

    Proposals(JsonMapper json) {
        this.json = json;
    }

    List<Proposal> read(String programme) {
        try (var text = new ClassPathResource("demonstration/" + programme + ".yaml").getInputStream()) {
            List<?> told = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return told.stream()
                    .map(one -> json.convertValue(one, Proposal.class))
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
