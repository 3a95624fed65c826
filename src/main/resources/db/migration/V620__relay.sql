-- Owned by the module directory: writing to people without knowing their address.
alter table directory_person add column takes_messages boolean not null default true;

create table relay_conversation (
    id         uuid primary key,
    origin     varchar(20) not null check (origin in ('DIRECT', 'PASSED_ON', 'INTRODUCTION')),
    started_by uuid        not null references account,
    started_at timestamptz not null
);

-- What one of the two has of a conversation.
create table relay_side (
    conversation_id uuid        not null references relay_conversation on delete cascade,
    account_id      uuid        not null references account,
    -- false: they do not know of it, as with words passed on that nobody answered, or when they
    -- had blocked the writer
    visible         boolean     not null,
    shows_address   boolean     not null default false,
    last_at         timestamptz not null,
    read_at         timestamptz,
    primary key (conversation_id, account_id)
);
create index relay_side_in_order on relay_side (account_id, last_at desc, conversation_id desc) where visible;

create table relay_message (
    id              uuid primary key,       -- made by the page, so that the same press twice is once
    conversation_id uuid          not null references relay_conversation on delete cascade,
    sender_id       uuid          not null references account,
    text            varchar(1800) not null,
    at              timestamptz   not null,
    withheld        boolean       not null  -- its receiver had blocked the sender
);
create index relay_message_in_order on relay_message (conversation_id, at, id);
create index relay_message_of_sender on relay_message (sender_id, at);

-- First messages that reached somebody; counts towards what one person receives in a day.
create table relay_arrival (
    account_id uuid        not null references account,
    at         timestamptz not null,
    sender_id  uuid        not null references account
);
create index relay_arrival_of_account on relay_arrival (account_id, at);

create table relay_block (
    account_id uuid        not null references account,
    blocked_id uuid        not null references account,
    at         timestamptz not null,
    primary key (account_id, blocked_id)
);

-- Words on their way to those who took part in a session; the sender never learns to whom.
create table relay_pass (
    id           uuid primary key,
    sender_id    uuid          not null references account,
    session_id   uuid          not null references workshop_session on delete cascade,
    text         varchar(1800) not null,
    at           timestamptz   not null,
    delivered_at timestamptz
);
create index relay_pass_waiting on relay_pass (at) where delivered_at is null;
create index relay_pass_of_sender on relay_pass (sender_id, at);

create table relay_introduction (
    id              uuid primary key,
    proposer_id     uuid          not null references account,
    one_id          uuid          not null references account,
    other_id        uuid          not null references account,
    text            varchar(1800) not null,
    at              timestamptz   not null,
    one_accepts     boolean,
    other_accepts   boolean,
    conversation_id uuid references relay_conversation on delete set null,
    check (one_id <> other_id)
);
create index relay_introduction_of_one on relay_introduction (one_id, at);
create index relay_introduction_of_other on relay_introduction (other_id, at);
create index relay_introduction_of_proposer on relay_introduction (proposer_id, at);

-- The words are copied: the report stays as it was made.
create table relay_report (
    id              uuid primary key,
    conversation_id uuid          not null references relay_conversation on delete cascade,
    reporter_id     uuid          not null references account,
    about_id        uuid          not null references account,
    reason          varchar(1000) not null,
    words           text          not null check (length(words) <= 20000),
    at              timestamptz   not null,
    outcome         varchar(1000),
    handled_by      uuid references account,
    handled_at      timestamptz,
    unique (conversation_id, reporter_id, at)
);
create index relay_report_open on relay_report (at, id) where handled_at is null;

-- Who asked to see which contact detail of whom.
create table contact_shown (
    id        bigint generated always as identity primary key,
    person_id uuid        not null references directory_person,
    viewer_id uuid        not null references account,
    field     varchar(30) not null,
    at        timestamptz not null
);
create index contact_shown_of_person on contact_shown (person_id, id desc);
create index contact_shown_by_viewer on contact_shown (viewer_id, at);
