-- The work queue holds every task of the processes, and no other
select coalesce(item.subject, cast(instance.business_key_ as uuid)) as subject,
       coalesce(item.event, task.task_def_key_)
       || case when item.id is null then ' is not in the queue' else ' is in the queue only' end as finding
from engine.act_ru_task task
join engine.act_ru_execution instance on instance.id_ = task.proc_inst_id_
full join work_item item on item.id = task.id_
where item.id is null or task.id_ is null
