select id as subject, status as state,
       case status when 'NOMINATED' then '{InvestmentAssessed}' when 'ASSESSED' then '{InvestmentApproved}'
                   when 'APPROVED' then '{invite}' when 'INVITED' then '{InvestmentTakenUp}' else '{}' end::text[] as must,
       '{}'::text[] as may
from investment
