--liquibase formatted sql

--changeset almoner:workflow-0002
--comment Every stay of every process at a node of its diagram, as the engine remembers it.
create view workflow_place as
select instance.proc_def_key_     as process,
       instance.business_key_     as subject,
       activity.act_id_           as node,
       activity.end_time_ is null as now,
       activity.act_inst_state_ = 2 as broken
from engine.act_hi_procinst instance
join engine.act_hi_actinst activity on activity.proc_inst_id_ = instance.id_;
