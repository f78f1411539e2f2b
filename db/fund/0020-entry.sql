--liquibase formatted sql

--changeset almoner:fund-0020
--comment Rules of entry are chosen for each round. Rounds made before keep the ones that were the same for all.
alter table round add entry jsonb not null default
    '{"nations": ["ENGLAND", "SCOTLAND", "WALES", "NORTHERN_IRELAND"], "registered": true, "employees": null,
      "turnover": null, "leastMonths": null, "startsAfterClosing": true, "applications": 1}';
alter table round alter entry drop default;
alter table round add constraint round_takes_applications check ((entry ->> 'applications')::integer > 0);
create trigger round_entry_frozen before update on round
    for each row when (old.status <> 'DRAFT' and old.entry is distinct from new.entry)
    execute function refuse_changed_terms();

--changeset almoner:fund-0021
--comment What each score from 0 to 5 means under a criterion; empty where the officer left it to the reviewers.
alter table criterion add descriptors text[] not null default '{}' check (cardinality(descriptors) in (0, 6));
