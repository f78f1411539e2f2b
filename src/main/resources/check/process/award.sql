select id as subject, status as state,
       case status when 'PROPOSED' then
                       case when divergent and moderated_by is null then '{ScoresModerated}' else '{AwardDecided}' end
                   when 'RECOMMENDED' then '{AwardApproved}' when 'RESERVE' then '{onReserve}' when 'APPROVED' then '{OfferIssued}'
                   when 'OFFERED' then '{OfferAnswered}' else '{}' end::text[] as must,
       '{}'::text[] as may
from award
