--liquibase formatted sql

--changeset almoner:monitoring-0002
--comment A file taken out of a report again, for example because the virus check found something in it. The file itself is never changed.
create table removed_evidence (
    document   uuid        primary key references document (id),
    report     uuid        not null references report (id),
    removed_at timestamptz not null,
    removed_by uuid        not null references person (id)
);
create index removed_evidence_by_report on removed_evidence (report);
