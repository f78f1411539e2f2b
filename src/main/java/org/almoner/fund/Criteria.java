package org.almoner.fund;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes the criteria of a draft. The database refuses it from publication on, so no other act may touch them. */
@Component
class Criteria {

    private final NamedParameterJdbcOperations jdbc;

    Criteria(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void write(Round draft) {
        jdbc.update(
                "delete from criterion where round = :round",
                new MapSqlParameterSource("round", draft.id().value()));
        jdbc.batchUpdate("""
                insert into criterion (round, position, code, name, guidance, weight, descriptors)
                values (:round, :position, :code, :name, :guidance, :weight, :descriptors)
                """, rows(draft.id(), draft.criteria()));
    }

    private static SqlParameterSource[] rows(RoundId round, List<Criterion> criteria) {
        return IntStream.range(0, criteria.size())
                .mapToObj(at ->
                        row(criteria.get(at)).addValue("round", round.value()).addValue("position", at))
                .toArray(SqlParameterSource[]::new);
    }

    private static MapSqlParameterSource row(Criterion criterion) {
        return new MapSqlParameterSource("code", criterion.code())
                .addValue("name", criterion.name())
                .addValue("guidance", criterion.guidance())
                .addValue("weight", criterion.weight())
                .addValue("descriptors", criterion.descriptors().toArray(String[]::new));
    }
}
