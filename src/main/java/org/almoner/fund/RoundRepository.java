package org.almoner.fund;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.almoner.identity.PersonId;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RoundRepository extends ListCrudRepository<Round, RoundId> {

    @Query("select * from round where code = :code")
    Optional<Round> byCode(String code);

    @Query("select exists (select from round where code = :code and id <> :except)")
    boolean taken(String code, RoundId except);

    @Query("select open_numbering(:id)")
    String openNumbering(RoundId id);

    @Modifying
    @Query("""
            insert into issued_form (round, version, form, reason, issued_at, issued_by)
            select id, form_version, form, :reason, :at, :by from round where id = :id""")
    void issueForm(RoundId id, String reason, OffsetDateTime at, PersonId by);

    @Query("select next_number(:id)")
    long nextNumber(RoundId id);
}
