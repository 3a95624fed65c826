-- Owned by the module framework: what people outside say of its items, and what became of it.

-- When statements are taken. One period per framework; it can be moved.
create table framework_comment_period (
    framework_id uuid primary key references framework,
    version      bigint      not null default 0,
    opens_at     timestamptz not null,
    closes_at    timestamptz not null,
    check (closes_at > opens_at)
);

create table framework_statement (
    id            uuid primary key,
    version       bigint        not null default 0,
    framework_id  uuid          not null references framework,
    number        int           not null,
    item_id       uuid references framework_item,  -- null: on the whole text
    item_version  bigint,
    name          varchar(120)  not null,
    organisation  varchar(200)  not null,
    email         varchar(254)  not null,          -- never published, forgotten after a year
    text          varchar(5000) not null,
    -- of everything that was sent: the same press twice is one statement
    fingerprint   bytea         not null,
    submitted_at  timestamptz   not null,
    state         varchar(20)   not null check (state in ('PENDING', 'PUBLISHED', 'HELD_BACK')),
    held_because  varchar(1000) not null default '',
    disposition   varchar(20)            check (disposition in ('TAKEN_INTO', 'NOT_TAKEN')),
    taken_into    uuid references framework_item,
    reason        varchar(2000) not null default '',
    disposed_at   timestamptz,
    unique (framework_id, number),
    unique (framework_id, fingerprint)
);
create index framework_statement_waiting on framework_statement (framework_id, state, submitted_at);
