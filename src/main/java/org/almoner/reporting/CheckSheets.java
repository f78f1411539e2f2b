package org.almoner.reporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The checks as they are written down: {@code check/*.sql}, whose first line says what is true and whose query finds what
 * is not; and {@code check/process/*.sql}, one a diagram, where each aggregate's instance must and may wait.
 */
@Component
class CheckSheets {

    record Sheet(String title, String sql) {}

    private static final String PLACES = "select '%s' as process, subject::text, state, must, may from (%s) as place";

    /** Sets are compared: an instance waits at all it must and at nothing it may not; where nothing is named, none runs. */
    private static final String ENGINE = """
            with expected as (%s), running as (
                select definition.key_ as process, instance.business_key_ as subject, count(distinct instance.id_) as instances,
                       coalesce(array_agg(distinct cast(leaf.act_id_ as text)) filter (where leaf.act_id_ is not null), '{}') as places
                from engine.act_ru_execution instance
                join engine.act_re_procdef definition on definition.id_ = instance.proc_def_id_
                left join engine.act_ru_execution leaf on leaf.proc_inst_id_ = instance.id_ and leaf.is_active_
                where instance.parent_id_ is null
                group by definition.key_, instance.business_key_
            )
            select coalesce(expected.subject, running.subject)::uuid as subject,
                   coalesce(expected.process, running.process) || case
                       when expected.subject is null then ' runs for nothing we know of, at ' || running.places::text
                       when running.instances > 1 then ' runs ' || running.instances || ' times'
                       when running.subject is null then ' does not run, but is ' || expected.state
                       when expected.must || expected.may = '{}' then ' still waits at ' || running.places::text
                           || ', but is ' || expected.state
                       else ' waits at ' || running.places::text || ', but is ' || expected.state end as finding
            from expected full join running on running.process = expected.process and running.subject = expected.subject
            where expected.subject is null
               or running.instances > 1
               or running.subject is null and expected.must || expected.may <> '{}'
               or running.subject is not null and (running.places = '{}' or not expected.must <@ running.places
                   or not running.places <@ (expected.must || expected.may))
            """;

    private final List<Sheet> sheets;

    CheckSheets() throws IOException {
        var found = new ArrayList<Sheet>();
        for (var file : files("check/*.sql")) found.add(sheet(text(file)));
        var places = new ArrayList<String>();
        for (var file : files("check/process/*.sql"))
            places.add(PLACES.formatted(name(file).replace(".sql", ""), text(file)));
        found.add(new Sheet(
                "Every process waits where the state of its aggregate says: none stuck, none doubled, none orphaned",
                ENGINE.formatted(places.stream().collect(Collectors.joining(" union all ")))));
        sheets = List.copyOf(found);
    }

    List<Sheet> all() {
        return sheets;
    }

    private static Sheet sheet(String text) {
        var end = text.indexOf('\n');
        return new Sheet(text.substring(0, end).replaceFirst("^--\\s*", ""), text.substring(end));
    }

    private static List<Resource> files(String pattern) throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern))
                .sorted(Comparator.comparing(CheckSheets::name))
                .toList();
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
