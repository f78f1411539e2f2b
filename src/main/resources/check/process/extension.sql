select id as subject, case when until > now() then 'RUNNING' else 'OVER' end as state,
       '{}'::text[] as must, '{untilItsDeadline}'::text[] as may
from extension
