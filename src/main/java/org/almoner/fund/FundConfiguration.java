package org.almoner.fund;

import org.almoner.form.Form;
import org.almoner.shared.JsonColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FundConfiguration {

    @Bean
    JsonColumn formColumn() {
        return new JsonColumn(Form.class);
    }

    @Bean
    JsonColumn entryColumn() {
        return new JsonColumn(Entry.class);
    }
}
