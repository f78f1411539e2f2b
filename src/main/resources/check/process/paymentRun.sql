select id as subject, status as state,
       case status when 'PREPARED' then '{PaymentRunAuthorised}' when 'AUTHORISED' then '{send}'
                   when 'SENT' then '{PaymentRunConfirmed}' else '{}' end::text[] as must,
       '{}'::text[] as may
from payment_run
