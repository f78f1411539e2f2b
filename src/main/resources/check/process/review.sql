select id as subject, status as state,
       case status when 'INVITED' then '{ReviewAccepted}' when 'ACCEPTED' then '{ReviewSubmitted}' else '{}' end::text[] as must,
       '{}'::text[] as may
from review
