--liquibase formatted sql

--changeset almoner:document-0005
create table document_scan (
    document        uuid primary key references document,
    state           text        not null default 'WAITING' check (state in ('WAITING', 'CLEAN', 'QUARANTINED')),
    threat          text check (threat <> ''),
    scanned_at      timestamptz,
    attempts        integer     not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz not null,
    last_error      text,
    constraint document_scan_threat check ((state = 'QUARANTINED') = (threat is not null)),
    constraint document_scan_at check ((state = 'WAITING') = (scanned_at is null))
);
create index document_scan_waiting on document_scan (next_attempt_at, document) where state = 'WAITING';

--changeset almoner:document-0006 splitStatements:false
create function document_scan_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'what was found in a document is never changed or removed';
end $$;
create trigger document_scan_is_final before update on document_scan
    for each row when (old.state <> 'WAITING') execute function document_scan_is_final();
create trigger document_scan_is_kept before delete on document_scan
    for each row execute function document_scan_is_final();
