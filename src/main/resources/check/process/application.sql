select application.id as subject, application.status as state,
       case when application.status = 'SUBMITTED' then '{EligibilityDecided}' else '{}' end::text[] as must,
       case when application.status = 'ELIGIBLE' and award.id is null then '{underReview,ReviewersAssigned}' else '{}' end::text[]
           as may
from application left join award on award.application = application.id
