-- Owned by the module directory.

-- What became of two entries about one person or one body, and how it was before.
create table directory_merge (
    id         uuid primary key,
    kind       varchar(10) not null check (kind in ('PERSON', 'BODY')),
    kept       uuid        not null,
    gone       uuid        not null,
    merged_at  timestamptz not null,
    merged_by  uuid        not null references account,
    undo_until timestamptz not null,
    undone_at  timestamptz,
    -- of what was kept, after the merge: tells whether it was changed since
    version    bigint      not null,
    -- both entries as they were; emptied when the time for undoing is over
    before     jsonb       not null
);
create unique index directory_merge_of on directory_merge (gone) where undone_at is null;
create index directory_merge_newest on directory_merge (merged_at desc);

create index directory_person_merged on directory_person (merged_into) where merged_into is not null;
create index member_body_merged on member_body (merged_into) where merged_into is not null;

-- Finding entries that are about the same person.
create index directory_value_alike on directory_value (field, lower(value))
    where field in ('EMAIL', 'ORCID', 'FULL_NAME');
create index directory_person_unclaimed on directory_person (created_at desc)
    where account_id is null and merged_into is null and erased_at is null;
