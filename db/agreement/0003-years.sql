--liquibase formatted sql

--changeset almoner:agreement-0006
alter table agreement
    add activated_at   timestamptz,
    add reviewed_years integer not null default 0 check (reviewed_years >= 0);

update agreement set activated_at = signed_at where status <> 'OPEN';

--changeset almoner:agreement-0007
alter table agreement add constraint agreement_in_effect_since
    check (status in ('OPEN', 'TERMINATED') or activated_at is not null) not valid;
