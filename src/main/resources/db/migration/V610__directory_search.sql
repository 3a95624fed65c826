-- Owned by the module directory.

-- The form in which a person's entry was written; older ones are renewed in the background.
alter table directory_person add column indexed_as smallint not null default 0;
create index directory_person_to_index on directory_person (indexed_as, id);

-- At which workshops a person agreed to be seen by the other participants; kept with the entry.
create table directory_listing (
    person_id   uuid not null references directory_person,
    workshop_id uuid not null,
    primary key (person_id, workshop_id)
);

-- Words under a person's own tag are no longer kept; the rest is learnt when entries are renewed.
truncate directory_token;
