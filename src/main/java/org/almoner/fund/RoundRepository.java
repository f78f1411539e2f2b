package org.almoner.fund;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RoundRepository extends ListCrudRepository<Round, RoundId> {

    @Query("select * from round where code = :code")
    Optional<Round> byCode(String code);

    @Query("select exists (select from round where code = :code and id <> :except)")
    boolean taken(String code, RoundId except);

    @Query("select open_numbering(:id)")
    String openNumbering(RoundId id);

    @Query("select next_number(:id)")
    long nextNumber(RoundId id);
}
