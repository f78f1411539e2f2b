select application.id as subject, application.status as state,
       case when application.status = 'SUBMITTED' and exists (select from finding where application = application.id)
           then '{EligibilityDecided}'
           when application.reopened_until is not null then '{whileReopened}' else '{}' end::text[] as must,
       case when application.status = 'SUBMITTED' then '{sendReceipt}' when application.status = 'ELIGIBLE' and award.id is null then '{underReview,ReviewersAssigned}' else '{}' end::text[]
           as may
from application left join award on award.application = application.id
