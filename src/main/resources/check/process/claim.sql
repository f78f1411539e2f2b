select id as subject, status as state,
       case status when 'SUBMITTED' then '{ClaimChecked}' when 'RETURNED' then '{ClaimResubmitted}'
                   when 'CHECKED' then '{ClaimApproved}' when 'APPROVED' then '{ClaimPaid}' else '{}' end::text[] as must,
       '{}'::text[] as may
from claim
