select id as subject, status as state,
       case status
           when 'OPEN' then array_remove(array [
               case when signed_by is null then 'AgreementSigned' when countersigned_by is null then 'AgreementCountersigned' end,
               case when vetted_by is null then 'DueDiligenceCompleted' end,
               case payee when 'UNKNOWN' then 'PayeeNamed' when 'NAMED' then 'PayeeVerified' end], null)
           when 'ACTIVE' then array ['DeliveryCompleted']
           when 'SUSPENDED' then array ['DeliveryCompleted', 'AgreementResumed']
           when 'CLOSING' then array ['AgreementClosed']
           else '{}' end as must,
       case when status in ('ACTIVE', 'SUSPENDED', 'CLOSING') then array ['AgreementReviewed'] else '{}' end as may
from agreement
