-- Owned by the module directory. Everybody keeps their own; what a search finds is asked anew each time.
create table directory_saved_search (
    id         uuid primary key,
    account_id uuid          not null references account,
    name       varchar(100)  not null,
    query      varchar(4000) not null, -- as in the address, without the page
    digest     varchar(10)   not null check (digest in ('NONE', 'DAILY', 'WEEKLY')),
    created_at timestamptz   not null,
    due_at     timestamptz,            -- when newcomers are looked for again
    unique (account_id, name)
);
create index directory_saved_search_due on directory_saved_search (due_at) where due_at is not null;

-- Whom the last run found, for telling newcomers. Shown only to somebody who may find them then.
create table directory_saved_hit (
    search_id uuid        not null references directory_saved_search on delete cascade,
    person_id uuid        not null references directory_person on delete cascade,
    found_at  timestamptz not null,
    told      boolean     not null, -- whether a digest counted them as newcomers
    primary key (search_id, person_id)
);
create index directory_saved_hit_of_person on directory_saved_hit (person_id);
