package org.almoner.monitoring;

import java.util.List;
import org.almoner.agreement.AgreementId;
import org.springframework.data.repository.ListCrudRepository;

interface ReportRepository extends ListCrudRepository<Report, ReportId> {

    List<Report> findByAgreementOrderByDueAscIdAsc(AgreementId agreement);
}
