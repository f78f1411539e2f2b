-- The control totals of every payment run are those of its lines
select run.id as subject, run.reference || ' says ' || run.payments || ' payments of ' || pounds(run.total)
       || ' and its lines are ' || count(line.run) || ' of ' || pounds(coalesce(sum(line.amount), 0)::bigint) as finding
from payment_run run left join payment_run_line line on line.run = run.id
group by run.id
having run.payments <> count(line.run) or run.total <> coalesce(sum(line.amount), 0)
