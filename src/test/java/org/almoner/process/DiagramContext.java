package org.almoner.process;

import static org.mockito.Mockito.mock;

import org.almoner.agreement.AgreementLetters;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Deadlines;
import org.almoner.agreement.Payees;
import org.almoner.agreement.Signatures;
import org.almoner.application.Applications;
import org.almoner.application.DraftReminders;
import org.almoner.application.ExtensionReminders;
import org.almoner.application.Receipts;
import org.almoner.application.Reopenings;
import org.almoner.application.Screenings;
import org.almoner.award.Awards;
import org.almoner.award.Offers;
import org.almoner.claim.Claims;
import org.almoner.fund.Rounds;
import org.almoner.investment.Investments;
import org.almoner.monitoring.GranteeReports;
import org.almoner.monitoring.Reminders;
import org.almoner.payment.PaymentRuns;
import org.almoner.review.Reviews;
import org.almoner.support.TestTime;
import org.almoner.support.Timers;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Bears no stereotype, so that the scan of the whole Almoner does not find its imagined façades. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan({"org.almoner.workflow", "org.almoner.database"})
@Import({TestTime.class, Timers.class, Diagram.class})
class DiagramContext {

    @Bean
    Rounds rounds() {
        return mock();
    }

    @Bean
    Applications applications() {
        return mock();
    }

    @Bean
    Receipts receipts() {
        return mock();
    }

    @Bean
    Reopenings reopenings() {
        return mock();
    }

    @Bean
    DraftReminders draftReminders() {
        return mock();
    }

    @Bean
    ExtensionReminders extensionReminders() {
        return mock();
    }

    @Bean
    Screenings screenings() {
        return mock();
    }

    @Bean
    Reviews reviews() {
        return mock();
    }

    @Bean
    Awards awards() {
        return mock();
    }

    @Bean
    Offers offers() {
        return mock();
    }

    @Bean
    PaymentRuns paymentRuns() {
        return mock();
    }

    @Bean
    Investments investments() {
        return mock();
    }

    @Bean
    Agreements agreements() {
        return mock();
    }

    @Bean
    Claims claims() {
        return mock();
    }

    @Bean
    Signatures signatures() {
        return mock();
    }

    @Bean
    Payees payees() {
        return mock();
    }

    @Bean
    Deadlines deadlines() {
        return mock();
    }

    @Bean
    AgreementLetters agreementLetters() {
        return mock();
    }

    @Bean
    GranteeReports granteeReports() {
        return mock();
    }

    @Bean
    Reminders reminders() {
        return mock();
    }
}
