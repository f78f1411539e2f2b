--liquibase formatted sql

--changeset almoner:award-0003
--comment What the award is under the Subsidy Control Act 2022, recorded with the decision that gives money.
alter table award add subsidy_route text check (subsidy_route in ('MINIMAL_FINANCIAL_ASSISTANCE', 'NOT_A_SUBSIDY', 'SCHEME',
                                                                  'STREAMLINED_ROUTE', 'STANDALONE'));
alter table award add subsidy_reason text;
alter table award add constraint award_other_route_has_reason check (
    subsidy_route is null or subsidy_route in ('MINIMAL_FINANCIAL_ASSISTANCE', 'NOT_A_SUBSIDY')
    or coalesce(subsidy_reason, '') <> '');
