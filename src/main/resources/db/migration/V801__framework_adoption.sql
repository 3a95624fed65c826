-- Owned by the module framework: the way from draft to adopted.

-- Why a round after the first was begun.
create table framework_round (
    framework_id uuid        not null references framework (id),
    round        int         not null check (round >= 2),
    purpose      text        not null check (purpose in ('CORRIGENDUM', 'NEXT_VERSION')),
    note         text        not null check (length(note) between 1 and 2000),
    begun_at     timestamptz not null,
    begun_by     uuid        not null references account (id),
    primary key (framework_id, round)
);

-- Open matters that adoption may pass over, in one round. Taking one back ends it.
create table framework_waiver (
    framework_id uuid        not null references framework (id),
    round        int         not null,
    kind         text        not null,
    subject      text        not null,
    text         text        not null,
    reason       text        not null check (length(reason) between 1 and 2000),
    waived_at    timestamptz not null,
    waived_by    uuid        not null references account (id),
    primary key (framework_id, round, kind, subject)
);
