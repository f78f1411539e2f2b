select id as subject, status as state,
       case status when 'PLANNED' then '{notYet}' when 'DUE' then '{ReportSubmitted}' when 'RETURNED' then '{ReportSubmitted}'
                   when 'SUBMITTED' then '{ReportAccepted}' else '{}' end::text[] as must,
       '{}'::text[] as may
from report
