select id as subject, status as state,
       case status when 'OPEN' then '{AgreementSigned}' else '{}' end::text[] as must,
       '{}'::text[] as may
from agreement
