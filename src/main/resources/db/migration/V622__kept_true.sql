-- Owned by the module directory: entries that stay right.
alter table directory_person add column asked_at timestamptz;  -- "still right?" was asked last

-- Oldest first: a saved change says as much as a confirmation.
create index directory_person_by_freshness
    on directory_person (greatest(coalesce(confirmed_at, created_at), updated_at), id)
    where merged_into is null and erased_at is null and not canary;
create index directory_person_unclaimed_in_order on directory_person (created_at, id)
    where account_id is null and merged_into is null and erased_at is null and not canary;

create table directory_problem (
    id          uuid primary key,
    person_id   uuid          not null references directory_person,
    reporter_id uuid          not null references account,
    text        varchar(1000) not null,
    at          timestamptz   not null,
    outcome     varchar(1000),
    handled_by  uuid references account,
    handled_at  timestamptz
);
create unique index directory_problem_once on directory_problem (person_id, reporter_id) where handled_at is null;
create index directory_problem_open on directory_problem (at, id) where handled_at is null;
create index directory_problem_of_reporter on directory_problem (reporter_id, at);
