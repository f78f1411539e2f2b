package org.almoner.organisation;

import java.util.List;
import org.almoner.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface OrganisationRepository extends ListCrudRepository<Organisation, OrganisationId> {

    @Query("""
            select * from organisation
            where id in (select organisation from member where person = :person)
            order by lower(name), id""")
    List<Organisation> of(PersonId person);

    @Query("""
            select exists (select from organisation
            where id <> :except and (company_number = :company or charity_number = :charity))""")
    boolean taken(@Nullable String company, @Nullable String charity, OrganisationId except);
}
