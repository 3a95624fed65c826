-- Owned by the module access: who may join by themselves, and who asked to.
create table joining_settings (
    only_row      boolean       primary key default true check (only_row),
    version       bigint        not null default 0,
    requests_open boolean       not null default false,
    -- the privacy notice; empty parts are shown as not filled in
    controller    varchar(300)  not null default '',
    contact       varchar(300)  not null default '',
    purpose       varchar(1000) not null default '',
    retention     varchar(1000) not null default ''
);
insert into joining_settings default values;

create table joining_domain (
    domain     varchar(253) primary key,  -- small letters, ASCII form
    subdomains boolean      not null,
    added_by   uuid         not null references account,
    added_at   timestamptz  not null
);

-- Proves that an address is the asker's before anything else of them is stored.
create table joining_link (
    token_hash bytea primary key,
    email      varchar(254) not null,
    expires_at timestamptz  not null
);
create index joining_link_old on joining_link (expires_at);

create table joining_request (
    id           uuid primary key,
    email        varchar(254)  not null,
    email_key    varchar(254)  not null,
    name         varchar(120)  not null,
    organisation varchar(200)  not null,
    reason       varchar(1000) not null,
    at           timestamptz   not null,
    state        varchar(20)   not null check (state in ('WAITING', 'APPROVED', 'DECLINED')),
    handled_by   uuid references account,
    handled_at   timestamptz
);
create unique index joining_request_waiting on joining_request (email_key) where state = 'WAITING';
create index joining_request_in_order on joining_request (at, id) where state = 'WAITING';
