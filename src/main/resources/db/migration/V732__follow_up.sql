-- Owned by the module framework: what happened after adoption. Rows are added and never changed;
-- the one with the highest number is what holds now.

create table framework_progress (
    id          uuid primary key,
    item_id     uuid          not null references framework_item,
    number      int           not null,
    body_id     uuid references member_body,  -- whose report it is; null: the framework's editors
    status      varchar(20)   not null,
    percent     int           not null check (percent between 0 and 100),
    note        varchar(2000) not null,
    link        varchar(2000) not null,
    reported_at timestamptz   not null,
    reported_by uuid          not null references account,
    unique (item_id, number)
);

-- A milestone reached, moved to another day, or taken up again.
create table framework_milestone_step (
    id          uuid primary key,
    item_id     uuid          not null references framework_item,
    number      int           not null,
    body_id     uuid references member_body,
    done_on     date,
    due_on      date,
    note        varchar(2000) not null,
    reported_at timestamptz   not null,
    reported_by uuid          not null references account,
    unique (item_id, number)
);

-- Where the framework, or one of its items, was taken up.
create table framework_adoption_entry (
    id           uuid primary key,
    framework_id uuid          not null references framework,
    item_id      uuid references framework_item,
    jurisdiction varchar(100)  not null,
    number       int           not null,
    uptake       varchar(20)   not null check (uptake in ('TAKEN_UP', 'PARTLY', 'NOT')),
    since        date          not null,
    source       varchar(2000) not null,
    note         varchar(2000) not null,
    entered_at   timestamptz   not null,
    entered_by   uuid          not null references account
);
create unique index framework_adoption_entry_number on framework_adoption_entry
    (framework_id, coalesce(item_id, '00000000-0000-0000-0000-000000000000'), jurisdiction, number);

-- When the lead bodies of an overdue milestone were last reminded: at most once a week.
create table framework_reminder (
    item_id     uuid primary key references framework_item,
    reminded_at timestamptz not null
);
