package org.almoner.subsidy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.almoner.organisation.OrganisationId;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AssistanceRepository extends ListCrudRepository<Assistance, AssistanceId> {

    @Query("""
            select * from assistance
            where organisation = :organisation and given_on between :from and :until and struck is null
            order by given_on desc, id desc""")
    List<Assistance> given(OrganisationId organisation, LocalDate from, LocalDate until);

    @Modifying
    @Query("delete from assistance where source = :source")
    int takeBack(UUID source);

    /** Two awards to one organisation are weighed one after the other, whichever rounds they are made in. */
    @Query("select 1 from (select pg_advisory_xact_lock(hashtextextended('subsidy/' || :organisation, 0))) locked")
    int lock(String organisation);
}
