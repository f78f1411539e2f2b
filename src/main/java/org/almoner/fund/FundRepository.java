package org.almoner.fund;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface FundRepository extends ListCrudRepository<Fund, FundId> {

    @Query("select * from fund order by name, id")
    List<Fund> all();

    @Query("select * from fund where code = :code")
    Optional<Fund> byCode(String code);

    @Query("select exists (select from fund where code = :code and id <> :except)")
    boolean taken(String code, FundId except);
}
