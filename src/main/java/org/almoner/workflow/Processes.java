package org.almoner.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.almoner.shared.NotFound;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the processes are doing, for case pages, and what has gone wrong with them, for administrators. */
@Service
@Transactional
public class Processes {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final Alarms alarms;

    Processes(ProcessEngine engine, Alarms alarms) {
        this.runtime = engine.getRuntimeService();
        this.history = engine.getHistoryService();
        this.management = engine.getManagementService();
        this.alarms = alarms;
    }

    public List<Incident> incidents() {
        return runtime.createIncidentQuery().incidentType("failedJob").orderByIncidentTimestamp().asc().list().stream()
                .map(this::incident)
                .toList();
    }

    private Incident incident(org.camunda.bpm.engine.runtime.Incident incident) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(incident.getProcessInstanceId())
                .singleResult();
        return new Incident(
                instance.getProcessDefinitionKey(),
                UUID.fromString(instance.getBusinessKey()),
                incident.getActivityId(),
                Objects.requireNonNullElse(incident.getIncidentMessage(), ""),
                incident.getIncidentTimestamp().toInstant(),
                incident.getConfiguration());
    }

    /** Lets a failed job be tried once more, soon. */
    public void retry(String jobId) {
        if (management.createJobQuery().jobId(jobId).count() == 0) throw new NotFound(jobId);
        management.setJobRetries(jobId, 1);
    }

    /** The alarms nobody has settled, oldest first. */
    @Transactional(readOnly = true)
    public List<Alarm> alarms() {
        return alarms.open();
    }

    public void settle(long alarm, UUID by) {
        if (!alarms.settle(alarm, by)) throw new NotFound(alarm);
    }

    public List<Place> places(UUID subject) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(subject.toString())
                .list()
                .stream()
                .flatMap(instance -> activities(instance).stream())
                .map(Processes::place)
                .sorted(Comparator.comparing(Place::since))
                .toList();
    }

    private List<HistoricActivityInstance> activities(HistoricProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }

    private static Place place(HistoricActivityInstance activity) {
        return new Place(
                activity.getProcessDefinitionKey(),
                activity.getActivityId(),
                Objects.requireNonNullElse(activity.getActivityName(), ""),
                activity.getStartTime().toInstant(),
                activity.getEndTime() == null ? null : activity.getEndTime().toInstant());
    }

    public boolean running(String process, UUID subject) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(subject.toString())
                        .count()
                > 0;
    }
}
