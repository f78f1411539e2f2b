-- No step of a process has given up
select cast(instance.business_key_ as uuid) as subject,
       incident.activity_id_ || ' failed: ' || coalesce(incident.incident_msg_, 'no reason was given') as finding
from engine.act_ru_incident incident
join engine.act_ru_execution instance on instance.id_ = incident.proc_inst_id_
where incident.id_ = incident.root_cause_incident_id_
