package org.almoner.payment;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BankSettings.class)
class PaymentConfiguration {

    @Bean
    BankFile bankFile(BankSettings settings, @Value("${almoner.demonstration:false}") boolean demonstration) {
        return new BankFile(demonstration && !settings.complete() ? settings.invented() : settings);
    }
}
