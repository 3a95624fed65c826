-- Owned by the module directory. What administrators were told of people working through the list.
create table directory_watch (
    id         uuid primary key,
    account_id uuid references account,          -- null: nobody was signed in
    person_id  uuid references directory_person, -- the canary entry; null: page after page was turned
    how        varchar(20)  not null check (how in ('OPENED', 'EXPORTED', 'PAGES')),
    pattern    varchar(300) not null,
    day        date         not null,
    at         timestamptz  not null,
    -- told once a day
    unique nulls not distinct (account_id, person_id, how, day)
);
create index directory_watch_at on directory_watch (at);
create index directory_canary on directory_person (id) where canary;
