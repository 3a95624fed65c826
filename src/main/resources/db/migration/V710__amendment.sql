-- Amendments to frameworks. What was proposed is written once; beside it stands where the proposal
-- has been brought to, as the text that it changes moved on.
create table amendment (
    id              uuid        primary key,
    framework_id    uuid        not null references framework,
    number          int         not null check (number >= 1),
    kind            text        not null check (kind in ('TEXT', 'NEW_ITEM', 'DELETION', 'MOVE')),
    item_id         uuid        references framework_item, -- null for a new item
    counter_to      uuid        references amendment,
    author          uuid        not null references account,
    proposed_at     timestamptz not null,
    reason          text        not null check (length(reason) between 1 and 4000),
    -- as proposed
    base_version    bigint,
    base_title      text        not null,
    base_text       text        not null,
    proposed_title  text        not null check (length(proposed_title) <= 300),
    proposed_text   text        not null check (length(proposed_text) <= 8000),
    new_kind        text        check (new_kind in ('PREAMBLE', 'SECTION', 'PARAGRAPH', 'OBJECTIVE', 'ACTION', 'MILESTONE')),
    new_parent      uuid        references framework_item, -- of a new or moved item; null for the top
    after_item      uuid        references framework_item, -- the sibling before it; null for the first place
    -- where it stands now
    on_version      bigint,
    on_title        text        not null,
    on_text         text        not null,
    title           text        not null,
    text            text        not null,
    misfit          text        not null default 'NONE'
        check (misfit in ('NONE', 'SAME_WORDS', 'ALREADY_IN', 'TOO_LONG', 'ITEM_DELETED', 'PLACE_DELETED')),
    -- what became of it
    state           text        not null default 'OPEN'
        check (state in ('OPEN', 'ACCEPTED', 'ACCEPTED_WITH_CHANGES', 'REJECTED', 'WITHDRAWN')),
    decided_by      uuid        references account,
    decided_at      timestamptz,
    decision_reason text        not null default '' check (length(decision_reason) <= 4000),
    decided_title   text,
    decided_text    text,
    made_item       uuid        references framework_item,
    version         bigint      not null default 0,
    unique (framework_id, number),
    check ((kind = 'NEW_ITEM') = (item_id is null)),
    check ((kind = 'NEW_ITEM') = (new_kind is not null)),
    check ((state = 'OPEN') = (decided_at is null)),
    check (counter_to <> id)
);
create index amendment_open_on_item on amendment (item_id) where state = 'OPEN';
create index amendment_open_at_place on amendment (new_parent) where state = 'OPEN' and new_parent is not null;
create index amendment_open on amendment (framework_id, number) where state = 'OPEN';
create index amendment_by_item on amendment (item_id);
create index amendment_counters on amendment (counter_to) where counter_to is not null;
create index amendment_by_author on amendment (author);

-- What somebody proposed, and what was decided, is never changed and never deleted.
create function amendment_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (new.id, new.framework_id, new.number, new.kind, new.item_id, new.counter_to, new.author,
             new.proposed_at, new.reason, new.base_version, new.base_title, new.base_text,
             new.proposed_title, new.proposed_text, new.new_kind, new.new_parent, new.after_item)
            is not distinct from
            (old.id, old.framework_id, old.number, old.kind, old.item_id, old.counter_to, old.author,
             old.proposed_at, old.reason, old.base_version, old.base_title, old.base_text,
             old.proposed_title, old.proposed_text, old.new_kind, old.new_parent, old.after_item)
        and (old.state = 'OPEN')
    then
        return new;
    end if;
    raise exception 'What was proposed or decided is not changed; propose again.'
        using errcode = 'integrity_constraint_violation';
end $$;
create trigger amendment_is_kept before update or delete on amendment
    for each row execute function amendment_is_kept();

-- Each time that an open amendment was brought to another text of its item, or did not fit it.
create table amendment_rebase (
    amendment_id uuid        not null references amendment,
    version      bigint      not null, -- the amendment's, from then on
    at           timestamptz not null,
    on_version   bigint      not null, -- the item's
    title        text        not null,
    text         text        not null,
    misfit       text        not null,
    cause        uuid        references amendment, -- the accepted amendment; null for an edit
    primary key (amendment_id, version)
);

create table amendment_sponsor (
    amendment_id uuid        not null references amendment,
    account_id   uuid        not null references account,
    at           timestamptz not null,
    primary key (amendment_id, account_id)
);
create index amendment_sponsor_by_account on amendment_sponsor (account_id);

create table amendment_remark (
    id           uuid        primary key,
    amendment_id uuid        not null references amendment,
    author       uuid        not null references account,
    at           timestamptz not null,
    body         text        not null check (length(body) between 1 and 4000),
    withdrawn    boolean     not null default false
);
create index amendment_remark_in_order on amendment_remark (amendment_id, at, id);
create index amendment_remark_by_author on amendment_remark (author);
