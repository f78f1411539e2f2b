--liquibase formatted sql

--changeset almoner:fund-0010
--comment The form of a round is one value: sections of questions. Every version that applicants were shown is kept.
alter table round add form jsonb;
alter table round add form_version integer not null default 0 check (form_version >= 0);
alter table round disable trigger user;
update round set
    form_version = case status when 'DRAFT' then 0 else 1 end,
    form = jsonb_build_object('costs', '[]'::jsonb, 'sections', jsonb_build_array(jsonb_build_object(
        'code', 'proposal', 'title', 'Your proposal', 'guidance', '',
        'questions', coalesce((
            select jsonb_agg(jsonb_build_object('code', code, 'type', 'LONG_TEXT', 'text', text, 'guidance', guidance,
                'required', required, 'wordLimit', word_limit) order by position)
            from question where question.round = round.id), '[]'::jsonb))));
alter table round enable trigger user;
alter table round alter form set not null;
drop table question;

create table issued_form (
    round uuid not null references round,
    version integer not null check (version > 0),
    form jsonb not null,
    reason text not null,
    issued_at timestamptz not null,
    issued_by uuid not null,
    primary key (round, version)
);

--changeset almoner:fund-0011 splitStatements:false
create function issued_form_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'a form that was issued is never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger issued_form_never_changes before update or delete on issued_form
    for each row execute function issued_form_never_changes();

create function form_changes_by_version() returns trigger language plpgsql as $$
begin
    raise exception 'the form of round % is frozen', old.code using errcode = 'restrict_violation';
end $$;
create trigger form_changes_by_version before update on round
    for each row when (old.status <> 'DRAFT' and old.form is distinct from new.form
        and not (new.form_version = old.form_version + 1 and new.status in ('PUBLISHED', 'OPEN')))
    execute function form_changes_by_version();
