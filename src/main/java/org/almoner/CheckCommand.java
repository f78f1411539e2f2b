package org.almoner;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.reporting.Check;
import org.almoner.reporting.Checks;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * {@code java -jar almoner.jar check}: proves that the data agrees with itself and says so by its exit code. Only the
 * database and the reports are opened: no web server, no engine, no letters, no demonstration.
 */
final class CheckCommand {

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @ComponentScan({"org.almoner.database", "org.almoner.reporting"})
    @Import(TimeConfiguration.class)
    static class Rooms {}

    private CheckCommand() {}

    /** @return 0 when everything agrees, 1 when something does not */
    static int run(String[] args, PrintStream out) {
        var application = new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=warn");
        var settings = Stream.concat(Stream.of(args).skip(1), Stream.of("--almoner.database.guest=true"));
        try (var context = application.run(settings.toArray(String[]::new))) {
            return print(context.getBean(Checks.class).run(), out);
        }
    }

    static int print(List<Check> checks, PrintStream out) {
        for (var check : checks) {
            out.printf("%-5s %s%n", check.ok() ? "ok" : "WRONG", check.name());
            for (var finding : check.findings()) out.printf("        %s%n", finding.text());
            var more = check.count() - check.findings().size();
            if (more > 0) out.printf("        and %,d more%n", more);
        }
        var wrong = checks.stream().filter(check -> !check.ok()).count();
        out.println(wrong == 0 ? "Everything agrees." : wrong + " of " + checks.size() + " checks failed.");
        return wrong == 0 ? 0 : 1;
    }
}
