select id as subject, status as state,
       case status when 'PUBLISHED' then '{untilOpening}' when 'OPEN' then '{untilDeadline}' when 'CLOSED' then '{RoundDecided}'
                   when 'DECIDED' then '{RoundCompleted}' else '{}' end::text[] as must,
       '{}'::text[] as may
from round
