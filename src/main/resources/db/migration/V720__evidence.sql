-- Passages that items of a framework rest on. The quotation is kept, so that a change can be shown;
-- it is emptied when the passage is gone or its words were removed.
create table framework_evidence (
    id               uuid        primary key,
    framework_id     uuid        not null references framework,
    item_id          uuid        not null references framework_item,
    summary_id       uuid        not null references summary,
    block_id         text        not null check (length(block_id) <= 32),
    passage_version  int         not null,
    passage_kind     text        not null,
    -- the newest public version of the summary that holds exactly these words
    released_version int         check (released_version >= 1),
    quotation        text        not null,
    tie              text        not null check (tie in ('SUPPORTS', 'QUALIFIES', 'CONTRADICTS')),
    note             text        not null check (length(note) <= 1000),
    state            text        not null check (state in ('CURRENT', 'CHANGED', 'GONE')),
    linked_by        uuid        not null references account,
    linked_at        timestamptz not null,
    confirmed_by     uuid        references account,
    confirmed_at     timestamptz,
    version          bigint      not null default 0,
    unique (item_id, summary_id, block_id)
);
create index framework_evidence_by_framework on framework_evidence (framework_id, summary_id);
create index framework_evidence_by_passage on framework_evidence (summary_id, block_id);
create index framework_evidence_waiting on framework_evidence (framework_id) where state <> 'CURRENT';

-- Findings and recommendations that are set aside. Holds for the words that were set aside only.
create table framework_disposition (
    framework_id    uuid        not null references framework,
    summary_id      uuid        not null references summary,
    block_id        text        not null check (length(block_id) <= 32),
    passage_version int         not null,
    reason          text        not null check (length(reason) between 1 and 1000),
    set_by          uuid        not null references account,
    set_at          timestamptz not null,
    version         bigint      not null default 0,
    primary key (framework_id, summary_id, block_id)
);
